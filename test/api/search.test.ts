import { beforeAll, describe, expect, test } from 'vitest';
import { SEARCH_TYPES, type SearchType } from '../../src/search/types.js';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';
import { addLike } from './rows.js';

const SEARCH = /* GraphQL */ `
  query Search($query: String!, $types: [SearchType!], $first: Int, $after: String, $last: Int, $before: String) {
    search(query: $query, types: $types, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      edges { cursor }
      nodes { score title node { __typename id ... on Record { slug } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`;

describe('search', () => {
  const database = useDatabase();
  const ask = (variables: Record<string, unknown>) => run(database.current, SEARCH, variables);
  async function found(query: string, types?: SearchType[]): Promise<string[]> {
    const { data, errors } = await ask({ query, types, first: 100 });
    expect(errors).toBeUndefined();
    // biome-ignore lint/suspicious/noExplicitAny: an answer
    return data.search.nodes.map(({ title }: any) => title);
  }

  beforeAll(async () => {
    const { db } = database.current;
    const { id } = await db.person.findFirstOrThrow();
    await addLike(db, 'Person', id, { id: 'sergei-pavlovich-korolev', name: 'Sergei Pavlovich Korolev', nativeName: null });
    await addLike(db, 'Person', id, { id: 'someone', name: 'Jürgen Łukasz O’Brien', nativeName: null });
  });

  test.each([
    ['Baykonur', 'Байконур', 'Baikonur', 'BAIKONUR', 'baikon'],
    ['Korolyov', 'Korolev', 'Королёв', 'Королев', 'КОРОЛЁВ', 'koroly'],
    ['Prokopyev', 'Prokopiev', 'Прокопьев', 'prokop'],
    ['Sergey', 'Sergei', 'Сергей'],
    ['Yuri', 'Yury', 'Юрий'],
    ['Energia', 'Energiya', 'Энергия'],
    ['Kosmos', 'Cosmos', 'Космос'],
    ['Roscosmos', 'Roskosmos', 'Роскосмос'],
    ['Vostochny', 'Vostochnyy', 'Восточный'],
    ['Soyuz', 'Sojuz', 'Союз'],
    ['Jurgen Lukasz', 'JÜRGEN łukasz', "jurgen o'brien", 'obrien', 'Юрген'],
  ])('%s and its other spellings find the same', async (first, ...others) => {
    const whole = await found(first);
    expect(whole.length).toBeGreaterThan(0);
    // A beginning, or fewer words, may find more.
    for (const other of others)
      expect(await found(other)).toEqual(expect.arrayContaining(other.length < first.length - 1 ? [whole[0]] : whole));
  });

  test.each([
    ['NASA', 'Agency', 'nasa'],
    ['roscosmos', 'Agency', 'roscosmos'],
    ['soyuz ms-28', 'Mission', 'soyuz-ms-28'],
    ['baikonur', 'LaunchSite', 'baikonur'],
    ['KZ', 'Country', undefined],
  ])('%s: what is called so comes before a mention', async (query, type, slug) => {
    const { data } = await ask({ query });
    expect(data.search.nodes[0].node).toMatchObject({ __typename: type, ...(slug && { slug }) });
    // biome-ignore lint/suspicious/noExplicitAny: an answer
    const scores = data.search.nodes.map(({ score }: any) => score);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
  });

  test('all words must be there, in any order', async () => {
    expect(await found('31/6 site', ['Pad'])).toEqual(await found('SITE 31 6', ['Pad']));
    expect(await found('soyuz nosuchword')).toEqual([]);
    expect((await found('soyuz ms', ['Mission'])).length).toBeLessThan((await found('soyuz')).length);
  });

  test('a launch by its COSPAR designation, and only what is of the types', async () => {
    expect(await found('2025-275', ['Launch'])).toEqual(['soyuz-ms-28']);
    expect(await found('2025-275', ['Country'])).toEqual([]);
  });

  test('walks both ways over the same hits, at one statement a page', async () => {
    const walk = async (way: 'first' | 'last') => {
      const nodes: unknown[] = [];
      for (let at: string | null = null; ; ) {
        const { data, statements } = await ask({
          query: 'soyuz',
          types: ['Mission', 'Claim', 'Source'],
          [way]: 60,
          [way === 'first' ? 'after' : 'before']: at,
        });
        expect(statements.length).toBeLessThanOrEqual(2 + 3);
        const { pageInfo, nodes: page } = data.search;
        if (way === 'first') nodes.push(...page);
        else nodes.unshift(...page);
        if (!(way === 'first' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return { nodes, total: data.search.totalCount };
        at = way === 'first' ? pageInfo.endCursor : pageInfo.startCursor;
      }
    };
    const forward = await walk('first');
    expect(forward.nodes.length).toBe(forward.total);
    expect(new Set(forward.nodes.map((node) => JSON.stringify(node))).size).toBe(forward.total);
    expect(await walk('last')).toEqual(forward);
  });

  test.each([
    ['%'],
    ["%_'; DROP--", true],
    ['(a+)+$', true],
    ["'"],
    ['\\'],
    [':*'],
    ['!a & (b | c)', true],
    ['<-> 1', true],
    ['ь', true],
    ['x'.repeat(200), true],
    ['宇宙', true],
    [''],
    [' '],
    ['«»'],
    ['x'.repeat(201)],
  ])('%s is taken as it stands', async (query, words = false) => {
    const { errors } = await ask({ query });
    if (words) expect(errors).toBeUndefined();
    else expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' }, path: ['search'] }]);
  });

  test.each([
    { types: [] },
    { first: 0 },
    { first: 1, last: 1 },
    { after: 'x' },
    { after: Buffer.from('["SCORE DESC,TYPE ASC","1","a","b"]').toString('base64url') },
  ])('%j is BAD_USER_INPUT', async (args) => {
    expect((await ask({ query: 'soyuz', ...args })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('asOf finds what was known then, and nothing else', async () => {
    const query = /* GraphQL */ `
      query Then($query: String!) {
        before: asOf(knownAt: "2025-11-26T00:00:00Z") { search(query: $query, types: [Incident], first: 1) { totalCount nodes { node { ... on Incident { slug } } } } }
        after: asOf(knownAt: "2025-12-10T00:00:00Z") { search(query: $query, types: [Incident], first: 1) { totalCount nodes { node { id ... on Incident { slug } } } } }
      }
    `;
    const { data, errors } = await run(database.current, query, { query: 'service cabin' });
    expect(errors).toBeUndefined();
    expect(data.before.search).toEqual({ totalCount: 0, nodes: [] });
    expect(data.after.search.totalCount).toBeGreaterThan(0);
    expect(Buffer.from(data.after.search.nodes[0].node.id, 'base64url').toString()).toMatch(/^Incident@1765324800000:/);
  });

  test('each type is searched by columns of its own', async () => {
    const rows = await database.current.db.$queryRaw<{ type: string }[]>`SELECT type FROM rendezvous.search_columns`;
    expect(rows.map(({ type }) => type).toSorted()).toEqual(SEARCH_TYPES.toSorted());
  });

  test.each(['public', 'as_of, public'])('the index finds documents in %s', async (path) => {
    const client = await database.current.connect();
    try {
      // There is little: what is asked is whether the index can serve, not whether it pays yet.
      await client.query(`BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL search_path = ${path};
        ALTER TABLE rendezvous.past_documents DROP CONSTRAINT past_documents_pkey`);
      await client.query("SELECT set_config('rendezvous.known_at', '2025-12-01', true)");
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT id FROM "SearchDocument" WHERE rendezvous.sought(type, document) @@ ((SELECT rendezvous.looked_up('soyuz')) && 'Mission | Pad')`,
      );
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      for (const index of path === 'public' ? ['documents_idx'] : ['documents_idx', 'past_documents_idx'])
        expect(plan).toMatch(new RegExp(`Bitmap Index Scan on ${index}\\b`));
    } finally {
      await client.query('ROLLBACK');
      await client.end();
    }
  });

  // A word is looked up as the words that it begins, where these are few: here are some of each kind, and one that nothing has.
  test.each(['soyuz ms-28', 's', 'm', '28', 'roskosmos', 'Zak', 'koroly', 'iss', 'ms 2', 'k', 'i', 'crew-9 spacex', 'nowhere', '2'])(
    'for %s whole words find what beginnings find',
    async (query) => {
      const ids = (words: string) =>
        database.current.db.$queryRawUnsafe(
          `SELECT type, id FROM "SearchDocument" WHERE document @@ rendezvous.${words}($1::text) ORDER BY type, id`,
          query,
        );
      const all = (await ids('searched')) as unknown[];
      expect(await ids('looked_up')).toEqual(all);
      expect(all.length === 0).toBe(query === 'nowhere');
    },
  );

  test('a word is looked up as a beginning where it begins many', async () => {
    const [words] = await database.current.db.$queryRaw<
      object[]
    >`SELECT rendezvous.looked_up('soyuz')::text AS few, rendezvous.looked_up('s')::text AS many, rendezvous.looked_up('qqq')::text AS none`;
    expect(words).toMatchObject({ few: expect.not.stringContaining(':*'), many: "'s':*", none: "'qqq':*" });
  });

  // However rows come, change and go: documents are as if they were all made now.
  test('documents follow their rows, and the history of these', async () => {
    const client = await database.current.connect();
    const documents = async () => {
      const all = [];
      for (const table of ['documents', 'past_documents'])
        all.push((await client.query(`SELECT d::text FROM rendezvous.${table} d ORDER BY 1`)).rows.map(({ d }) => d as string));
      return all;
    };
    const newWords = async () =>
      (
        await client.query(`SELECT DISTINCT given FROM (SELECT document FROM rendezvous.documents UNION ALL SELECT document FROM rendezvous.past_documents) d,
          unnest(tsvector_to_array(document)) AS given WHERE given NOT IN (SELECT word FROM rendezvous.words)`)
      ).rows;
    try {
      await client.query('BEGIN');
      const steps = [
        `INSERT INTO "Mission" SELECT (jsonb_populate_record(m, '{"id": "kept", "name": "Kept", "knownFrom": "2025-01-01"}')).* FROM "Mission" m WHERE id = 'soyuz-ms-28'`,
        `UPDATE "Mission" SET name = 'Kept Longer', "knownFrom" = '2025-03-01' WHERE id = 'kept'`, // news
        `UPDATE "Mission" SET "landingPlace" = NULL, "spacecraftName" = 'Endeavour', "knownFrom" = '2025-04-01' WHERE id = 'kept'`,
        `UPDATE "Mission" SET "checkedThrough" = '2026-01-01'`, // nothing that is searched by
        `SET LOCAL rendezvous.correction = 'on'; UPDATE "Mission" SET name = 'Kept, Mended', "knownFrom" = '2025-03-15' WHERE id = 'kept'`,
        `UPDATE "Country" SET region = 'Elsewhere' WHERE id = 'KZ'; UPDATE "Pad" SET "otherNames" = '{}' WHERE id = 'baikonur-31-6'`,
        `INSERT INTO "Mission" SELECT * FROM "Mission" WHERE id IN ('kept', 'soyuz-ms-28') ON CONFLICT (id) DO UPDATE SET name = excluded.name || ' Again'`,
        `WITH gone AS (DELETE FROM history."Mission" WHERE id = 'kept' RETURNING *)
         INSERT INTO history."Mission" SELECT (jsonb_populate_record(NULL::history."Mission", to_jsonb(gone) || '{"name": "Told Anew"}')).* FROM gone`,
        `DELETE FROM "Mission" WHERE id = 'kept'`,
      ];
      for (const step of steps) {
        await client.query(step);
        const kept = await documents();
        expect(await newWords(), step).toEqual([]);
        await client.query(`SAVEPOINT made; SELECT rendezvous.fill_documents(type) FROM unnest('{Mission, Pad, Country}'::text[]) AS type`);
        expect(kept, step).toEqual(await documents());
        await client.query('ROLLBACK TO made');
      }
      const [present, past] = await documents();
      expect(present!.some((text) => text.startsWith('(Country,KZ,') && text.includes('elsevhere'))).toBe(true);
      expect(past!.some((text) => text.includes('told'))).toBe(true);
      await client.query(`TRUNCATE "Source" CASCADE`);
      expect((await documents())[0]!.filter((text) => text.startsWith('(Source,'))).toEqual([]);
    } finally {
      await client.query('ROLLBACK');
      await client.end();
    }
  });
});
