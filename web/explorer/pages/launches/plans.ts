import type { ManifestQuery } from '../../generated/operations';
import { at, DAY } from '../../parts/dates';

export type Launch = ManifestQuery['launches']['nodes'][number];

/** The dates that a launch was planned for, in the order in which they were told. Tellers differ; the picture shows them in one row. */
export function plansOf({ slips }: Launch) {
  const [first] = slips;
  return first ? [first.from, ...slips.map(({ to }) => to)] : [];
}

/** Days between the first plan and the last; null where it did not move by a day. */
export function moved(launch: Launch): number | null {
  const plans = plansOf(launch);
  const [first, last] = [plans[0], plans.at(-1)];
  if (!first || !last) return null;
  return Math.round((at(last.date) - at(first.date)) / DAY) || null;
}
