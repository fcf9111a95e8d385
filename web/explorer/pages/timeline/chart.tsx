import { scaleUtc } from 'd3-scale';
import { useMemo } from 'preact/hooks';
import { pageOf } from '../../client/addresses';
import type { CooperationByYearQuery } from '../../generated/operations';
import { at, readable } from '../../parts/dates';
import { usePageLinks } from '../../parts/use-page-links';
import { useWidth } from '../../parts/use-width';
import { IndexCurve } from './index-curve';
import { type Item, LANES, type Lane, laneOf, tone } from './lanes';
import { useDrag } from './use-drag';
import type { View } from './view';

interface Props {
  items: Item[];
  intervals: CooperationByYearQuery['cooperationIndex']['intervals'];
  view: View;
  setView: (view: Partial<View>) => void;
}

const INDEX_HEIGHT = 150;
const LANE_HEIGHT = 46;
const AXIS_HEIGHT = 30;
const YEAR = 365.25 * 86_400_000;

/** The index above, a lane of marks for each kind below. The list under the picture is its text: it holds the same items, in the same order. */
export function Chart({ items, intervals, view, setView }: Props) {
  const [holder, width] = useWidth();
  const links = usePageLinks();
  const time = scaleUtc([Date.UTC(view.from, 0), Date.UTC(view.to, 0)], [0, width]);
  const height = INDEX_HEIGHT + AXIS_HEIGHT + view.lanes.length * LANE_HEIGHT;
  const marks = useMemo(
    () => stacked(items, (item) => time(at(item.date.date)), view.lanes),
    [items, width, view.from, view.to, view.lanes.join()],
  );
  const drag = useDrag((left, right) => {
    const [from, to] = [time.invert(left).getUTCFullYear(), time.invert(right).getUTCFullYear() + 1];
    if (right - left > 8) setView({ from, to });
  });
  const wide = (view.to - view.from) * YEAR;
  return (
    <div ref={holder} class="timeline">
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={`The index of cooperation and ${items.length} items from ${view.from} to ${view.to - 1}; the list below has the same.`}
        {...links}
        {...drag.handlers}
      >
        <IndexCurve intervals={intervals} time={time} height={INDEX_HEIGHT} width={width} />
        <g class="axis" transform={`translate(0 ${INDEX_HEIGHT})`}>
          {time.ticks(Math.max(3, Math.round(width / 110))).map((tick) => (
            <g key={tick} transform={`translate(${time(tick)} 0)`}>
              <line y1={-INDEX_HEIGHT} y2={height - INDEX_HEIGHT} />
              <text x="4" y="20">
                {wide > 3 * YEAR ? tick.getUTCFullYear() : readable(tick.toISOString().slice(0, 7))}
              </text>
            </g>
          ))}
        </g>
        {view.lanes.map((lane, index) => (
          <g key={lane} transform={`translate(0 ${INDEX_HEIGHT + AXIS_HEIGHT + index * LANE_HEIGHT})`}>
            <line class="lane" x2={width} y1={LANE_HEIGHT - 4} y2={LANE_HEIGHT - 4} />
            <text class="lane-name" x="2" y="12">
              {LANES[lane].name}
            </text>
            {marks[lane].map(({ item, x, level, key }) => (
              <path key={key} class={`mark ${tone(item)}`} d={`M${x} ${LANE_HEIGHT - 5}v${-8 - level * 4}`} data-page={pageOf(item.node)}>
                <title>{`${readable(item.date.text)}: ${item.title}`}</title>
              </path>
            ))}
          </g>
        ))}
        {drag.range && <rect class="dragged" x={drag.range[0]} width={drag.range[1] - drag.range[0]} height={height} />}
      </svg>
    </div>
  );
}

interface Mark {
  item: Item;
  x: number;
  /** How many stand at the same place before it: the mark grows with them, so that a crowd shows. */
  level: number;
  key: string;
}

function stacked(items: Item[], place: (item: Item) => number, lanes: readonly Lane[]): Record<Lane, Mark[]> {
  const marks = Object.fromEntries(lanes.map((lane): [Lane, Mark[]] => [lane, []])) as Record<Lane, Mark[]>;
  const crowds = new Map<string, number>();
  for (const item of items) {
    const lane = laneOf(item);
    const x = Math.round(place(item));
    const spot = `${lane} ${Math.round(x / 3)}`;
    const level = crowds.get(spot) ?? 0;
    crowds.set(spot, level + 1);
    marks[lane]?.push({ item, x, level: Math.min(level, 6), key: `${spot} ${level}` });
  }
  // The tallest first, so that the shorter ones stay within reach of the pointer.
  for (const lane of lanes) marks[lane].reverse();
  return marks;
}
