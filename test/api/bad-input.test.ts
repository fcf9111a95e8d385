import { describe, expect, test } from 'vitest';
import { expectRefused, MARK, post, refuseEach, useServer } from './http.js';

const code = 'BAD_USER_INPUT';
const bySlug = 'query($slug: String) { mission(slug: $slug) { name } }';
const byFirst = 'query($first: Int) { missions(first: $first) { totalCount } }';
const byFilter = 'query($filter: MissionFilter) { missions(filter: $filter) { totalCount } }';
const byKind = 'query($kind: CapabilityKind!) { capability(country: "RU", kind: $kind) { verdict } }';

refuseEach('pages of no size', [
  ...[0, -1, 101].flatMap((size) =>
    ['first', 'last'].flatMap((name) => [
      { name: `${name}: ${size} in the document`, query: `{ missions(${name}: ${size}) { totalCount } }`, code },
      {
        name: `${name}: ${size} in a variable`,
        query: `query($n: Int) { missions(${name}: $n) { totalCount } }`,
        variables: { n: size },
        code,
      },
      { name: `nested ${name}: ${size}`, query: `{ agency(slug: "roscosmos") { launches(${name}: ${size}) { totalCount } } }`, code },
    ]),
  ),
  // It does not even fit GraphQL's Int, so the document is not valid; in a variable it is a wrong value.
  { name: 'first: 2147483648 in the document', query: '{ missions(first: 2147483648) { totalCount } }', code: 'GRAPHQL_VALIDATION_FAILED' },
  { name: 'first: 2147483648 in a variable', query: byFirst, variables: { first: 2147483648 }, code },
  { name: 'first with last', query: '{ missions(first: 1, last: 1) { totalCount } }', code },
]);

refuseEach('wrong values', [
  { name: 'both arguments of a look-up', query: `{ mission(slug: "${MARK}", externalId: { scheme: "gcat", value: "x" }) { name } }`, code },
  { name: 'no argument of a look-up', query: '{ mission { name } }', code },
  { name: 'NUL in a variable', query: bySlug, variables: { slug: `${MARK}\0` }, code },
  { name: 'NUL in the document', query: `{ mission(slug: "${MARK}\\u0000") { name } }`, code },
  { name: 'NUL deep in a variable', query: byFilter, variables: { filter: { crew: { person: { in: [`${MARK}\0`] } } } }, code },
  { name: 'half of a surrogate pair', query: bySlug, variables: { slug: `${MARK}\ud800` }, code },
  { name: 'unknown country', query: `{ capability(country: "${MARK}", kind: STATION_CARGO) { verdict } }`, code },
  { name: 'text for a number', query: byFirst, variables: { first: MARK }, code },
  { name: 'text made to look like a reason', query: byFirst, variables: { first: `; ${MARK}; at "${MARK}"; "; Field "${MARK}` }, code },
  { name: 'fraction for a whole number', query: byFirst, variables: { first: 1.5 }, code },
  { name: 'unknown enum value in a variable', query: byKind, variables: { kind: MARK }, code },
  { name: 'wrong shape of a variable', query: byFilter, variables: { filter: { name: MARK } }, code },
  { name: 'missing variable', query: 'query($id: ID!) { node(id: $id) { id } }', code },
  { name: 'null for a variable', query: byKind, variables: { kind: null }, code },
  // The message names the variable; that must not make it an error of operations.
  {
    name: 'variable called operation',
    query: 'query($operation: Int) { missions(first: $operation) { totalCount } }',
    variables: { operation: MARK },
    code,
  },
  {
    name: '40,000 levels in a variable',
    query: '',
    raw: `{"query": "query($id: ID!) { node(id: $id) { id } }", "variables": {"id": ${'['.repeat(40_000)}${']'.repeat(40_000)}}}`,
    code,
  },
]);

