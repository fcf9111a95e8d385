import { bisector, min } from 'd3-array';
import { type ScaleTime, scaleLinear } from 'd3-scale';
import type { CooperationByYearQuery } from '../../generated/operations';
import { at } from '../../parts/dates';

type Interval = CooperationByYearQuery['cooperationIndex']['intervals'][number];

interface Props {
  intervals: Interval[];
  time: ScaleTime<number, number>;
  height: number;
  width: number;
}

/** The index as steps, one for each year: nothing is known of what lies within one. */
export function IndexCurve({ intervals, time, height, width }: Props) {
  // One scale for all years, so that looking closer changes no height; below nought as far down as any year goes.
  const lowest = Math.min(-20, min(intervals, ({ figure }) => figure) ?? 0);
  const y = scaleLinear([100, lowest], [8, height - 8]);
  const [first, last] = time.domain();
  const shown = intervals.slice(
    Math.max(0, bisector(({ to }: Interval) => at(to)).right(intervals, Number(first))),
    bisector(({ from }: Interval) => at(from)).left(intervals, Number(last)),
  );
  const known = shown.filter((interval): interval is Interval & { figure: number } => interval.figure !== null);
  const steps = known.map(({ from, to, figure }) => `${time(at(from))},${y(figure)} ${time(at(to))},${y(figure)}`).join(' ');
  return (
    <g class="index">
      <text class="lane-name" x="2" y="14">
        Index
      </text>
      <line class="zero" x2={width} y1={y(0)} y2={y(0)} />
      {known.map(({ from, to, figure }) => (
        <rect
          key={from}
          class={figure < 0 ? 'against' : 'towards'}
          x={time(at(from))}
          width={Math.max(1, time(at(to)) - time(at(from)) - 0.5)}
          y={Math.min(y(0), y(figure))}
          height={Math.abs(y(figure) - y(0))}
        >
          <title>{`${from.slice(0, 4)}: ${figure}`}</title>
        </rect>
      ))}
      <polyline points={steps} />
    </g>
  );
}
