import { type GraphQLInterfaceType, getNamedType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { NodeType } from '../../src/generated/prisma/enums.js';
import { schema } from '../../src/schema.js';
import { feedLists } from '../feeds/list-files.js';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';

const encode = (text: string) => Buffer.from(text).toString('base64url');
const fields = Object.values(schema.getQueryType()!.getFields()).filter((field) => !['node', 'nodes'].includes(field.name));
const argsOf = (field: (typeof fields)[number]) =>
  field.args
    .map(({ name }) => name)
    .sort()
    .join();
/** Look-ups of the schema by what they take; each answers with one nullable node. */
const lookups = (args: string) =>
  fields.filter((field) => argsOf(field) === args).map((field) => ({ name: field.name, type: getNamedType(field.type).name }));
const BY_EITHER = lookups('externalId,slug');
const BY_SLUG = lookups('slug');

describe('look-ups', () => {
  const database = useDatabase();
  beforeAll(() => feedLists(database.current));
  const ask = (query: string, variables?: Record<string, unknown>) => run(database.current, query, variables);
  const anyId = async (type: string) =>
    (await database.current.db.$queryRawUnsafe<{ id: string }[]>(`SELECT id::text FROM "${type}" ORDER BY id LIMIT 1`))[0]!.id;

  test('are all covered here', () => {
    const single = fields.filter((field) => isObjectType(getNamedType(field.type)) && !/Connection$/.test(getNamedType(field.type).name));
    const covered = [...BY_EITHER, ...BY_SLUG].map(({ name }) => name);
    expect(
      single
        .map(({ name }) => name)
        .filter((name) => !covered.includes(name))
        .sort(),
    ).toEqual([
      'accessLost',
      'asOf',
      'capability',
      'capabilityHistory',
      'cooperationIndex',
      'country',
      'diplomaticContext',
      'feeds',
      'lapsing',
      'launch',
      'rateLimit',
      'sanctionsLists',
      'stats',
      'viewer',
    ]);
  });

  test.each([...BY_EITHER, ...BY_SLUG])('$name by slug', async ({ name, type }) => {
    const slug = await anyId(type);
    const { data, errors } = await ask(`query($slug: String!) { ${name}(slug: $slug) { __typename id slug } }`, { slug });
    expect({ data, errors }).toEqual({ data: { [name]: { __typename: type, id: encode(`${type}:${slug}`), slug } }, errors: undefined });
  });

  test.each([...BY_EITHER, ...BY_SLUG])('$name by an unknown slug is null, without an error', async ({ name }) => {
    for (const slug of ['no-such-thing', '', '%', 'constructor', '__proto__']) {
      expect(await ask(`query($slug: String!) { ${name}(slug: $slug) { slug } }`, { slug })).toMatchObject({
        data: { [name]: null },
        errors: undefined,
      });
    }
  });

  test.each(BY_EITHER)('$name by an external id of each scheme', async ({ name, type }) => {
    const found = await database.current.db.$queryRawUnsafe<{ scheme: string; value: string; slug: string }[]>(
      `SELECT DISTINCT ON (scheme) scheme, value, "subjectId" AS slug FROM "ExternalId" WHERE "subjectType" = '${type}' ORDER BY scheme, value`,
    );
    // A type without any in the curated facts gets one here: feeds bring them, and the look-up is promised.
    if (found.length === 0) {
      const slug = await anyId(type);
      await database.current.db.$executeRawUnsafe(
        `INSERT INTO "ExternalId" (id, "subjectType", "subjectId", scheme, value, "knownFrom", "revisionId")
         VALUES ('test:${type}', '${type}', $1, 'test', 'x-1', '2020-01-01', (SELECT min(id) FROM "Revision"))`,
        slug,
      );
      found.push({ scheme: 'test', value: 'x-1', slug });
    }
    const query = `query($id: ExternalIdInput!) { ${name}(externalId: $id) { slug externalIds { scheme value } } }`;
    for (const { slug, ...externalId } of found) {
      const { data, errors } = await ask(query, { id: externalId });
      expect(errors).toBeUndefined();
      expect(data[name].slug).toBe(slug);
      expect(data[name].externalIds).toContainEqual(externalId);
      const wrong = [
        { ...externalId, value: `${externalId.value}-not` },
        { scheme: 'no-such-scheme', value: externalId.value },
      ];
      for (const id of wrong) expect(await ask(query, { id })).toMatchObject({ data: { [name]: null }, errors: undefined });
    }
  });

  test('an external id of one type is not one of another', async () => {
    const [found] = await database.current.db.$queryRaw<{ scheme: string; value: string }[]>`
      SELECT scheme, value FROM "ExternalId" a WHERE "subjectType" = 'Agency'
      AND NOT EXISTS (SELECT FROM "ExternalId" b WHERE b."subjectType" = 'Person' AND (b.scheme, b.value) = (a.scheme, a.value)) LIMIT 1`;
    const { data } = await ask('query($id: ExternalIdInput!) { agency(externalId: $id) { slug } person(externalId: $id) { slug } }', {
      id: found,
    });
    expect(data).toEqual({ agency: { slug: expect.any(String) }, person: null });
  });

  test.each([...BY_EITHER.map(({ name }) => [name, 'externalId: { scheme: "a", value: "b" }']), ['launch', 'cospar: "2025-275"']])(
    '%s with both arguments or neither is BAD_USER_INPUT',
    async (name, other) => {
      for (const args of [`(slug: "x", ${other})`, '', '(slug: null)']) {
        const { data, errors } = await ask(`{ ${name}${args} { slug } }`);
        expect(data).toEqual({ [name!]: null });
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' }, path: [name] }]);
      }
    },
  );

  test('a launch by slug and by its COSPAR designation', async () => {
    const { data } = await ask(
      '{ a: launch(cospar: "2025-275") { slug cospar } b: launch(slug: "soyuz-ms-28") { cospar mission { slug } } }',
    );
    expect(data).toEqual({ a: { slug: 'soyuz-ms-28', cospar: '2025-275' }, b: { cospar: '2025-275', mission: { slug: 'soyuz-ms-28' } } });
    for (const args of ['cospar: "1900-001"', 'cospar: ""', 'slug: "no-such-thing"']) {
      expect(await ask(`{ launch(${args}) { slug } }`)).toMatchObject({ data: { launch: null }, errors: undefined });
    }
  });

  test('a country by its code, in capital letters only', async () => {
    const { data, errors } = await ask(
      '{ a: country(code: "KZ") { name } b: country(code: "SU") { existedTo { text } } c: country(code: "kz") { name } d: country(code: "") { name } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ a: { name: 'Kazakhstan' }, b: { existedTo: { text: '1991-12-26' } }, c: null, d: null });
  });
});

describe('nodes', () => {
  const database = useDatabase();
  beforeAll(() => feedLists(database.current));
  const types = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType).map(({ name }) => name);

  test('are of the types that the database knows', () => {
    expect([...types].sort()).toEqual(Object.keys(NodeType).sort());
  });

  test.each(types)('%s by its global id', async (type) => {
    const { db } = database.current;
    for (const side of ['ASC', 'DESC']) {
      const [row] = await db.$queryRawUnsafe<{ id: string }[]>(`SELECT id::text FROM "${type}" ORDER BY id ${side} LIMIT 1`);
      const id = encode(`${type}:${row!.id}`);
      const { data, errors } = await run(database.current, 'query($id: ID!) { node(id: $id) { __typename id ... on Record { slug } } }', {
        id,
      });
      expect(errors).toBeUndefined();
      expect(data.node).toMatchObject({ __typename: type, id });
      if (data.node.slug !== undefined) expect(data.node.slug).toBe(row!.id);
    }
  });

  test.each(types)('%s that is not there is null', async (type) => {
    const keys = ['no-such-thing', '', ' ', '0', '-1', '01', '1.0', '99999999999', '%', 'a:b', 'ü'];
    for (const key of keys) {
      const { data, errors } = await run(database.current, 'query($id: ID!) { node(id: $id) { id } }', { id: encode(`${type}:${key}`) });
      expect({ key, data, errors }).toEqual({ key, data: { node: null }, errors: undefined });
    }
  });

  test('come in the order asked, twice if asked twice, null where there is none', async () => {
    const ids = ['Country:RU', 'Mission:no-such-thing', 'Launch:soyuz-ms-28', 'Mission:soyuz-ms-28', 'Country:RU', 'Revision:1'].map(
      encode,
    );
    const { data, errors } = await run(database.current, 'query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
    expect(errors).toBeUndefined();
    const types = ['Country', null, 'Launch', 'Mission', 'Country', 'Revision'];
    expect(data.nodes).toEqual(types.map((type, at) => type && { __typename: type, id: ids[at] }));
    expect((await run(database.current, '{ nodes(ids: []) { id } }')).data).toEqual({ nodes: [] });
  });

  test('100 at once, and no more', async () => {
    const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const ids = Array(100).fill(encode('Country:RU'));
    expect((await run(database.current, query, { ids })).data.nodes).toHaveLength(100);
    expect((await run(database.current, query, { ids: [...ids, ids[0]] })).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});
