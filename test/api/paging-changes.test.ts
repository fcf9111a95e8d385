import type { GraphQLObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../src/schema.js';
import { useDatabase } from '../harness/database.js';
import { addLike } from './rows.js';
import { type List, page, rootLists } from './walk.js';

describe('paging while the list changes', () => {
  const database = useDatabase();
  const slugs = async (list: List, args: Record<string, string | number>) =>
    (await page(database.current, list, args)).edges.map(({ node }) => node.slug as string);

  /** Launches of a pad, latest first: a list cut by SQL of our own, where the root lists are cut by Prisma. */
  const nested: List = {
    node: schema.getType('Launch') as GraphQLObjectType,
    keys: [],
    ask: (args, selection) => `{ parent: pad(slug: "baikonur-31-6") { list: launches(${args}) ${selection} } }`,
  };
  const root = rootLists().find(({ title }) => title === 'launches by TIME DESC')!.list;

  test.each([
    ['root', root],
    ['nested', nested],
  ] as [string, List][])('%s: rows that come in before and after the cursor', async (name, list) => {
    const { db } = database.current;
    const { edges } = await page(database.current, list, { first: 6 });
    const [a, b, c, d, e, f] = edges.map(({ node }) => node.slug as string);
    const at = edges[2]!.cursor;
    expect(await slugs(list, { first: 3, after: at })).toEqual([d, e, f]);
    const timeOf = async (slug: string) => (await db.launch.findUniqueOrThrow({ where: { id: slug } })).time!.getTime();
    const add = async (id: string, time: number) =>
      addLike(db, 'Launch', d!, {
        id: `${id}-${name}`,
        time: new Date(time).toISOString(),
        cospar: null,
        missionId: null,
        padId: name === 'root' ? null : 'baikonur-31-6',
      });
    await add('newest', Date.UTC(2030, 0, 1));
    await add('before', (await timeOf(c!)) + 1);
    await add('after', (await timeOf(c!)) - 1);
    // At the very moment of the cursor's row: its slug decides on which side it stands.
    await add('~tie', await timeOf(c!));
    await add('!tie', await timeOf(c!));

    expect(await slugs(list, { first: 4, after: at })).toEqual([`~tie-${name}`, `after-${name}`, d, e]);
    expect(await slugs(list, { last: 4, before: at })).toEqual([a, b, `before-${name}`, `!tie-${name}`]);
  });

  test.each([
    ['root', root],
    ['nested', nested],
  ] as [string, List][])('%s: the row of the cursor goes away', async (_name, list) => {
    const { db } = database.current;
    const { edges } = await page(database.current, list, { first: 6 });
    const [, , gone, ...rest] = edges.map(({ node }) => node.slug as string);
    await db.launch.delete({ where: { id: gone! } });
    expect(await slugs(list, { first: 3, after: edges[2]!.cursor })).toEqual(rest);
  });

  test('a row whose place changes is not met twice from where it was', async () => {
    const { db } = database.current;
    const list = rootLists().find(({ title }) => title === 'people by NAME ASC')!.list;
    const { edges } = await page(database.current, list, { first: 4 });
    const [first, , third, fourth] = edges.map(({ node }) => node.slug as string);
    await db.person.update({ where: { id: first! }, data: { name: '!' } });
    expect(await slugs(list, { first: 2, after: edges[1]!.cursor })).toEqual([third, fourth]);
  });
});
