import { useLocation } from 'preact-iso';
import { LANE_NAMES, type Lane } from './lanes';

/** What of the time line is looked at; it stands in the address, so that a view can be linked to. */
export interface View {
  from: number;
  to: number;
  lanes: readonly Lane[];
}

export const FIRST_YEAR = 1957;
export const lastYear = () => new Date().getUTCFullYear() + 1;

export const ERAS: [name: string, from: number, to: number][] = [
  ['All', FIRST_YEAR, lastYear()],
  ['Race', 1957, 1970],
  ['Détente', 1970, 1981],
  ['Shuttle–Mir', 1992, 1999],
  ['Station', 1998, 2014],
  ['Since Crimea', 2014, lastYear()],
  ['Since 2022', 2022, lastYear()],
];

export function useView(): [View, (view: Partial<View>) => void] {
  const { query, route } = useLocation();
  const from = year(query['from'], FIRST_YEAR);
  const to = Math.max(year(query['to'], lastYear()), from + 1);
  const asked = query['show']?.split(' ');
  const lanes = asked ? LANE_NAMES.filter((lane) => asked.includes(lane)) : LANE_NAMES;
  const view = { from, to, lanes };
  const setView = (change: Partial<View>) => {
    const next = { ...view, ...change };
    const search = new URLSearchParams({ from: String(next.from), to: String(next.to) });
    if (next.lanes.length < LANE_NAMES.length) search.set('show', next.lanes.join(' '));
    route(`/timeline?${search}`, true);
  };
  return [view, setView];
}

function year(text: string | undefined, otherwise: number): number {
  const number = Number(text);
  return text && Number.isInteger(number) && number >= FIRST_YEAR && number <= lastYear() ? number : otherwise;
}
