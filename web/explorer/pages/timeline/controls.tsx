import { LANE_NAMES, LANES, type Lane } from './lanes';
import { ERAS, FIRST_YEAR, lastYear, type View } from './view';

interface Props {
  view: View;
  setView: (view: Partial<View>) => void;
}

export function Controls({ view, setView }: Props) {
  const years = Array.from({ length: lastYear() - FIRST_YEAR }, (_, index) => FIRST_YEAR + index);
  const toggle = (lane: Lane) =>
    setView({ lanes: LANE_NAMES.filter((name) => (name === lane ? !view.lanes.includes(lane) : view.lanes.includes(name))) });
  return (
    <div class="controls">
      <fieldset>
        <legend>Years</legend>
        {ERAS.map(([name, from, to]) => (
          <button key={name} type="button" aria-pressed={view.from === from && view.to === to} onClick={() => setView({ from, to })}>
            {name}
          </button>
        ))}
        <label>
          from{' '}
          <select
            value={view.from}
            onChange={({ currentTarget }) =>
              setView({ from: Number(currentTarget.value), to: Math.max(view.to, Number(currentTarget.value) + 1) })
            }
          >
            {years.map((year) => (
              <option key={year}>{year}</option>
            ))}
          </select>
        </label>
        <label>
          through{' '}
          <select
            value={view.to - 1}
            onChange={({ currentTarget }) =>
              setView({ to: Number(currentTarget.value) + 1, from: Math.min(view.from, Number(currentTarget.value)) })
            }
          >
            {years.map((year) => (
              <option key={year}>{year}</option>
            ))}
          </select>
        </label>
      </fieldset>
      <fieldset>
        <legend>Show</legend>
        {LANE_NAMES.map((lane) => (
          <label key={lane}>
            <input type="checkbox" checked={view.lanes.includes(lane)} onChange={() => toggle(lane)} /> {LANES[lane].name}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
