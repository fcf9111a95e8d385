import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useDatabase } from '../../test/harness/database.js';
import { factsFolder } from '../../test/harness/facts.js';
import { checksums } from '../../test/harness/rows.js';
import { loadFacts, readCuratedFacts } from './index.js';

// Among thousands of curated rows, what a load touches and what it leaves alone. Slower than its neighbours, so only what needs them.
describe('an edition of all the curated facts', () => {
  const database = useDatabase();
  const folder = factsFolder('beside data');
  let client: pg.Client;
  beforeAll(async () => {
    client = await database.current.connect();
    await loadFacts(client, readCuratedFacts(folder.dir));
  });
  beforeEach(() => folder.restore());
  afterAll(async () => {
    await client?.end();
    folder.remove();
  });

  test('with the same rows changes none, whatever its digest', async () => {
    const before = await checksums(client);
    const facts = readCuratedFacts(folder.dir);
    // The digest spares the reading; without it, every row is compared.
    const result = await loadFacts(client, { ...facts, digest: 'another' });
    expect(result.changed).toBe(0);
    const after = await checksums(client);
    expect(Object.keys(after).filter((table) => after[table] !== before[table])).toEqual(['public."Revision"']);
  });

  test('with one other value changes that row, as a correction', async () => {
    folder.edit('missions/tests.yaml', 'name: Test flight 0', 'name: Test flight nought');
    const before = await checksums(client);
    const { changed, revisionId } = await loadFacts(client, readCuratedFacts(folder.dir));
    expect(changed).toBe(1);
    const { rows } = await client.query('SELECT entity, "entityId", kind, before FROM "Change" WHERE "revisionId" = $1', [revisionId]);
    const was = { id: 'test-flight-0', name: 'Test flight 0' };
    expect(rows).toMatchObject([{ entity: 'Mission', entityId: 'test-flight-0', kind: 'CORRECTION', before: was }]);
    const after = await checksums(client);
    const touched = Object.keys(after).filter((table) => after[table] !== before[table]);
    expect(touched.sort()).toEqual(['public."Change"', 'public."Mission"', 'public."Revision"', 'public."_MissionList"']); // the last has names
    const stored = await client.query(`SELECT id, name FROM "Mission" WHERE "revisionId" = $1`, [revisionId]);
    expect(stored.rows).toEqual([{ id: 'test-flight-0', name: 'Test flight nought' }]);
  });

  test('with one wrong record changes nothing', async () => {
    const before = await checksums(client);
    folder.edit('sites/tests.yaml', 'to: 2024-01-01', 'to: 2024-01-02');
    folder.edit('agencies/tests.yaml', 'name: Test agency', 'name: Test bureau');
    await expect(loadFacts(client, readCuratedFacts(folder.dir))).rejects.toThrow(/^data\/sites\/tests\.yaml:2: PadStatus overlaps/);
    expect(await checksums(client)).toEqual(before);
  });
});
