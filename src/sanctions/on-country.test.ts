import { describe, expect, test } from 'vitest';
import { useDatabase } from '../../test/harness/database.js';
import type { Sanction } from '../generated/prisma/client.js';
import { pageOf } from '../paging/page.js';
import { sanctionsWhere } from './filters.js';
import { SANCTION_SORTS, sanctionLoaders } from './loaders.js';
import { countryOf, sanctionsOn } from './on-country.js';

describe('sanctions on countries', () => {
  const database = useDatabase();
  const listed = () => database.current.db.$queryRaw`SELECT id, "countryId", "listedOn" FROM "_SanctionOn" ORDER BY id`;
  const sought = () => database.current.db.$queryRaw`
    SELECT id, "countryId", "listedOn" FROM "Sanction" WHERE "countryId" IS NOT NULL
    UNION ALL SELECT s.id, a."countryId", s."listedOn" FROM "Sanction" s JOIN "Agency" a ON a.id = s."agencyId" WHERE a."countryId" IS NOT NULL
    ORDER BY id`;
  const ON_AGENCY = `(SELECT min(id) FROM "Sanction" WHERE "agencyId" IS NOT NULL)`;

  const WRITES = [
    `UPDATE "Sanction" SET "listedOn" = "listedOn" + 1, "knownFrom" = now() WHERE id = ${ON_AGENCY}`,
    `UPDATE "Sanction" SET "agencyId" = NULL, "countryId" = 'KZ', "knownFrom" = now() WHERE id = ${ON_AGENCY}`,
    `UPDATE "Sanction" SET "agencyId" = 'nasa', "knownFrom" = now() WHERE id = ${ON_AGENCY}`,
    `UPDATE "Sanction" SET "agencyId" = NULL, "personId" = (SELECT min(id) FROM "Person"), "knownFrom" = now() WHERE id = ${ON_AGENCY}`,
    `UPDATE "Agency" SET "countryId" = 'FR', "knownFrom" = now() WHERE id = (SELECT "agencyId" FROM "Sanction" WHERE id = ${ON_AGENCY})`,
    `UPDATE "Agency" SET "countryId" = NULL, "knownFrom" = now() WHERE id = (SELECT "agencyId" FROM "Sanction" WHERE id = ${ON_AGENCY})`,
    `DELETE FROM "Sanction" WHERE id = (SELECT min(id) FROM "_SanctionOn")`,
    `UPDATE "Sanction" SET "knownFrom" = now() WHERE true`, // more rows than are told one by one
  ];

  test('they are what their tables tell, whatever was written', async () => {
    expect(await listed()).toEqual(await sought());
    for (const write of WRITES) {
      const before = JSON.stringify(await listed());
      expect(await database.current.db.$executeRawUnsafe(write), write).toBeGreaterThan(0);
      expect(await listed(), write).toEqual(await sought());
      if (!write.includes('WHERE true')) expect(JSON.stringify(await listed()), write).not.toBe(before);
    }
  });

  test.each([
    ['RU', true],
    ['CN', true],
    ['AQ', false],
  ])('pages of those on %s are those of the sanctions, whichever way and from wherever', async (country, some) => {
    const { db } = database.current;
    const loaders = { sanctions: sanctionLoaders(db, undefined as never) } as never;
    for (const direction of ['ASC', 'DESC'] as const) {
      const orders = [{ ...SANCTION_SORTS.LISTED_ON, name: 'LISTED_ON', direction }];
      const kept = (args: object) => pageOf(sanctionsOn({ db, loaders }, country), {}, orders, args);
      const plain = (args: object) => pageOf(db.sanction, sanctionsWhere({ targetCountry: { eq: country } }), orders, args);
      const ids = ({ rows }: { rows: Sanction[] }) => rows.map(({ id }) => id);
      const all = await plain({ first: 100 });
      expect(all.rows.length > 1).toBe(some);
      expect(ids(await kept({ first: 100 }))).toEqual(ids(all));
      expect(await (await kept({ first: 1 })).totalCount()).toBe(await all.totalCount());
      for (const row of all.rows.slice(0, 30)) {
        const cursor = await all.cursorOf(row);
        for (const args of [
          { first: 3, after: cursor },
          { last: 3, before: cursor },
        ])
          expect(ids(await kept(args)), row.id).toEqual(ids(await plain(args)));
      }
    }
  });

  test('a list is kept of one country, and of nothing else', () => {
    const eq = { eq: 'RU' };
    expect(countryOf({ targetCountry: eq, agency: null, AND: null })).toBe('RU');
    expect(countryOf({ targetCountry: { in: ['RU'] } })).toBe('RU');
    for (const filter of [
      undefined,
      {},
      { targetCountry: {} },
      { targetCountry: { in: [] } },
      { targetCountry: { in: ['RU', 'US'] } },
      { targetCountry: { eq: 'RU', in: ['RU'] } },
      { targetCountry: { eq: 'RU', in: [] } }, // nothing meets it
      { targetCountry: eq, inForceOn: new Date() },
      { targetCountry: eq, AND: [] },
      { targetCountry: eq, NOT: { targetCountry: eq } },
      { AND: [{ targetCountry: eq }] },
      { country: eq },
    ])
      expect(countryOf(filter), JSON.stringify(filter)).toBeUndefined();
  });
});
