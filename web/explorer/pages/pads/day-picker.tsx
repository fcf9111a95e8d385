import { bisectLeft, bisectRight } from 'd3-array';
import { at, DAY, dayOf, readable } from '../../parts/dates';
import { useDraggedDay } from '../../parts/use-dragged-day';

interface Props {
  day: string;
  /** Days on which something changed, earliest first. */
  changes: string[];
  onDay: (day: string) => void;
}

/** A day to drag, to type, or to step through from change to change. */
export function DayPicker({ day, changes, onDay }: Props) {
  const [shown, drag] = useDraggedDay(day, onDay);
  const [first, last] = [changes[0] ?? '1957-10-04', dayOf(Date.now())];
  const before = changes[bisectLeft(changes, shown) - 1];
  const after = changes[bisectRight(changes, shown)];
  return (
    <div class="controls day-picker">
      <label class="range">
        <span>Day</span>
        <input
          type="range"
          min={at(first) / DAY}
          max={at(last) / DAY}
          value={at(shown) / DAY}
          aria-valuetext={readable(shown)}
          onInput={({ currentTarget }) => drag(dayOf(Number(currentTarget.value) * DAY))}
        />
      </label>
      <button type="button" disabled={!before} onClick={() => before && onDay(before)}>
        ‹ Change before
      </button>
      <input
        type="date"
        aria-label="Day"
        min={first}
        max={last}
        value={shown}
        onChange={({ currentTarget }) => currentTarget.value && onDay(currentTarget.value)}
      />
      <button type="button" disabled={!after || after > last} onClick={() => after && onDay(after)}>
        Change after ›
      </button>
    </div>
  );
}
