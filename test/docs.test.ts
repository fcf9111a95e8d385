import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'graphql';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { useDatabase } from './harness/database.js';
import { run } from './harness/execute.js';

// Every query in the README and in docs/ is run here, and answers what stands under it. UPDATE_DOCS=1 writes the answers: read the diff.
const root = new URL('../', import.meta.url);
const pages = ['README.md', ...readdirSync(new URL('docs', root)).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : []))];
const EXAMPLE = /```graphql\n([\s\S]*?)```\n(?:\n```json\n([\s\S]*?)```)?/g;
/** A day on which all of them are asked, so that "today" does not move them. */
const NOW = new Date('2026-11-23T12:00:00Z');

const examples = pages.flatMap((page) =>
  [...readFileSync(new URL(page, root), 'utf8').matchAll(EXAMPLE)]
    .map(([whole, query = '', answer], index) => ({ page, whole, query, answer, index: index + 1 }))
    .filter(({ query }) => isQuery(query)),
);

/** Writes and subscriptions have tests of their own. */
function isQuery(text: string): boolean {
  const [first] = parse(text).definitions;
  return first?.kind === 'OperationDefinition' && first.operation === 'query';
}

describe('the examples in the docs', () => {
  const database = useDatabase();

  test.each(examples)('$page, $index', async ({ page, whole, query, answer }) => {
    const { data, errors } = await run(database.current, query, {}, NOW);
    expect(errors).toBeUndefined();
    if (answer === undefined) return;
    if (process.env.UPDATE_DOCS && !isDeepStrictEqual(data, JSON.parse(answer))) {
      const written = await format(JSON.stringify(data), { parser: 'json', printWidth: 140 });
      const file = new URL(page, root);
      const fresh = whole.replace(answer, () => written);
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace(whole, () => fresh),
      );
    } else {
      expect(data).toEqual(JSON.parse(answer));
    }
  });

  test('are found', () => {
    expect(examples.length).toBeGreaterThan(10);
  });
});
