import { expect, test } from 'vitest';
import { useDatabase } from '../../../test/harness/database.js';
import { run } from '../../../test/harness/execute.js';
import { insert } from '../../../test/harness/rows.js';
import { SURROUNDINGS } from './world.js';

const database = useDatabase();

test('what is kept of all contexts hangs on every table that is read for it', async () => {
  const query = '{ diplomaticContext(between: ["US", "RU"], on: "2025-11-27") { on } }';
  // A listed party among the measures, so that what lists add is read.
  const client = await database.current.connect();
  await insert(client, 'SanctionsList', { id: 'l', name: 'List', edition: '2026-01-01T00:00:00Z' });
  await insert(client, 'ListedParty', {
    id: 'p',
    listId: 'l',
    number: '1',
    kind: 'ORGANIZATION',
    name: 'Party',
    otherNames: [],
    countries: [],
    sameAs: [],
    firstSeenOn: '2026-01-01',
  });
  await client.query(`UPDATE "Sanction" SET "partyId" = 'p' WHERE id = (SELECT min(id) FROM "Sanction" WHERE "agencyId" IS NOT NULL)`);
  await client.end();
  const { errors, statements } = await run(database.current, query);
  expect(errors).toBeUndefined();
  const read = new Set(statements.flatMap((sql) => [...sql.matchAll(/(?:FROM|JOIN) "public"\."(\w+)"/g)].map(([, table]) => table)));
  expect([...read].filter((table) => table !== 'Country').sort()).toEqual([SURROUNDINGS.table, ...SURROUNDINGS.also].sort());
});
