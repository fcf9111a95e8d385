import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useDatabase } from '../../test/harness/database.js';
import { factsFolder } from '../../test/harness/facts.js';
import { inRolledBack } from '../../test/harness/rows.js';
import { loadFacts, readCuratedFacts } from './index.js';

// What a load makes of the edition before it: each test edits the records of the tests and loads them again.
describe('a later edition of the facts', () => {
  const database = useDatabase('empty');
  const folder = factsFolder('alone');
  let client: pg.Client;
  beforeAll(async () => {
    client = await database.current.connect();
  });
  beforeEach(async () => {
    folder.restore();
    await loadFacts(client, readCuratedFacts(folder.dir));
  });
  afterAll(async () => {
    await client?.end();
    folder.remove();
  });

  const MISSIONS = 'missions/tests.yaml';
  const FIRST = '      - { knownFrom: 2025-02-10, source: test-gazette, set: { time: 2025-07 } }\n';
  const LAST = '      - { knownFrom: 2025-03-10, source: test-herald, set: { time: 2025-07-15, outcome: GO } }\n';

  /** Loads the folder as it is now: the result, and every change that the load recorded. */
  async function load() {
    const result = await loadFacts(client, readCuratedFacts(folder.dir));
    const { rows } = await client.query<{ entity: string; entityId: string; kind: string; before: Record<string, unknown> | null }>(
      'SELECT entity, "entityId", kind, before FROM "Change" WHERE "revisionId" = $1 ORDER BY entity, "entityId", kind, id',
      [result.revisionId],
    );
    return { ...result, changes: rows.map(({ kind, entity, entityId }) => `${kind} ${entity} ${entityId}`), rows };
  }
  /** The launch as it was known at some moments. */
  const launchAt = (...moments: string[]) =>
    inRolledBack(client, async () => {
      const known: string[] = [];
      for (const moment of moments) {
        await client.query(`SELECT set_config('rendezvous.known_at', $1, true)`, [moment]);
        const { rows } = await client.query<{ said: string }>(
          `SELECT concat_ws(' ', to_char(time AT TIME ZONE 'UTC', 'YYYY-MM-DD'), "timePrecision", outcome) AS said
           FROM as_of."Launch" WHERE id = 'test-flight-1'`,
        );
        known.push(rows.map(({ said }) => said).join(' and '));
      }
      return known;
    });
  const MOMENTS = [
    '2025-01-09T23:59Z',
    '2025-01-10T00:00Z',
    '2025-02-09T23:59Z',
    '2025-02-10T00:00Z',
    '2025-03-09T23:59Z',
    '2025-03-10T00:00Z',
  ];
  const TOLD = ['', '2025-06-01 DAY TBC', '2025-06-01 DAY TBC', '2025-07-01 MONTH TBC', '2025-07-01 MONTH TBC', '2025-07-15 DAY GO'];

  test('without a record removes its rows', async () => {
    folder.write('diplomacy/tests.yaml', '');
    const { changes, rows } = await load();
    expect(changes).toEqual([
      'REMOVED Agreement test-treaty',
      'REMOVED Agreement test-treaty-extension',
      'REMOVED AgreementParty test-treaty-extension:KZ',
      'REMOVED AgreementParty test-treaty:KZ',
      'REMOVED RecordSource Agreement:test-treaty-extension:test-gazette',
      'REMOVED RecordSource Agreement:test-treaty:test-gazette',
    ]);
    expect(rows.every(({ before }) => before)).toBe(true);
  });

  test('tells the versions of a launch', async () => expect(await launchAt(...MOMENTS)).toEqual(TOLD));

  test('that is about other things leaves the versions of a launch as they were, by whom they were written', async () => {
    const versions = 'SELECT * FROM history."Launch" ORDER BY id, "knownFrom"';
    const before = (await client.query(versions)).rows;
    folder.edit(MISSIONS, 'name: Test flight 0', 'name: Test flight null');
    await load();
    expect((await client.query(versions)).rows).toEqual(before);
    expect(await launchAt(...MOMENTS)).toEqual(TOLD);
  });

  test('with a new version of a launch is news', async () => {
    folder.edit(MISSIONS, LAST, `${LAST}      - { knownFrom: 2025-04-10, source: test-herald, set: { outcome: SUCCESS } }\n`);
    expect((await load()).changes).toEqual(['NEWS Launch test-flight-1']);
    expect(await launchAt(...MOMENTS, '2025-04-09T23:59Z', '2025-04-10T00:00Z')).toEqual([
      ...TOLD,
      '2025-07-15 DAY GO',
      '2025-07-15 DAY SUCCESS',
    ]);
  });

  test('with another value in the last version is a correction', async () => {
    folder.edit(MISSIONS, 'outcome: GO', 'outcome: HOLD');
    expect(await load()).toMatchObject({ changed: 1, changes: ['CORRECTION Launch test-flight-1'] });
    expect(await launchAt('2025-03-09T23:59Z', '2025-03-10T00:00Z')).toEqual(['2025-07-01 MONTH TBC', '2025-07-15 DAY HOLD']);
  });

  test('with another value in an earlier version is a correction, and stands in the audit', async () => {
    folder.edit(MISSIONS, 'time: 2025-07 }', 'time: 2025-08 }');
    const { changed, changes, rows } = await load();
    expect({ changed, changes }).toEqual({ changed: 1, changes: ['CORRECTION Launch test-flight-1'] });
    expect(rows[0]!.before).toMatchObject({ timePrecision: 'MONTH', outcome: 'TBC' });
    expect(await launchAt('2025-02-09T23:59Z', '2025-02-10T00:00Z', '2025-03-10T00:00Z')).toEqual([
      '2025-06-01 DAY TBC',
      '2025-08-01 MONTH TBC',
      '2025-07-15 DAY GO',
    ]);
  });

  test('without the last version takes it back', async () => {
    folder.edit(MISSIONS, LAST, '');
    const { changes } = await load();
    expect(changes.filter((change) => change.includes(' Launch '))).toContain('CORRECTION Launch test-flight-1');
    expect(await launchAt(...MOMENTS)).toEqual([...TOLD.slice(0, 5), '2025-07-01 MONTH TBC']);
  });

  test('without any version left knows the launch as it was first told', async () => {
    folder.edit(MISSIONS, `    versions:\n${FIRST}${LAST}`, '');
    await load();
    expect(await launchAt(...MOMENTS)).toEqual(['', ...Array(5).fill('2025-06-01 DAY TBC')]);
  });

  test('that takes a record out never knew it, and one that brings it back knows it again', async () => {
    folder.write(MISSIONS, '');
    expect((await load()).changes).toContain('REMOVED Launch test-flight-1');
    expect(await launchAt(...MOMENTS, '2100-01-01T00:00Z')).toEqual(Array(7).fill(''));
    folder.restore();
    expect((await load()).changes).toContain('ADDED Launch test-flight-1');
    expect(await launchAt(...MOMENTS, '2100-01-01T00:00Z')).toEqual([...TOLD, '2025-07-15 DAY GO']);
  });

  test('may let two records swap, or one inherit, what only one can have', async () => {
    folder.edit(MISSIONS, 'cospar: 2024-999', 'cospar: 2024-998');
    folder.edit(MISSIONS, '    time: 2025-06-01', '    cospar: 2024-999\n    time: 2025-06-01');
    expect((await load()).changes).toEqual(expect.arrayContaining(['CORRECTION Launch test-flight-0', 'CORRECTION Launch test-flight-1']));
    folder.edit(MISSIONS, 'slug: test-flight-0', 'slug: test-flight-zero');
    expect((await load()).changes).toEqual(expect.arrayContaining(['REMOVED Launch test-flight-0', 'ADDED Launch test-flight-zero']));
  });
});
