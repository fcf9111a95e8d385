import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const stories = readdirSync(FOLDER).filter((file) => file.endsWith('.graphql'));

describe('stories', () => {
  const database = useDatabase();

  // The answer and its cost in statements are kept beside the question. After a change that is meant, run
  // UPDATE_STORIES=1 npm test -- test/stories and read what changed in the diff.
  test.each(stories)('%s', async (file) => {
    const golden = `${FOLDER}${file.replace('.graphql', '.json')}`;
    const { data, errors, statements } = await run(database.current, readFileSync(`${FOLDER}${file}`, 'utf8'));
    expect(errors).toBeUndefined();
    const answer = { statements: statements.length, data };
    if (process.env.UPDATE_STORIES) writeFileSync(golden, `${JSON.stringify(answer, null, 2)}\n`);
    expect(existsSync(golden)).toBe(true);
    expect(answer).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  });
});
