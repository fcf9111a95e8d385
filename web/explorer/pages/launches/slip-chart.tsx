import { extent } from 'd3-array';
import { scaleUtc } from 'd3-scale';
import { at, DAY, readable } from '../../parts/dates';
import { useWidth } from '../../parts/use-width';
import { type Launch, plansOf } from './plans';

const ROW = 44;
const TOP = 30;

/** The table below has the same in words. */
export function SlipChart({ launches }: { launches: Launch[] }) {
  const [holder, width] = useWidth();
  const [first = 0, last = 1] = extent(launches.flatMap(plansOf).flatMap(({ date, latest }) => [at(date), at(latest)]));
  const time = scaleUtc([first - 5 * DAY, last + 5 * DAY], [8, width - 8]);
  const height = TOP + launches.length * ROW;
  return (
    <div ref={holder} class="slip-chart">
      <svg width={width} height={height} role="img" aria-label={`Planned dates of ${launches.length} launches; the table below has them.`}>
        <g class="axis">
          {time.ticks(Math.max(2, Math.round(width / 120))).map((tick) => (
            <g key={tick} transform={`translate(${time(tick)} 0)`}>
              <line y1={TOP - 8} y2={height} />
              <text y="14" text-anchor={time(tick) > width - 40 ? 'end' : 'middle'}>
                {readable(tick.toISOString().slice(0, 7))}
              </text>
            </g>
          ))}
        </g>
        {launches.map((launch, index) => (
          <Row key={launch.slug} launch={launch} place={(day) => time(at(day))} y={TOP + index * ROW} width={width} />
        ))}
      </svg>
    </div>
  );
}

function Row({ launch, place, y, width }: { launch: Launch; place: (day: string) => number; y: number; width: number }) {
  const plans = plansOf(launch);
  const last = plans.at(-1);
  const xs = plans.map(({ date }) => place(date));
  return (
    <g transform={`translate(0 ${y})`}>
      <line class="row-line" x2={width} y1={ROW - 2} y2={ROW - 2} />
      <text class="row-name" x="2" y="15">
        {launch.mission?.name ?? launch.slug}
      </text>
      <line class="path" x1={Math.min(...xs)} x2={Math.max(...xs)} y1="29" y2="29" />
      {plans.map((plan, index) => {
        const vague = place(plan.latest) - place(plan.date);
        return (
          <g key={`${plan.text} ${index}`} class={plan === last ? 'plan last' : 'plan'}>
            {vague > 4 && <rect x={place(plan.date)} width={vague} y="26" height="6" rx="3" />}
            <circle cx={place(plan.date)} cy="29" r="5">
              <title>{`${launch.mission?.name ?? launch.slug}: ${plan === last ? 'at last' : 'planned for'} ${readable(plan.text)}`}</title>
            </circle>
          </g>
        );
      })}
    </g>
  );
}
