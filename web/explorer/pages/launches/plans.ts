import type { Question } from '../../client/addresses';
import { allPages } from '../../client/all-pages';
import { ManifestDocument, type ManifestQuery, ManifestSlipsDocument, type ManifestSlipsQuery } from '../../generated/operations';
import { at, DAY } from '../../parts/dates';

type Slips = ManifestSlipsQuery['launches']['nodes'][number];
export type Launch = ManifestQuery['launches']['nodes'][number] & Pick<Slips, 'slips'>;

export interface Plans {
  launches: Launch[];
  /** What told the launches, and what told how they moved. */
  questions: { launches: Question; slips: Question };
}

/** The launches of a year with the changes of their plans. Of past years only missions have any told; plans ahead move whatever they carry. */
export async function plansFor(year: number, signal: AbortSignal): Promise<Plans> {
  const span = { from: `${year}-01-01T00:00:00Z`, to: `${year + 1}-01-01T00:00:00Z` };
  const launches = await allPages(ManifestDocument, span, ({ launches: page }) => page, signal);
  const past = year < new Date().getUTCFullYear();
  const missions = launches.flatMap(({ mission }) => mission?.slug ?? []);
  const narrowed = past ? { ...span, mission: { slug: { in: missions } } } : span;
  const first = past ? missions.length : launches.length;
  const told = first > 0 ? await allPages(ManifestSlipsDocument, { ...narrowed, first }, ({ launches: page }) => page, signal) : [];
  const slips = new Map(told.map((launch) => [launch.slug, launch.slips]));
  return {
    launches: launches.map((launch) => ({ ...launch, slips: slips.get(launch.slug) ?? [] })),
    questions: {
      launches: { operation: ManifestDocument, variables: span },
      slips: { operation: ManifestSlipsDocument, variables: narrowed },
    },
  };
}

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
