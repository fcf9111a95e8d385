import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useDatabase } from '../../test/harness/database.js';
import { insert, insertGround, refusal } from '../../test/harness/rows.js';

const JANUARY = '2026-01-01T00:00:00Z';
const MARCH = '2026-03-01T00:00:00Z';
const MAY = '2026-05-01T00:00:00Z';

describe('versions of a row', () => {
  const database = useDatabase('empty');
  let client: pg.Client;
  beforeAll(async () => {
    client = await database.current.connect();
  });
  afterAll(() => client?.end());
  // Settings and rows last as long as the transaction of one test.
  beforeEach(async () => {
    await client.query('BEGIN');
    await insertGround(client);
    await insert(client, 'PadStatus', { id: 'status', padId: 'pad', state: 'DAMAGED', knownFrom: JANUARY });
    await client.query('DELETE FROM "Change"');
  });
  afterEach(() => client.query('ROLLBACK'));

  const set = (name: string, value: string) => client.query(`SELECT set_config($1, $2, true)`, [`rendezvous.${name}`, value]);
  /** `id state` of every pad status known at a moment. */
  async function statesAt(moment: string): Promise<string[]> {
    await set('known_at', moment);
    const { rows } = await client.query<{ id: string; state: string }>('SELECT id, state FROM as_of."PadStatus" ORDER BY id, state');
    return rows.map(({ id, state }) => `${id} ${state}`);
  }
  const news = (id: string, state: string, knownFrom: string) =>
    client.query('UPDATE "PadStatus" SET state = $2::"PadState", "knownFrom" = $3 WHERE id = $1', [id, state, knownFrom]);
  const changes = async () =>
    (await client.query('SELECT entity, "entityId", kind, before, "revisionId" FROM "Change" ORDER BY id')).rows as {
      entity: string;
      entityId: string;
      kind: string;
      before: Record<string, unknown> | null;
      revisionId: number;
    }[];
  const filed = async () => (await client.query('SELECT count(*)::int AS n FROM history."PadStatus"')).rows[0].n as number;

  test('news leaves the old version readable at its time', async () => {
    await news('status', 'OPERATIONAL', MARCH);
    expect(await statesAt('2025-12-31T23:59:59.999Z')).toEqual([]);
    expect(await statesAt(JANUARY)).toEqual(['status DAMAGED']);
    expect(await statesAt('2026-02-28T23:59:59.999Z')).toEqual(['status DAMAGED']);
    expect(await statesAt(MARCH)).toEqual(['status OPERATIONAL']);
    expect(await statesAt('2030-01-01T00:00:00Z')).toEqual(['status OPERATIONAL']);
    expect(await changes()).toMatchObject([{ entity: 'PadStatus', entityId: 'status', kind: 'NEWS', before: { state: 'DAMAGED' } }]);
  });

  test('each piece of news opens a version', async () => {
    await news('status', 'UNDER_REPAIR', MARCH);
    await news('status', 'OPERATIONAL', MAY);
    expect(await statesAt(JANUARY)).toEqual(['status DAMAGED']);
    expect(await statesAt('2026-04-01T00:00:00Z')).toEqual(['status UNDER_REPAIR']);
    expect(await statesAt(MAY)).toEqual(['status OPERATIONAL']);
  });

  test('a correction rewrites in place and stands in the audit with the row before', async () => {
    await set('correction', 'on');
    await client.query(`UPDATE "PadStatus" SET state = 'DESTROYED'`);
    expect(await filed()).toBe(0);
    expect(await statesAt(JANUARY)).toEqual(['status DESTROYED']);
    const before = { id: 'status', padId: 'pad', state: 'DAMAGED', revisionId: 1 };
    expect(await changes()).toMatchObject([{ entity: 'PadStatus', entityId: 'status', kind: 'CORRECTION', before }]);
  });

  test('a correction of when it was known moves the end of the version before', async () => {
    await news('status', 'OPERATIONAL', MARCH);
    await set('correction', 'on');
    await client.query(`UPDATE "PadStatus" SET "knownFrom" = '2026-02-01T00:00:00Z'`);
    expect(await statesAt('2026-01-31T00:00:00Z')).toEqual(['status DAMAGED']);
    expect(await statesAt('2026-02-01T00:00:00Z')).toEqual(['status OPERATIONAL']);
    await client.query(`UPDATE "PadStatus" SET "knownFrom" = '2026-04-01T00:00:00Z'`);
    expect(await statesAt('2026-03-31T00:00:00Z')).toEqual(['status DAMAGED']);
  });

  // Found by taking a launch's `versions` out of its record: the last version is then known from the start.
  test('a correction to before earlier versions takes them away, and keeps them in the audit', async () => {
    await news('status', 'UNDER_REPAIR', MARCH);
    await news('status', 'OPERATIONAL', MAY);
    await client.query('DELETE FROM "Change"');
    await set('correction', 'on');
    await client.query('UPDATE "PadStatus" SET "knownFrom" = $1', [JANUARY]);
    expect(await statesAt(JANUARY)).toEqual(['status OPERATIONAL']);
    expect(await statesAt(MARCH)).toEqual(['status OPERATIONAL']);
    expect(await filed()).toBe(0);
    const audited = (await changes()).map(({ kind, before }) => `${kind} ${before?.['state']}`);
    expect(audited.sort()).toEqual(['CORRECTION DAMAGED', 'CORRECTION OPERATIONAL', 'CORRECTION UNDER_REPAIR']);
  });

  test('an update that changes nothing leaves no trace', async () => {
    await client.query('UPDATE "PadStatus" SET state = state');
    expect(await filed()).toBe(0);
    expect(await changes()).toEqual([]);
  });

  test('news known earlier than what it replaces is refused', async () => {
    expect(await refusal(client, () => news('status', 'OPERATIONAL', '2025-12-31T00:00:00Z'))).toEqual({ code: '23000' });
    expect(await refusal(client, () => news('status', 'OPERATIONAL', JANUARY))).toBeUndefined();
  });

  test('an id never changes', async () => {
    expect(await refusal(client, () => client.query(`UPDATE "PadStatus" SET id = 'renamed'`))).toEqual({ code: '23000' });
  });

  test('a removed row stays readable before the moment of its removal', async () => {
    await client.query(`INSERT INTO "Revision" (id, author) VALUES (2, 'tests')`);
    await set('removed_at', MARCH);
    await set('revision', '2');
    await client.query('DELETE FROM "PadStatus"');
    expect(await statesAt('2026-02-28T23:59:59.999Z')).toEqual(['status DAMAGED']);
    expect(await statesAt(MARCH)).toEqual([]);
    expect(await changes()).toMatchObject([{ entityId: 'status', kind: 'REMOVED', before: { state: 'DAMAGED' }, revisionId: 2 }]);
  });

  test('a row removed as of a moment before its last news is gone from that moment', async () => {
    await news('status', 'OPERATIONAL', MAY);
    await set('removed_at', MARCH);
    await client.query('DELETE FROM "PadStatus"');
    expect(await statesAt('2026-02-28T00:00:00Z')).toEqual(['status DAMAGED']);
    expect(await statesAt('2026-04-01T00:00:00Z')).toEqual([]);
    expect(await statesAt(MAY)).toEqual([]);
  });

  test('a row that comes back after its removal is there once at every moment', async () => {
    await set('removed_at', MAY);
    await client.query('DELETE FROM "PadStatus"');
    await insert(client, 'PadStatus', { id: 'status', padId: 'pad', state: 'RETIRED', knownFrom: MARCH });
    expect(await statesAt(JANUARY)).toEqual(['status DAMAGED']);
    expect(await statesAt('2026-04-01T00:00:00Z')).toEqual(['status RETIRED']);
    expect(await statesAt(MAY)).toEqual(['status RETIRED']);
  });

  test('a removal that names no moment and no revision is from now, by the revision of the row', async () => {
    await client.query('DELETE FROM "PadStatus"');
    const { rows } = await client.query('SELECT "knownTo" = now()::timestamptz(3) AS now FROM history."PadStatus"');
    expect(rows).toEqual([{ now: true }]);
    expect(await changes()).toMatchObject([{ kind: 'REMOVED', revisionId: 1 }]);
  });

  test('one statement may add, change and remove many rows', async () => {
    const many = Array.from({ length: 50 }, (_, at) => ({ id: `many-${at}`, padId: 'pad', fromDate: null }));
    const rows = many.map((row, at) => ({
      ...row,
      state: 'DAMAGED',
      knownFrom: JANUARY,
      ...{ fromDate: `${1900 + at}-01-01`, fromPrecision: 'DAY', toDate: `${1900 + at}-02-01`, toPrecision: 'DAY' },
    }));
    await client.query('DELETE FROM "PadStatus"');
    await insert(client, 'PadStatus', ...rows);
    await client.query(`UPDATE "PadStatus" SET state = 'OPERATIONAL', "knownFrom" = $1 WHERE id LIKE 'many-%'`, [MARCH]);
    await set('removed_at', MAY);
    await client.query(`DELETE FROM "PadStatus" WHERE id LIKE 'many-%'`);
    expect((await statesAt('2026-02-01T00:00:00Z')).filter((row) => row.endsWith(' DAMAGED'))).toHaveLength(51);
    expect((await statesAt(MARCH)).filter((row) => row.endsWith(' OPERATIONAL'))).toHaveLength(50);
    expect((await statesAt(MAY)).filter((row) => row.startsWith('many'))).toEqual([]);
    const kinds = (await changes()).filter(({ entityId }) => entityId.startsWith('many')).map(({ kind }) => kind);
    expect(kinds).toEqual([...Array(50).fill('ADDED'), ...Array(50).fill('NEWS'), ...Array(50).fill('REMOVED')]);
  });

  test('the past cannot be read without saying when', async () => {
    await set('known_at', '');
    expect((await refusal(client, () => client.query('SELECT * FROM as_of."PadStatus"')))?.code).toBe('22007');
    await set('known_at', MARCH);
    expect(await refusal(client, () => client.query('SELECT * FROM as_of."PadStatus"'))).toBeUndefined();
  });
});

// A session in which the clock was never set knows no such setting at all; above, an earlier test has set it.
describe('a fresh session', () => {
  const database = useDatabase('empty');
  test('cannot read the past without saying when', async () => {
    const client = await database.current.connect();
    await client.query('BEGIN');
    await insertGround(client);
    await expect(client.query('SELECT * FROM as_of."Pad"')).rejects.toMatchObject({ code: '42704' });
    await client.query('ROLLBACK');
    await expect(client.query('SELECT * FROM as_of."Country"')).resolves.toMatchObject({ rows: [] });
    await client.end();
  });
});
