import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/limits/limits.js';
import { expectRefused, MARK, post, refuseEach, useServer } from './http.js';

const chain = (names: string[]) => names.map((name) => `{ ${name} `).join('') + '}'.repeat(names.length);
const times = (count: number, part: (index: number) => string) => Array.from({ length: count }, (_, index) => part(index)).join(' ');
const down = (levels: number) =>
  chain(['mission(slug: "x")', ...Array.from({ length: levels - 2 }, (_, i) => (i % 2 ? 'mission' : 'launch')), 'slug']);
const aliases = (count: number) => `{ missions { nodes { ${times(count, (i) => `a${i}: __typename`)} } } }`;
const roots = (count: number) => `{ ${times(count, (i) => `a${i}: __typename`)} }`;
const directives = (count: number) => `{ missions { nodes { ${times(count, () => 'slug @skip(if: false)')} } } }`;
const fields = (count: number) => `{ missions { nodes { ${times(count - 2, () => 'slug')} } } }`;
const tokens = (count: number) => `{ nodes(ids: [${times(count - 12, () => '1')}]) { id } }`;
const bomb = `{ missions { nodes { ...f0 } } }
  ${times(60, (i) => `fragment f${i} on Mission { slug ...f${i + 1} ...f${i + 1} }`)} fragment f60 on Mission { launch { slug } }`;
const nested = (size: string, head = '') =>
  `${head} { agencies(first: ${size}) { nodes { launches(first: ${size}) { nodes { claims(first: 10) { nodes { slug } } } } } } }`;
const cheap = '{ __typename }';

refuseEach('operations that are too large', [
  { name: 'deep', query: down(LIMITS.depth + 1), code: 'QUERY_DEPTH' },
  { name: 'deep by fragments', query: `{ ...f } fragment f on Query ${down(LIMITS.depth + 1)}`, code: 'QUERY_DEPTH' },
  { name: '50 levels', query: down(50), code: 'QUERY_DEPTH' },
  { name: 'in another operation of the document', query: `query a ${cheap} query b ${down(16)}`, operationName: 'a', code: 'QUERY_DEPTH' },
  { name: 'pages in pages', query: nested('100'), code: 'QUERY_COMPLEXITY' },
  { name: 'pages in pages, by variables', query: nested('$n', 'query($n: Int = 100)'), variables: { n: 90 }, code: 'QUERY_COMPLEXITY' },
  { name: 'pages in pages, by the default of a variable', query: nested('$n', 'query($n: Int = 100)'), code: 'QUERY_COMPLEXITY' },
  { name: 'pages in pages, before any of them is looked at', query: nested('1000'), code: 'QUERY_COMPLEXITY' },
  { name: 'fragments that double', query: bomb, code: 'QUERY_COMPLEXITY' },
  {
    name: 'twenty analyses',
    query: `{ ${times(20, (i) => `a${i}: cooperationIndex(between: ["US", "RU"], from: "2001-01-01", to: "20${i + 10}-01-01") { intervals { figure } }`)} }`,
    code: 'QUERY_COMPLEXITY',
  },
  { name: '31 aliases', query: aliases(LIMITS.aliases + 1), code: 'MAX_ALIASES' },
  { name: '101 aliases at the root', query: roots(101), code: 'MAX_ALIASES' },
  {
    name: 'aliases in fragments',
    query: `{ missions { nodes { ...f ...g } } } fragment f on Mission { ${times(16, (i) => `a${i}: slug`)} } fragment g on Mission { ${times(16, (i) => `b${i}: slug`)} }`,
    code: 'MAX_ALIASES',
  },
  { name: '21 fields at the root', query: roots(LIMITS.rootFields + 1), code: 'MAX_ROOT_FIELDS' },
  {
    name: '21 fields at the root, by a fragment',
    query: `{ ...f } fragment f on Query ${roots(LIMITS.rootFields + 1)}`,
    code: 'MAX_ROOT_FIELDS',
  },
  { name: '51 directives', query: directives(LIMITS.directives + 1), code: 'MAX_DIRECTIVES' },
  { name: '500 directives at one field', query: `{ __typename ${'@include(if: true) '.repeat(500)} }`, code: 'MAX_DIRECTIVES' },
  { name: '500 directives that do not exist', query: `{ __typename ${`@${MARK} `.repeat(500)} }`, code: 'MAX_DIRECTIVES' },
  { name: '4 directives at one field', query: `{ __typename ${'@include(if: true) '.repeat(4)} }`, code: 'MAX_DIRECTIVES' },
  { name: '4 directives at an operation', query: `query @a @a @a @a ${cheap}`, code: 'MAX_DIRECTIVES' },
  { name: '501 fields', query: fields(LIMITS.fields + 1), code: 'QUERY_BREADTH' },
  { name: '2,001 tokens', query: tokens(LIMITS.tokens + 1), code: 'MAX_TOKENS' },
  { name: '20,000 tokens', query: `{ ${'a '.repeat(20_000)} }`, code: 'MAX_TOKENS' },
  { name: 'a list of 251 in the document', query: `{ nodes(ids: [${'"x", '.repeat(251)}]) { id } }`, code: 'BAD_USER_INPUT' },
  {
    name: 'a list of 251 in a variable',
    query: 'query($in: [String!]) { missions(filter: { slug: { in: $in } }) { totalCount } }',
    variables: { in: Array(251).fill(MARK) },
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'a variable of 33 levels that nothing uses',
    query: cheap,
    raw: `{"query": "${cheap}", "variables": {"x": ${'['.repeat(33)}${']'.repeat(33)}}}`,
    code: 'BAD_USER_INPUT',
  },
]);

