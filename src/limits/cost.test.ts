import { buildSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema as served } from '../schema.js';
import { costs } from './cost.js';
import { AS_LONG_AS, IN_ROW, LENGTH, WORK } from './prices.js';

const schema = buildSchema(`
  type Query { thing: Thing  things(first: Int, last: Int): ThingConnection!  nodes(ids: [ID!]!): [Thing]!  asOf: Query  search: Thing }
  type Mutation { write: Thing }
  type ThingConnection { edges: [ThingEdge!]!  nodes: [Thing!]!  pageInfo: PageInfo!  totalCount: Int! }
  type ThingEdge { cursor: String!  node: Thing! }
  type PageInfo { hasNextPage: Boolean! }
  type PartialDate { text: String! }
  type Thing { name: String!  day: PartialDate  parts: [Thing!]!  sources: [Thing!]!  things(first: Int): ThingConnection!  self: Thing }
`);
const costOf = costs(schema);
const cost = (document: string, variables?: Record<string, unknown>, operation?: string) => costOf(parse(document), operation, variables);

describe('what an operation costs', () => {
  test.each([
    ['nothing but its kind: one point, as nothing is free', '{ __typename }', 1],
    ['an object', '{ thing { __typename } }', 1],
    ['ten values', `{ thing { ${'name '.repeat(10)} } }`, 2],
    ['objects inside one another', '{ thing { self { self { __typename } } } }', 3],
    ['a value of two parts in the row of its parent', '{ thing { day { text } day { text } day { text } day { text } day { text } } }', 2],
    ['a page of twenty', '{ things { nodes { __typename } } }', 21],
    ['a page of the size that it says', '{ things(first: 7) { nodes { __typename } } }', 8],
    ['a page from the end', '{ things(last: 7) { nodes { __typename } } }', 8],
    ['edges and their cursors', '{ things(first: 10) { edges { cursor node { __typename } } } }', 13],
    ['a count', '{ things { totalCount } }', 3],
    ['a place in the list, once', '{ things(first: 100) { pageInfo { hasNextPage } } }', 2],
    ['pages in pages', '{ things(first: 10) { nodes { things(first: 10) { nodes { __typename } } } } }', 1 + 10 * (1 + 1 + 10)],
    ['a list without pages', '{ thing { parts { __typename } } }', 6],
    ['sources', '{ thing { sources { __typename } } }', 3],
    ['work of its own', '{ search { __typename } }', 101],
    ['as many as are named', '{ nodes(ids: ["a", "b", "c"]) { __typename } }', 3],
    ['a write', 'mutation { write { __typename } }', 6],
    ['all alternatives', '{ thing { ... on Thing { self { __typename } } ... { self { __typename } } } }', 3],
    ['a size that no page has, as the largest', '{ things(first: 2147483648) { nodes { __typename } } }', 101],
    ['a negative size, as if none were given', '{ things(first: -1) { nodes { __typename } } }', 21],
    ['what is skipped', '{ thing @skip(if: true) { self { __typename } } }', 2],
  ])('%s', (_name, document, points) => expect(cost(document)).toBe(points));

  test('sizes and lists may come as variables, and from their defaults', () => {
    const pages = 'query($n: Int = 3) { things(first: $n) { nodes { __typename } } }';
    expect([cost(pages), cost(pages, { n: 50 }), cost(pages, { n: null }), cost(pages, { n: 'many' })]).toEqual([4, 51, 21, 21]);
    const nodes = 'query($ids: [ID!]!) { nodes(ids: $ids) { __typename } }';
    expect([cost(nodes, { ids: Array(80).fill('x') }), cost(nodes, { ids: 'one' }), cost(nodes)]).toEqual([80, 1, 1]);
    expect(cost(nodes, { ids: Array(100_000).fill('x') })).toBe(250);
  });

  test('of several operations only the one that runs', () => {
    const both = 'query a { thing { name } } query b { things(first: 100) { nodes { name } } }';
    expect([cost(both, {}, 'a'), cost(both, {}, 'b'), cost(both, {}, 'c'), cost(both)]).toEqual([2, 111, 0, 0]);
  });

  test('a fragment on a page costs by the page that it is spread in', () => {
    const fragment = 'fragment f on ThingConnection { nodes { __typename } }';
    expect(cost(`{ a: things(first: 10) { ...f } b: things(first: 90) { ...f } } ${fragment}`)).toBe(1 + 10 + 1 + 90);
  });

  test('fragments that double at each step are reckoned at once, and dearly', () => {
    const steps = Array.from({ length: 80 }, (_, step) => `fragment f${step} on Thing { ...f${step + 1} ...f${step + 1} }`);
    const bomb = `{ thing { ...f0 } } ${steps.join(' ')} fragment f80 on Thing { name }`;
    expect(cost(bomb)).toBeGreaterThan(2 ** 70);
  });

  test('what is not valid is not told here', () => {
    expect(cost('{ nothing { at { all } } ...gone } fragment f on Gone { x } fragment g on Query { ...g }')).toBe(1);
    expect(cost('{ thing } subscription s { x }', {}, 's')).toBe(1);
  });
});

test('every price is that of something in the schema', () => {
  const fields = new Set(
    Object.values(served.getTypeMap()).flatMap((type) =>
      'getFields' in type ? Object.values(type.getFields()).map((field) => `${type.name}.${field.name}`) : [],
    ),
  );
  expect([...Object.keys(WORK), ...Object.keys(LENGTH), ...Object.keys(AS_LONG_AS)].filter((name) => !fields.has(name))).toEqual([]);
  expect([...IN_ROW].filter((name) => !served.getType(name))).toEqual([]);
});
