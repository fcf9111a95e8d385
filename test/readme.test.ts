import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { useDatabase } from './harness/database.js';
import { run } from './harness/execute.js';

const database = useDatabase();
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const block = (language: string) => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';

test('the query in the README has the answer in the README', async () => {
  const { data, errors } = await run(database.current, block('graphql'));
  expect(errors).toBeUndefined();
  expect(data).toEqual(JSON.parse(block('json')));
});
