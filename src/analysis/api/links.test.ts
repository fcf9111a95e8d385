import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../../../test/harness/database.js';
import { agencyLoaders } from '../../agencies/loaders.js';
import { DEPTH } from '../diplomatic-context.js';
import { linksAround, linksFrom } from './links.js';

describe('links around agencies', () => {
  const database = useDatabase();
  // A chain that is longer than parties are followed, a ring, and one that links to both.
  const CHAIN = Array.from({ length: 8 }, (_, n) => `chain-${n}`);
  const AGENCIES = [...CHAIN, 'ring-0', 'ring-1', 'fork'];
  const LINKS = [
    ...CHAIN.slice(1).map((id, n) => [CHAIN[n]!, id]),
    ['ring-0', 'ring-1'],
    ['ring-1', 'ring-0'],
    ['fork', 'ring-1'],
    ['fork', 'chain-2'],
  ];
  beforeAll(async () => {
    const { db } = database.current;
    await db.$executeRaw`INSERT INTO "Agency" (id, name, kind, "checkedThrough", "knownFrom", "revisionId")
      SELECT id, id, (enum_range(NULL::"AgencyKind"))[1], '2025-01-01', '2025-01-01', (SELECT max(id) FROM "Revision") FROM unnest(${AGENCIES}::text[]) id`;
    await db.$executeRaw`INSERT INTO "AgencyLink" (id, "agencyId", kind, "otherId", "knownFrom", "revisionId")
      SELECT a || ' ' || b, a, 'PART_OF', b, '2025-01-01', (SELECT max(id) FROM "Revision") FROM unnest(${LINKS.map(([a]) => a!)}::text[], ${LINKS.map(([, b]) => b!)}::text[]) l (a, b)`;
  });

  test('are those that each has itself, as far as they are followed, by one statement', async () => {
    const { db } = database.current;
    const own = agencyLoaders(db, undefined as never).links;
    const all = (await db.agency.findMany({ select: { id: true } })).map(({ id }) => id);
    while (!database.current.lanes.ask({ text: 'SELECT 1', values: [] })) await db.country.findMany({ take: 1 });
    let statements = 0;
    database.current.lanes.onStatement(() => statements++);
    let found = 0;
    for (const from of [...all.map((id) => [id]), ['chain-0', 'fork'], ['ring-0', 'roscosmos', 'nasa'], all]) {
      const expected = new Map<string, unknown>();
      let edge = from;
      for (let depth = 0; depth < DEPTH; depth++) {
        const links = (await own.loadMany(edge)).flat();
        for (const link of links) expected.set(link.id, link);
        edge = links.map(({ otherId }) => otherId);
      }
      statements = 0;
      const links = await linksFrom({ analysis: { linksAround: linksAround(db) } } as never, new Set(from));
      expect(statements).toBe(1);
      expect(links.map(({ id }) => id)).toEqual([...expected.keys()].sort());
      for (const link of links) expect(link).toEqual(expected.get(link.id));
      found += links.length;
    }
    expect(found).toBeGreaterThan(30);
  });

  test('what is farther is asked for when it is wanted', async () => {
    const loader = linksAround(database.current.db);
    expect(await loader.load('chain-0')).toHaveLength(1);
    for (const id of CHAIN.slice(1, -1)) expect(await loader.load(id), id).toHaveLength(1);
    expect(await loader.load('chain-7')).toEqual([]);
  });
});
