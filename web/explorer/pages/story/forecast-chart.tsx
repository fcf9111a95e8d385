import { max, min } from 'd3-array';
import { scaleUtc } from 'd3-scale';
import type { ClaimPartsFragment } from '../../generated/operations';
import { at, DAY, readable } from '../../parts/dates';
import { useWidth } from '../../parts/use-width';
import type { End } from './forecasts';
import { type Reckoned, reckoned } from './reckoned';

const ROW = 42;
const LABEL = 22;

/** Forecasts in words have no bar: they are written where they were said. */
export function ForecastChart({ claims, ends }: { claims: ClaimPartsFragment[]; ends: End[] }) {
  const [holder, width] = useWidth();
  const rows = claims.map((claim) => ({ claim, bar: reckoned(claim) })).sort((a, b) => (said(a.claim) < said(b.claim) ? -1 : 1));
  const days = [...rows.flatMap(({ claim, bar }) => [said(claim), bar?.until ?? said(claim)]), ...ends.map(({ day }) => day)].map(at);
  const time = scaleUtc([(min(days) ?? 0) - 10 * DAY, (max(days) ?? 0) + 30 * DAY], [4, width - 4]);
  const top = 26 + ends.length * LABEL;
  const height = top + rows.length * ROW;
  return (
    <div ref={holder}>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={`${rows.length} forecasts against ${ends.length} dates that came; all of them are listed below.`}
      >
        <g class="axis">
          {time.ticks(Math.max(2, Math.round(width / 130))).map((tick) => (
            <g key={tick} transform={`translate(${time(tick)} 0)`}>
              <line y1="20" y2={height} />
              <text y="14" text-anchor={time(tick) > width - 40 ? 'end' : 'middle'}>
                {readable(tick.toISOString().slice(0, 7))}
              </text>
            </g>
          ))}
        </g>
        {rows.map(({ claim, bar }, index) => (
          <Row key={claim.slug} claim={claim} bar={bar} place={(day) => time(at(day))} y={top + index * ROW} width={width} />
        ))}
        {ends.map(({ name, day }, index) => {
          const x = time(at(day));
          const left = x > width * 0.6;
          return (
            <g key={name} class="end" transform={`translate(${x} 0)`}>
              <line y1={26 + index * LABEL} y2={height} />
              <text x={left ? -6 : 6} y={40 + index * LABEL} text-anchor={left ? 'end' : 'start'}>
                {`${name}, ${readable(day)}`}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function Row({
  claim,
  bar,
  place,
  y,
  width,
}: {
  claim: ClaimPartsFragment;
  bar: Reckoned | undefined;
  place: (day: string) => number;
  y: number;
  width: number;
}) {
  const { claimant, value } = claim;
  const who = claimant.__typename === 'Agency' ? (claimant.shortName ?? claimant.name) : claimant.name;
  const start = place(said(claim));
  return (
    <g transform={`translate(0 ${y})`} class="forecast">
      <title>{claim.statement}</title>
      <line class="row-rule" x2={width} y1={ROW - 1} y2={ROW - 1} />
      <text x={start + 2} y="15">
        <tspan class="who">{who}</tspan>
        {`  ${inShort(value)}`}
      </text>
      <circle cx={start} cy="27" r="3.5" />
      {bar && <line class="span" x1={start} x2={place(bar.until)} y1="27" y2="27" />}
      {bar && <circle class={bar.counted ? 'counted' : ''} cx={place(bar.until)} cy="27" r="5" />}
    </g>
  );
}

/** Claims without a day of their own stand where their source was published. */
const said = ({ assertedOn, source }: ClaimPartsFragment) => (assertedOn?.date ?? source.publishedOn?.text ?? '2025-11-27').slice(0, 10);

function inShort(value: ClaimPartsFragment['value']): string {
  switch (value.__typename) {
    case 'TextValue':
      return `“${value.text}”`;
    case 'NumberValue':
      return `${value.number} ${value.unit}${value.number === 1 ? '' : 's'}`;
    case 'DateValue':
      return readable(value.date.text);
    default:
      return '';
  }
}
