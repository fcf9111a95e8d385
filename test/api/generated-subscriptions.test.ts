import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { createKey } from '../../src/keys/keep.js';
import { schema } from '../../src/schema.js';
import { checkedToday } from '../harness/rows.js';
import { eventsOf, type Told } from './events.js';
import { type Operation, Operations } from './generated.js';
import { type GraphError, isFault, post, useServer } from './http.js';

const SEED = 20251127;
const COUNT = 160;
/** Open beside each other: a client has no more than twenty. */
const AT_ONCE = 10;
/** Events that a stream may have before it is left: one that begins with the first revision has very many. */
const MOST = 4;
/** What makes sense more often than what is made up. */
const KNOWN: { [name: string]: readonly unknown[] } = { country: ['RU', 'US', 'CN', 'KZ', 'IN'], since: [0, 1, 2, 1000, -1] };

describe('subscriptions made from the schema', () => {
  const server = useServer();
  let desk: Record<string, string>;
  beforeAll(async () => {
    await checkedToday(server.database.db);
    const { key } = await createKey(server.database.db, { name: 'Desk', scopes: ['desk:write'], unlimited: true });
    desk = { authorization: `Bearer ${key}` };
  });

  const latest = async () =>
    (await post(server.url, { query: '{ revisions(first: 1) { nodes { number } } }' }, desk)).json.data.revisions.nodes[0].number as number;

  async function write() {
    const input = `{ clientKey: "${randomUUID()}", publisher: "Wire", title: "Pad out", url: "https://example.org/${randomUUID()}", publishedOn: "2026-11-29" }`;
    const { json } = await post(server.url, { query: `mutation { recordSource(input: ${input}) { errors { code } } }` }, desk);
    expect(json.data.recordSource.errors).toEqual([]);
  }

  /** Everything that one is told, until it is left. */
  async function listen(operation: Operation, leaving: AbortSignal, opened: () => void, heard: (told: Told) => void) {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...desk },
      body: JSON.stringify(operation),
      signal: leaving,
    });
    opened();
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    if (!isStream) return { status: response.status, json: (await response.json()) as { errors: GraphError[] } };
    try {
      for await (const told of eventsOf(response)) heard(told);
    } catch (error) {
      if (!leaving.aborted) throw error;
    }
    return { status: response.status, json: undefined };
  }

  test(`${COUNT} of them: none is our fault, and every error has a code`, { timeout: 300_000 }, async () => {
    const operations = new Operations(schema, SEED, { known: (name) => KNOWN[name] });
    const wrong: object[] = [];
    const outcomes: Record<string, number> = {};
    const count = (outcome: string) => {
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    };

    /** Opens one, and leaves it when it has had enough or all are left. */
    function follow(operation: Operation, leaving: AbortSignal) {
      const enough = new AbortController();
      const told: Told[] = [];
      let opened = () => {};
      const open = new Promise<void>((resolve) => (opened = resolve));
      const ended = listen(operation, AbortSignal.any([leaving, enough.signal]), opened, (one) => {
        if (told.push(one) === MOST) enough.abort();
      }).then(({ status, json }) => {
        const answers = [...(json ? [json] : []), ...told.flatMap(({ event, data }) => (event === 'next' ? [data] : []))];
        const errors = answers.flatMap((answer) => (answer.errors ?? []) as GraphError[]);
        if (isFault(status, errors) || (status !== 200 && errors.length === 0)) wrong.push({ ...operation, status, errors });
        count(errors[0]?.extensions?.code ?? (told.length > 0 ? 'told' : 'silent'));
      });
      ended.catch(opened);
      return { open, ended };
    }

    for (let left = COUNT; left > 0; left -= AT_ONCE) {
      const leaving = new AbortController();
      setMaxListeners(2 * AT_ONCE, leaving.signal);
      const some = Array.from({ length: AT_ONCE }, () => follow(operations.nextOf('subscription'), leaving.signal));
      await Promise.all(some.map(({ open }) => open));
      // Whoever is to hear of a write hears of it no later than one who opens after it, or little later.
      const since = await latest();
      await write();
      const until = new AbortController();
      const query = `subscription { changes(since: ${since}) { revision { number } } }`;
      await listen(
        { query, variables: {} },
        until.signal,
        () => {},
        () => until.abort(),
      );
      await pause(100);
      leaving.abort();
      await Promise.all(some.map(({ ended }) => ended));
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(Object.values(outcomes).reduce((sum, n) => sum + n, 0)).toBe(COUNT);
    // They are worth something only as long as many get through, and are told of what happens.
    expect(outcomes.told).toBeGreaterThan(COUNT / 4);
    expect(outcomes.GRAPHQL_VALIDATION_FAILED ?? 0).toBeLessThan(COUNT / 20);
  });
});
