import { createHash } from 'node:crypto';
import { parseVagueDate, type VagueDate } from '../../facts/dates.js';
import { slugged } from '../slug.js';
import type { FtmEntity } from './parse.js';

export type { FtmEntity };
export const FEED = 'opensanctions';

export const all = ({ properties }: FtmEntity, name: string): string[] => properties[name] ?? [];
export const first = (entity: FtmEntity, ...names: string[]): string | undefined => names.flatMap((name) => all(entity, name))[0];
export const dates = (entity: FtmEntity, name: string): VagueDate[] =>
  all(entity, name)
    .flatMap((text) => parseVagueDate(text.slice(0, 10)) ?? [])
    .sort((a, b) => a.date.getTime() - b.date.getTime());

/** A slug for a name in any script: what is left of it, and, where anything is lost, what tells it from others. */
export function slugOf(...names: string[]): string {
  const slug = slugged(...names);
  return slug === names.join('-') ? slug : slugged(slug, createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 8));
}

/** When it was listed and when it began stay apart, as the format keeps them; of several dates the first counts, of ends the last. */
export const daysOf = (entity: FtmEntity) => ({
  listed: dates(entity, 'listingDate')[0],
  starts: dates(entity, 'startDate')[0],
  ends: dates(entity, 'endDate').at(-1),
});

/** How much of it is owned, in hundredths; null where no sensible figure is told. */
export function shareOf(entity: FtmEntity): number | null {
  const percentage = Number(first(entity, 'percentage') ?? Number.NaN);
  return percentage >= 0 && percentage <= 100 ? percentage : null;
}
