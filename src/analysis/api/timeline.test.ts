import { expect, test } from 'vitest';
import { useDatabase } from '../../../test/harness/database.js';
import { sidesOf } from '../sides.js';
import { timelinePage } from './timeline.js';

const database = useDatabase();

test.each([[['US', 'RU']], [['US', 'FR']], [['KZ', 'RU', 'CN']]])(
  'a page is the same however few launches, incidents and events are looked at first: %j',
  async (between) => {
    const { db } = database.current;
    const range = { from: null, to: null };
    const page = (args: object, nearest: number[]) => timelinePage({ db, knownAt: null }, sidesOf(between), range, null, args, nearest);
    let asked = 0;
    for (const way of ['forward', 'backward'] as const) {
      for (let cursor: string | undefined; ; ) {
        const args = way === 'forward' ? { first: 12, after: cursor } : { last: 12, before: cursor };
        const all = await page(args, []);
        for (const nearest of [[1], [20], [1, 30]]) {
          const few = await page(args, nearest);
          expect(few.rows.map(({ id, kind }) => [id, kind])).toEqual(all.rows.map(({ id, kind }) => [id, kind]));
          expect([few.hasNextPage, few.hasPreviousPage]).toEqual([all.hasNextPage, all.hasPreviousPage]);
        }
        asked++;
        if (!(way === 'forward' ? all.hasNextPage : all.hasPreviousPage)) break;
        cursor = await all.cursorOf(way === 'forward' ? all.rows.at(-1)! : all.rows[0]!);
      }
    }
    expect(asked).toBeGreaterThan(2);
  },
);
