import { describe, expect, test } from 'vitest';
import { schema } from '../../src/schema.js';
import { Operations } from './generated.js';
import { type GraphError, isFault, post, useServer } from './http.js';

const SEED = 20251127;
// All of them on the quicker of the two databases: what they look for is seldom a matter of the database.
const COUNT = process.env.TEST_DATABASE_URL ? 1000 : 200;
const AT_ONCE = 8;

describe('operations made from the schema', () => {
  const server = useServer();

  test(`${COUNT} of them: none is our fault, and every error has a code`, { timeout: 300_000 }, async () => {
    const operations = new Operations(schema, SEED);
    const left = Array.from({ length: COUNT }, () => operations.next());
    const wrong: object[] = [];
    const outcomes = new Map<string, number>();
    const count = (outcome: string) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    const ask = async () => {
      for (let operation = left.pop(); operation; operation = left.pop()) {
        const { status, json, text } = await post(server.url, operation);
        const errors: GraphError[] = json.errors ?? [];
        if (isFault(status, errors) || (status === 200) !== (json.data != null)) {
          wrong.push({ ...operation, status, answer: text.slice(0, 500) });
        }
        count(json.data ? 'answered' : errors[0]!.extensions!.code!);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
    expect(wrong.slice(0, 5)).toEqual([]);
    // The operations are worth something only as long as most of them get through.
    expect([...outcomes.values()].reduce((sum, n) => sum + n, 0)).toBe(COUNT);
    expect(outcomes.get('answered')).toBeGreaterThan(COUNT / 3);
    expect(outcomes.get('GRAPHQL_VALIDATION_FAILED') ?? 0).toBeLessThan(COUNT / 20);
  });
});
