import type { FrontPageQuery } from '../../generated/operations';

type Interval = FrontPageQuery['cooperationIndex']['intervals'][number];

const WIDTH = 600;
const HEIGHT = 120;

/** The index of cooperation, small: what it is made of stands on the timeline's page. */
export function IndexLine({ intervals }: { intervals: Interval[] }) {
  const points = intervals.flatMap(({ figure }, index) =>
    figure === null ? [] : [`${(index / (intervals.length - 1)) * WIDTH},${HEIGHT / 2 - (figure / 100) * (HEIGHT / 2)}`],
  );
  const [first, last] = [intervals[0], intervals.at(-1)];
  if (!first || !last) return null;
  const label = `Index of cooperation by year, from ${first.from.slice(0, 4)} (${first.figure ?? 'none'}) to ${last.from.slice(0, 4)} (${last.figure ?? 'none'}).`;
  return (
    <svg class="index-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line x1="0" x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <polyline points={points.join(' ')} />
    </svg>
  );
}
