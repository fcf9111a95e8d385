import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../../../test/harness/database.js';
import type { Statement } from './select.js';

describe('statements that a connection keeps', () => {
  const database = useDatabase('empty');
  const ask = async <Row>(statement: Statement) => (await database.current.lanes.ask<Row>(statement))!;
  beforeAll(async () => {
    while (!database.current.lanes.ask({ text: 'SELECT 1', values: [] })) await pause(20);
  });
  const plain = (n: number): Statement => ({ text: `SELECT $1::integer + ${n} AS sum`, values: [1] });
  const asked = async (from: number, count: number) => {
    const all = await Promise.all(Array.from({ length: count }, (_, n) => ask<{ sum: number }>(plain(from + n))));
    return all.map(([row]) => row!.sum - 1);
  };
  /** Of the connection that this is asked of: while none has anything to do, that is always the first. */
  const kept = async () => {
    const [row] = await ask<{ count: number }>({ text: 'SELECT count(*)::integer AS count FROM pg_prepared_statements', values: [] });
    return row!.count;
  };

  test('of ever new ones those that were not asked for longest give way, and are answered when they are asked again', async () => {
    for (const from of [0, 1000, 2000, 3000]) {
      expect(await asked(from, 1000)).toEqual(Array.from({ length: 1000 }, (_, n) => from + n));
      expect(await kept()).toBeLessThanOrEqual(1000);
    }
    expect(await asked(0, 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('one that is asked in between stays', async () => {
    for (let from = 10_000; from < 13_000; from += 500) {
      expect(await asked(5000, 1)).toEqual([5000]);
      await asked(from, 500);
    }
    const [row] = await ask<{ count: number }>({
      text: 'SELECT count(*)::integer AS count FROM pg_prepared_statements WHERE statement = $1',
      values: [plain(5000).text],
    });
    expect(row!.count).toBe(1);
  });
});