describe('operations that are just small enough', () => {
  const server = useServer();

  test.each([
    ['15 levels', down(LIMITS.depth)],
    ['30 aliases', aliases(LIMITS.aliases)],
    ['20 fields at the root', roots(LIMITS.rootFields)],
    ['50 directives', directives(LIMITS.directives)],
    ['3 directives at one field', '{ __typename @skip(if: false) @include(if: true) }'],
    ['500 fields', fields(LIMITS.fields)],
    ['a cheap operation beside one that is never run', `query a ${cheap} query b ${nested('100')}`],
  ])('%s', async (_name, query) => {
    const { json } = await post(server.url, { query, ...(query.startsWith('query a') ? { operationName: 'a' } : {}) });
    expect(json.errors).toBeUndefined();
  });

  test('a variable of 32 levels', async () => {
    const body = `{"query": "${cheap}", "variables": {"x": ${'['.repeat(32)}${']'.repeat(32)}}}`;
    expect(await post(server.url, body)).toMatchObject({ status: 200 });
  });

  test('2,000 tokens are read, and what is wrong with them is told', async () => {
    expectRefused(await post(server.url, { query: tokens(LIMITS.tokens) }), 400, 'BAD_USER_INPUT');
  });

  const stories = fileURLToPath(new URL('../stories', import.meta.url));
  test.each(readdirSync(stories).filter((file) => file.endsWith('.graphql')))('story %s', async (file) => {
    const { status, json } = await post(server.url, { query: readFileSync(`${stories}/${file}`, 'utf8') });
    expect(json.errors).toBeUndefined();
    expect(status).toBe(200);
    expect(json.extensions.cost.requested).toBeLessThanOrEqual(LIMITS.cost);
  });

  test.each([true, false])('introspection, as GraphiQL and code generators ask for it (all: %s)', async (all) => {
    const query = getIntrospectionQuery(
      all
        ? {
            descriptions: true,
            specifiedByUrl: true,
            directiveIsRepeatable: true,
            schemaDescription: true,
            inputValueDeprecation: true,
            oneOf: true,
          }
        : {},
    );
    const { json } = await post(server.url, { query });
    expect(json.errors).toBeUndefined();
    expect(json.data.__schema.types.length).toBeGreaterThan(100);
  });

  test('every answer to an operation tells its cost, and what an operation may cost', async () => {
    const costs = async (body: object) => (await post(server.url, body)).json.extensions;
    expect(await costs({ query: '{ missions(first: 3) { nodes { slug } } }' })).toEqual({ cost: { requested: 5, limit: LIMITS.cost } });
    const byVariable = 'query($n: Int) { missions(first: $n) { nodes { slug } } }';
    expect(await costs({ query: byVariable, variables: { n: 100 } })).toEqual({ cost: { requested: 111, limit: LIMITS.cost } });
    expect((await costs({ query: nested('100') })).cost.requested).toBeGreaterThan(LIMITS.cost);
    expect(await costs({ query: '{ mission { slug } }' })).toEqual({ cost: { requested: 2, limit: LIMITS.cost } });
    for (const query of ['{', '{ unheardOf }']) expect(await costs({ query })).toBeUndefined();
  });
});
