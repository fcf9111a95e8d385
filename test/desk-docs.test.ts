import { readFileSync } from 'node:fs';
import { type OperationDefinitionNode, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { Viewer } from '../src/keys/viewer.js';
import { schema } from '../src/schema.js';
import { useDatabase } from './harness/database.js';
import { run } from './harness/execute.js';

const DESK: Viewer = { key: { id: 'k', name: 'Evening desk' }, scopes: new Set(['desk:write']), unlimited: false };

// The writes of docs/desk.md, one after the other as a reader would send them; test/docs.test.ts has the queries.
describe('docs/desk.md', () => {
  const database = useDatabase();
  const page = readFileSync(new URL('../docs/desk.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, text]) => parse(text!));
  const of = (kind: string) => examples.filter(({ definitions: [first] }) => (first as OperationDefinitionNode).operation === kind);

  test('its writes are taken', async () => {
    expect(of('mutation')).toHaveLength(4);
    for (const document of of('mutation')) {
      const { data, errors } = await run(database.current, document, {}, new Date(), DESK);
      expect(errors).toBeUndefined();
      for (const payload of Object.values<{ errors: object[] }>(data)) expect(payload.errors).toEqual([]);
    }
  });

  test('its subscriptions are valid', () => {
    expect(of('subscription')).toHaveLength(2);
    for (const document of of('subscription')) expect(validate(schema, document)).toEqual([]);
  });
});
