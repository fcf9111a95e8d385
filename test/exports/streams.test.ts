import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createContext } from '../../src/context.js';
import { SnapshotLost } from '../../src/db/snapshot.js';
import { type ExportLimits, exporter, LIMITS } from '../../src/exports/export.js';
import { FORMATS } from '../../src/exports/formats.js';
import { planOf } from '../../src/exports/plan.js';
import { schema } from '../../src/schema.js';
import { MANY, useExports } from './server.js';

const QUERY = '{ launches { nodes { slug outcome } } }';

describe('an export as a stream', () => {
  const { database } = useExports();
  const begin = (limits: Partial<ExportLimits> = {}, make = exporter(database.current, { ...LIMITS, ...limits })) => {
    const plan = planOf(schema, parse(QUERY), undefined, {});
    return make(schema, plan, FORMATS.find(({ name }) => name === 'csv')!, createContext(database.current));
  };
  const rest = async (body: AsyncIterable<Buffer>) => {
    let text = '';
    for await (const chunk of body) text += chunk;
    return text;
  };
  /** Transactions that somebody keeps open in this database. */
  const kept = async () => {
    const [row] = await database.current.db.$queryRaw<[{ count: number }]>`
      SELECT count(*)::integer AS count FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'`;
    return row.count;
  };
  const isEmbedded = () => !process.env['TEST_DATABASE_URL'];

  test('is of one state, or breaks off', async () => {
    const { body, rows } = await begin();
    const reading = body[Symbol.asyncIterator]();
    const first = String((await reading.next()).value);
    const change = `UPDATE "Launch" SET outcome = 'HOLD' WHERE id LIKE 'many-%'`;
    await database.current.db.$executeRawUnsafe(change);
    const remaining = rest({ [Symbol.asyncIterator]: () => reading });
    if (isEmbedded()) {
      await expect(remaining).rejects.toBeInstanceOf(SnapshotLost);
    } else {
      const text = first + (await remaining);
      expect(text.split('\r\n')).toHaveLength(rows + 2);
      expect(text).not.toContain('HOLD');
    }
    const again = await rest((await begin()).body);
    expect(again.match(/,HOLD\r\n/g)?.length).toBeGreaterThanOrEqual(MANY);
    await expect.poll(kept).toBe(0);
  });

  test('a client that takes nothing loses it, and holds no connection', async () => {
    const { body } = await begin({ stall: 200 });
    const failed = new Promise((resolve) => body.once('error', resolve));
    body.read(1);
    if (!isEmbedded()) expect(await kept()).toBe(1);
    expect(await failed).toMatchObject({ message: expect.stringContaining('took nothing') });
    await expect.poll(kept).toBe(0);
  });

  test('a client that takes very little at a time loses it too', async () => {
    const { body } = await begin({ last: 300, stall: 10_000 });
    await expect(
      (async () => {
        for await (const _ of body) await pause(400);
      })(),
    ).rejects.toThrow();
    await expect.poll(kept).toBe(0);
  });

  test('a client that goes away ends it, and so does one that never came', async () => {
    const { body } = await begin();
    body.read(1);
    body.destroy();
    (await begin()).body.destroy();
    await expect.poll(kept).toBe(0);
  });

  test('only so many run at once', async () => {
    const make = exporter(database.current, { ...LIMITS, atOnce: 1 });
    const { body } = await begin({}, make);
    await expect(begin({}, make)).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
    body.destroy();
    await expect.poll(() => begin({}, make).then(({ body }) => body.destroy() && true)).toBe(true);
  });
});

describe('an export that breaks off', () => {
  let pages = 0;
  const { get } = useExports({}, (database) => ({
    ...database,
    async snapshot(limits) {
      const snapshot = await database.snapshot(limits);
      return {
        ...snapshot,
        async verify() {
          if (++pages > 1) throw new SnapshotLost('as if somebody had written');
        },
      };
    },
  }));

  test('takes its connection with it, so that no short file looks like a whole one', async () => {
    const answer = await get(QUERY, 'csv');
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow('terminated');
    expect(pages).toBeGreaterThan(1);
  });
});
