import { bisectLeft, bisectRight, rollups } from 'd3-array';
import { at, DAY, dayOf, readable, today } from '../../parts/dates';
import { useDraggedDay } from '../../parts/use-dragged-day';
import { DAY_OF_THE_STORY } from './known';

interface Props {
  day: string;
  onDay: (day: string) => void;
  /** When each claim became known. */
  news: string[];
}

/** The day to know things on, over marks of how much became known when. */
export function KnownOn({ day, onDay, news: moments }: Props) {
  const [shown, drag] = useDraggedDay(day, onDay);
  const [first, last] = [DAY_OF_THE_STORY, today()];
  const news = newsByDay(moments, first, last);
  const days = news.map(([of]) => of);
  const before = days[bisectLeft(days, shown) - 1];
  const after = days[bisectRight(days, shown)];
  return (
    <div class="known-on">
      <label>
        <span>
          As known {shown < last && 'on '}
          <strong>{shown < last ? readable(shown) : 'today'}</strong>
        </span>
        <span class="news" aria-hidden="true">
          {news.map(([of, claims]) => (
            <i
              key={of}
              class={of > shown ? 'later' : ''}
              style={{ left: `${(100 * (at(of) - at(first))) / (at(last) - at(first))}%`, height: `${Math.min(100, 16 + claims * 6)}%` }}
            />
          ))}
        </span>
        <input
          type="range"
          min={at(first) / DAY}
          max={at(last) / DAY}
          value={at(shown) / DAY}
          aria-valuetext={readable(shown)}
          onInput={({ currentTarget }) => drag(dayOf(Number(currentTarget.value) * DAY))}
        />
      </label>
      <p>
        <button type="button" disabled={!before} onClick={() => before && onDay(before)}>
          ‹ News before
        </button>
        <button type="button" disabled={!after} onClick={() => after && onDay(after)}>
          News after ›
        </button>
        <button type="button" disabled={shown === last} onClick={() => onDay(last)}>
          All that is known
        </button>
      </p>
    </div>
  );
}

/** How many claims became known on each day; what was known before counts for the first, and nothing is known from tomorrow on. */
const newsByDay = (moments: string[], first: string, last: string) =>
  rollups(
    moments.filter((moment) => moment.slice(0, 10) <= last),
    (of) => of.length,
    (moment) => (moment.slice(0, 10) < first ? first : moment.slice(0, 10)),
  ).sort(([a], [b]) => (a < b ? -1 : 1));
