import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../../../test/harness/database.js';
import { Prisma } from '../../generated/prisma/client.js';
import { asOf } from '../as-of.js';
import type { Db } from '../index.js';
import { APART } from './db.js';
import { countOf, selectOf } from './select.js';

/** A client that is asked twice: past Prisma, and through it. */
interface Both {
  fast: Db;
  slow: Db;
}

describe('reads past Prisma', () => {
  const database = useDatabase();
  let present: Both;
  let past: Both;
  beforeAll(async () => {
    const { current } = database;
    const sent: string[] = [];
    current.lanes.onStatement((text) => sent.push(text));
    while (sent.length === 0) await current.db.country.findMany({ take: 1 }); // the lanes are open
    const none = { ...current.lanes, ask: () => undefined, askAt: () => undefined };
    const then = new Date('2026-01-01T00:00:00Z');
    // `$on` and the like go to the client itself, and so does what no lane takes.
    present = { fast: current.db, slow: current.db.$extends({}) as never as Db };
    past = { fast: asOf(current, then, () => {}), slow: asOf({ ...current, lanes: none }, then, () => {}) };
  });

  const models = Object.values(Prisma.ModelName).filter((model) => !APART.has(model));
  test.each(models)('%s: all its columns are read as Prisma reads them, now and then', async (model) => {
    const name = model[0]!.toLowerCase() + model.slice(1);
    for (const { fast, slow } of [present, past]) {
      const asked = { orderBy: { id: 'asc' }, take: 40 } as const;
      const rows = await fast[name as 'launch'].findMany(asked);
      expect(rows).toEqual(await slow[name as 'launch'].findMany(asked));
      expect(await fast[name as 'launch'].count()).toBe(await slow[name as 'launch'].count());
    }
  });

  const day = new Date('2022-02-24');
  const LAUNCHES: Prisma.LaunchFindManyArgs[] = [
    { where: { id: { in: ['soyuz-ms-28', 'none'] } } },
    { where: { id: { in: [] } } },
    { where: { cospar: null } },
    { where: { cospar: { not: null }, outcome: { in: ['FAILURE', 'PARTIAL_FAILURE'] } } },
    { where: { time: { gte: day, lt: new Date('2023-01-01') }, outcome: { not: 'SUCCESS' } } },
    { where: { OR: [{ time: { lte: day } }, { time: null }], NOT: { padId: 'baikonur-31-6' } } },
    { where: { NOT: [{ outcome: 'SUCCESS' }, { padId: null }] } },
    { where: { OR: [] } },
    { where: { AND: [], NOT: [] } },
    { where: { AND: [{ padId: { equals: 'baikonur-1-5' } }, {}] }, select: { id: true, time: true } },
    { where: { padId: undefined } as object, orderBy: { time: { sort: 'desc', nulls: 'last' } }, take: 7 },
    { orderBy: [{ time: { sort: 'asc', nulls: 'first' } }, { id: 'desc' }], take: 30 },
  ];
  test.each(LAUNCHES.map((asked) => [JSON.stringify(asked), asked] as const))('launches: %s', async (_, asked) => {
    expect(selectOf('Launch', 'public', asked as never)).toBeDefined();
    const inOrder = { orderBy: { id: 'asc' }, take: 100, ...asked } as const;
    for (const { fast, slow } of [present, past]) {
      expect(await fast.launch.findMany(inOrder)).toEqual(await slow.launch.findMany(inOrder));
      expect(await fast.launch.count({ where: asked.where! })).toBe(await slow.launch.count({ where: asked.where! }));
    }
  });

  test('missions in the order of their launches', async () => {
    const asked: Prisma.MissionFindManyArgs = {
      orderBy: [{ launch: { time: { sort: 'desc', nulls: 'last' } } }, { id: 'asc' }],
      take: 100,
    };
    expect(selectOf('Mission', 'public', asked as never)).toBeDefined();
    for (const { fast, slow } of [present, past]) expect(await fast.mission.findMany(asked)).toEqual(await slow.mission.findMany(asked));
  });

  test('one row, or none', async () => {
    for (const { fast, slow } of [present, past]) {
      expect(await fast.launch.findUnique({ where: { id: 'soyuz-ms-28' } })).toEqual(
        await slow.launch.findUnique({ where: { id: 'soyuz-ms-28' } }),
      );
      expect(await fast.launch.findFirst({ where: { id: 'none' } })).toBeNull();
    }
  });

  test('raw SQL has its values read the same way', async () => {
    const { fast, slow } = present;
    const values = [new Date('2026-03-03'), ['a "quoted", one', null], 7, 'x'];
    const sql = Prisma.sql`SELECT ${values[0]}::date AS day, ${values[0]}::timestamptz AS moment, ${values[1]}::text[] AS texts, ${values[2]}::bigint AS big,
      ${values[2]}::numeric AS exact, ${values[2]}::integer AS whole, 0.5::float8 AS part, ${values[3]}::text AS text, true AS yes, '{"a": [1]}'::jsonb AS json, NULL::text AS none`;
    expect(await fast.$queryRaw(sql)).toEqual(await slow.$queryRaw(sql));
    expect(await fast.$queryRaw`SELECT ${'y'}::text AS y`).toEqual([{ y: 'y' }]);
  });

  test('what names another table, or has no translation, is left to Prisma', async () => {
    const beyond = [
      { where: { pad: { siteId: 'baikonur' } } },
      { where: { id: { contains: 'soyuz' } } },
      { include: { pad: true } },
      { take: -1 },
      { skip: 1 },
      { where: { nothing: 1 } },
      { where: { id: { in: [{}] } } },
      { orderBy: { id: 'ascending' } },
      { select: { pad: true } },
    ];
    for (const asked of beyond) expect(selectOf('Launch', 'public', asked as never)).toBeUndefined();
    expect(countOf('Launch', 'public', { where: { pad: {} } })).toBeUndefined();
    expect(await present.fast.launch.findMany({ where: { pad: { siteId: 'baikonur' } }, take: 1, select: { id: true } })).toHaveLength(1);
    await expect(present.fast.launch.findMany({ where: { nothing: 1 } as never })).rejects.toThrow(/nothing/);
  });

  test('a statement that fails harms none of those sent with it', async () => {
    const { fast } = past;
    const answers = await Promise.allSettled([fast.$queryRaw`SELECT 1 AS a`, fast.$queryRaw`SELECT 1 / 0`, fast.$queryRaw`SELECT 2 AS a`]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await present.fast.$queryRaw`SELECT current_setting('search_path') AS path`).not.toEqual([{ path: 'as_of, public' }]);
  });
});
