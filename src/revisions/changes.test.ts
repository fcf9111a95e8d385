import { expect, test } from 'vitest';
import { useDatabase } from '../../test/harness/database.js';
import type { PageArgs } from '../paging/args.js';
import { changesPage, type NodeChange } from './changes.js';

const database = useDatabase();
const ALL = { since: null, until: null, types: null };

/** From all versions of all nodes, sorted: what pages are cut of. */
async function told(): Promise<string[]> {
  const rows = await database.current.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT v.type || ' ' || v.id || ' ' || CASE WHEN EXISTS (SELECT FROM history."Version" b WHERE b.type = v.type AND b.id = v.id AND b."knownTo" = v."knownFrom")
        THEN 'NEWS' ELSE 'ADDED' END AS id, v."knownFrom" AS moment FROM history."Version" v
      UNION ALL
      SELECT v.type || ' ' || v.id || ' REMOVED', v."knownTo" FROM history."Version" v WHERE v."knownTo" IS NOT NULL
        AND NOT EXISTS (SELECT FROM history."Version" n WHERE n.type = v.type AND n.id = v.id AND n."knownFrom" = v."knownTo")
    ) t ORDER BY moment DESC, id COLLATE "C"`;
  return rows.map(({ id }) => id);
}

async function walk(turn: (cursor: string | undefined) => PageArgs): Promise<string[][]> {
  const pages: string[][] = [];
  for (let cursor: string | undefined; ; ) {
    const { first } = turn(cursor);
    const page = await changesPage(database.current.db, ALL, turn(cursor));
    pages.push(page.rows.map(({ id }: NodeChange) => id));
    if (!(first ? page.hasNextPage : page.hasPreviousPage)) return pages;
    cursor = await page.cursorOf(first ? page.rows.at(-1)! : page.rows[0]!);
  }
}

test('pages of changes, both ways, are cuts of all versions in their order', async () => {
  const { db } = database.current;
  // One more of each kind: news, and something that went.
  await db.$executeRaw`UPDATE "Pad" SET name = name || '!', "knownFrom" = now() WHERE id = 'baikonur-31-6'`;
  await db.$executeRaw`INSERT INTO "Station" (id, name, "checkedThrough", "knownFrom", "revisionId") SELECT 'gone', 'Gone', '2026-01-01', '2020-01-01', max(id) FROM "Revision"`;
  await db.$executeRaw`DELETE FROM "Station" WHERE id = 'gone'`;
  const all = await told();
  expect(new Set(all.map((id) => id.split(' ').at(-1)))).toEqual(new Set(['ADDED', 'NEWS', 'REMOVED']));
  const forward = await walk((after) => ({ first: 70, after }));
  expect(forward.flat()).toEqual(all);
  const backward = await walk((before) => ({ last: 90, before }));
  expect(backward.toReversed().flat()).toEqual(all);
  const page = await changesPage(db, ALL, { first: 1 });
  expect(await page.totalCount()).toBe(all.length);
});
