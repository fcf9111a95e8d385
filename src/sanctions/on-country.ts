import type { Moment } from '../context.js';
import type { Sanction } from '../generated/prisma/client.js';
import type { Listable } from '../paging/page.js';
import type { SanctionInput } from './filters.js';

/** The country that a filter asks for, if it asks for one and nothing else: of that a list is kept. */
export function countryOf(filter: SanctionInput | null | undefined): string | undefined {
  const [only, ...others] = Object.entries(filter ?? {}).filter(([, value]) => value != null);
  if (!filter?.targetCountry || !only || others.length > 0) return undefined;
  const { eq, in: among } = filter.targetCountry;
  if (among == null) return eq ?? undefined;
  return eq == null && among.length === 1 ? among[0] : undefined;
}

/**
 * Sanctions on a country, itself or by an agency of it, to be paged by the day of listing: out of the list that the database keeps of the present, see the migration
 * `sanctions_on_countries`.
 */
export function sanctionsOn({ db, loaders }: Pick<Moment, 'db' | 'loaders'>, countryId: string): Listable<Sanction> {
  return {
    fields: db.sanction.fields,
    async findMany({ where, ...page }) {
      const found = await db.sanctionOn.findMany({ where: { AND: [{ countryId }, where] }, ...page, select: { id: true } });
      const sanctions = await loaders.sanctions.byId.loadMany(found.map(({ id }) => id));
      return sanctions.filter((sanction) => sanction !== null);
    },
    count: ({ where }) => db.sanctionOn.count({ where: { AND: [{ countryId }, where] } }),
  };
}
