import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/index.js';
import { executed } from '../../src/metrics/counters.js';
import { schema } from '../../src/schema.js';
import { Operations } from '../api/generated.js';
import { copyOf } from '../harness/database.js';
import { startServerOn } from '../harness/server.js';

interface Asked {
  query: string;
  variables?: Record<string, unknown>;
}

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const stories = readdirSync(new URL('test/stories', root)).filter((name) => name.endsWith('.graphql'));
const pages = readdirSync(new URL('docs', root)).filter((name) => name.endsWith('.md'));
const examples = pages.flatMap((page) => [...read(`docs/${page}`).matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query]) => query!));
const isQuery = (text: string) => parse(text).definitions.some((one) => one.kind === 'OperationDefinition' && one.operation === 'query');

describe('what is compiled of a query', () => {
  let database: Database;
  let dispose: () => Promise<void>;
  let compiled: { url: string; close(): Promise<void> };
  let library: { url: string; close(): Promise<void> };
  // One minute for all: nothing may differ by the day, nor by what was fresh.
  const now = () => new Date('2026-11-30T12:00:00Z');

  beforeAll(async () => {
    ({ database, dispose } = await copyOf('seeded'));
    compiled = await startServerOn(database, { now, answerBytes: 0 });
    library = await startServerOn(database, { now, answerBytes: 0, compile: false });
  });
  afterAll(async () => {
    await Promise.all([compiled?.close(), library?.close()]);
    await dispose?.();
  });

  async function ask({ url }: { url: string }, asked: Asked, headers: Record<string, string> = {}) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(asked),
    });
    const own = ['date', 'x-request-id', 'connection', 'keep-alive'];
    return {
      status: response.status,
      headers: [...response.headers].filter(([name]) => !own.includes(name)),
      text: withoutIds(await response.text()),
    };
  }
  /** The id of a request stands in the errors that are masked. */
  const withoutIds = (text: string) => text.replace(/[\da-f]{8}-[\da-f]{4}-[\da-f-]{22}/g, 'ID');
  const count = async () => (await executed.get()).values.find(({ labels }) => labels.by === 'compiled')?.value ?? 0;

  /** Asks for the same twice of the one, since the first time teaches, and once of the other; tells whether the second came of what was compiled. */
  async function compare(asked: Asked, headers?: Record<string, string>): Promise<boolean> {
    const expected = await ask(library, asked, headers);
    await ask(compiled, asked, headers);
    const before = await count();
    expect(await ask(compiled, asked, headers)).toEqual(expected);
    return (await count()) > before;
  }

  test.each(stories)('answers %s byte by byte as the library does', async (story) => {
    expect(await compare({ query: read(`test/stories/${story}`) })).toBe(true);
  });

  test('answers all examples of the docs so', { timeout: 120_000 }, async () => {
    const asked = examples.filter(isQuery);
    expect(asked.length).toBeGreaterThan(10);
    for (const query of asked) await compare({ query });
  });

  test('answers operations made from the schema so, errors and all', { timeout: 300_000 }, async () => {
    const operations = new Operations(schema, 6);
    const total = process.env.TEST_DATABASE_URL ? 500 : 150;
    let own = 0;
    for (let n = 0; n < total; n++) if (await compare(operations.next())) own++;
    // Of those that are answered without an error, nearly all; the test is worth something only as long as these are many.
    expect(own).toBeGreaterThan(total / 3);
  });

  const SHAPES: [name: string, asked: Asked, own: boolean][] = [
    ['aliases and __typename', { query: '{ a: __typename pad(slug: "baikonur-31-6") { t: __typename one: name two: name } }' }, true],
    [
      'fields of one name, merged',
      { query: '{ pad(slug: "baikonur-31-6") { site { name } ... on Pad { site { country { name } } } } }' },
      true,
    ],
    [
      'a fragment spread twice',
      { query: 'query { pad(slug: "baikonur-31-6") { ...P site { name } ...P } } fragment P on Record { slug ... on Pad { name } }' },
      true,
    ],
    ['nothing there', { query: '{ pad(slug: "none") { name } mission(slug: "none") { name } }' }, true],
    ['nothing selected', { query: 'query ($no: Boolean = false) { pad(slug: "baikonur-31-6") { name @include(if: $no) } }' }, true],
    [
      'a union',
      { query: '{ sanctions(first: 40) { nodes { target { __typename ... on Agency { name } ... on Person { born: name } } } } }' },
      true,
    ],
    ['defaults of variables', { query: 'query ($n: Int = 3) { launches(first: $n) { nodes { slug } } }' }, true],
    [
      'a variable in an object',
      { query: 'query ($s: String) { launches(first: 2, filter: { pad: { eq: $s } }) { nodes { slug } } }' },
      true,
    ],
    ['introspection', { query: '{ __schema { queryType { name } } pads(first: 1) { nodes { name } } }' }, false],
    ['an error of a field', { query: '{ pads(first: 0) { nodes { name } } pad(slug: "baikonur-31-6") { name } }' }, false],
    ['a wrong variable', { query: 'query ($n: Int) { launches(first: $n) { nodes { slug } } }', variables: { n: 'three' } }, false],
  ];
  test.each(SHAPES)('%s', async (_, asked, own) => {
    expect(await compare(asked)).toBe(own);
  });

  test('each way in which @skip and @include are decided', async () => {
    const query = `query ($a: Boolean!, $b: Boolean!) { pad(slug: "baikonur-31-6") { slug @skip(if: $a) name @include(if: $b) ... @include(if: $a) { site { name } } } }`;
    for (const a of [true, false]) for (const b of [true, false]) await compare({ query, variables: { a, b } });
    expect(await compare({ query, variables: { a: true, b: false } })).toBe(true);
  });

  test('the form that is accepted, from another origin too', async () => {
    const query = '{ pad(slug: "baikonur-31-6") { name } }';
    for (const accept of [
      'application/json',
      'application/graphql-response+json',
      '*/*',
      'text/html, application/json;q=0.9',
      'text/xml',
    ]) {
      await compare({ query }, { accept });
      await compare({ query }, { accept, origin: 'https://example.org' });
    }
  });

  test('a known query with variables that are refused is told what is wrong', async () => {
    const query = 'query ($n: Int, $after: String) { launches(first: $n, after: $after) { nodes { slug } } }';
    expect(await compare({ query, variables: { n: 2 } })).toBe(true);
    for (const variables of [{ n: 0 }, { n: 101 }, { n: 2, after: 'forged' }, { n: 2, after: 'a\0b' }, { n: '2' }, { n: null }]) {
      await compare({ query, variables });
    }
  });
});