refuseEach('wrong documents', [
  { name: 'parse error', query: '{ mission(', code: 'GRAPHQL_PARSE_FAILED' },
  { name: 'string where none belongs', query: `{ "${MARK}" }`, code: 'GRAPHQL_PARSE_FAILED' },
  { name: 'half of a surrogate pair', query: `{ mission(slug: "${MARK}\\ud800") { name } }`, code: 'GRAPHQL_PARSE_FAILED' },
  { name: '30,000 levels', query: '{a'.repeat(30_000) + '}'.repeat(30_000), code: 'MAX_TOKENS' },
  {
    name: '40,000 levels in a literal',
    query: `{ node(id: ${'['.repeat(40_000)}${']'.repeat(40_000)}) { id } }`,
    code: 'MAX_TOKENS',
  },
  { name: 'unknown field', query: '{ unheardOf }', code: 'GRAPHQL_VALIDATION_FAILED' },
  { name: 'unknown argument', query: '{ missions(limit: 1) { totalCount } }', code: 'GRAPHQL_VALIDATION_FAILED' },
  { name: 'wrong literal', query: `{ missions(first: "${MARK}") { totalCount } }`, code: 'GRAPHQL_VALIDATION_FAILED' },
  { name: 'text for an enum', query: `{ capability(country: "RU", kind: "${MARK}") { verdict } }`, code: 'GRAPHQL_VALIDATION_FAILED' },
  { name: 'unknown enum value', query: `{ capability(country: "RU", kind: ${MARK}) { verdict } }`, code: 'GRAPHQL_VALIDATION_FAILED' },
  { name: 'text for an input object', query: `{ missions(filter: "${MARK}") { totalCount } }`, code: 'GRAPHQL_VALIDATION_FAILED' },
  { name: 'unknown operation name', query: 'query a { __typename }', operationName: MARK, code: 'OPERATION_RESOLUTION_FAILURE' },
  { name: 'two operations, none named', query: 'query a { __typename } query b { __typename }', code: 'OPERATION_RESOLUTION_FAILURE' },
  { name: 'no operation', query: 'fragment a on Query { __typename }', code: 'OPERATION_RESOLUTION_FAILURE' },
]);

describe('bad input', () => {
  const server = useServer();

  // The parser, each rule and the executor go down level by level: none of them may see a document of many.
  test.each([16, 490, 600, 1000, 8000])('%i levels are refused', async (levels) => {
    const chain = (names: string[]) => names.map((name) => `{ ${name} `).join('') + '}'.repeat(names.length);
    const known = Array.from({ length: levels }, (_, level) => (level === 0 ? 'mission(slug: "x")' : level % 2 ? 'launch' : 'mission'));
    for (const names of [[...known, 'id'], Array(levels).fill('a')]) {
      expectRefused(
        await post(server.url, { query: chain(names) }),
        400,
        levels > 650 ? 'MAX_TOKENS' : levels > 490 ? 'QUERY_BREADTH' : 'QUERY_DEPTH',
      );
    }
  });

  test.each(['__proto__', 'constructor'])('%s in the variables changes nothing', async (name) => {
    const body = `{"query": "{ __typename }", "variables": {"${name}": {"polluted": true}}}`;
    expect(await post(server.url, body)).toMatchObject({ status: 200, json: { data: { __typename: 'Query' } } });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expectRefused(await post(server.url, `{"query": "${byFilter}", "variables": {"filter": {"${name}": {}}}}`), 400, code);
  });

  test('says where in a variable the mistake is', async () => {
    const answer = await post(server.url, { query: byFilter, variables: { filter: { kind: { eq: MARK } } } });
    expect(answer.json.errors[0].message).toBe('Variable "$filter" at "filter.kind.eq": This value does not exist in "MissionKind" enum.');
  });

  test('gives the same answer when the same document comes again', async () => {
    for (const query of [
      '{ mission(',
      '{ unheardOf }',
      `{ missions(first: "${MARK}") { totalCount } }`,
      '{ missions(first: 2147483648) { totalCount } }',
    ]) {
      const [first, second] = [await post(server.url, { query }), await post(server.url, { query })];
      expect(second).toMatchObject({ status: first.status, text: first.text });
    }
  });
});
