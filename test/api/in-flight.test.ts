import { type ClientRequest, request } from 'node:http';
import { json } from 'node:stream/consumers';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createKey } from '../../src/keys/keep.js';
import { useDatabase } from '../harness/database.js';
import { startServerOn } from '../harness/server.js';
import { post } from './http.js';

type Headers = Record<string, string>;
interface Refusal {
  errors?: [{ message: string; extensions: { code: string } }];
}

/** Requests that were sent at once, each by a connection of its own. */
class Crowd {
  readonly sent: ClientRequest[] = [];
  /** Such as `{ '200 answered': 20, '429 RATE_LIMITED': 10 }`, as they come in. */
  readonly outcomes: Record<string, number> = {};
  readonly retryAfter = new Set<string | undefined>();
  readonly #all: Promise<void>[] = [];

  constructor(url: string, from: Headers[]) {
    const body = JSON.stringify({ query: '{ missions(first: 1) { nodes { slug } } }' });
    for (const headers of from) {
      const sent = request(`${url}/graphql`, {
        method: 'POST',
        agent: false,
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
      });
      this.sent.push(sent);
      this.#all.push(this.#outcome(sent));
      sent.end(body);
    }
  }

  async #outcome(sent: ClientRequest) {
    const outcome = await new Promise<string>((resolve) => {
      sent.on('error', () => resolve('no answer'));
      sent.on('response', async (answer) => {
        const { errors } = (await json(answer)) as Refusal;
        if (errors) this.retryAfter.add(answer.headers['retry-after']);
        resolve(`${answer.statusCode} ${errors?.[0].extensions.code ?? 'answered'}`);
      });
    });
    this.outcomes[outcome] = (this.outcomes[outcome] ?? 0) + 1;
  }

  /** So many are refused, and no other has an answer: those are in flight. */
  refused = (outcomes: Record<string, number>) => expect.poll(() => this.outcomes, { timeout: 20_000 }).toEqual(outcomes);

  /** What came of all of them in the end. */
  async end() {
    await Promise.all(this.#all);
    return this.outcomes;
  }
}

const ANSWERED = '200 answered';
const [TOO_MANY, FULL] = ['429 RATE_LIMITED', '503 SERVICE_UNAVAILABLE'];
const from = (address: string) => ({ 'x-forwarded-for': address });
const times = (count: number, headers: Headers) => Array.from({ length: count }, () => headers);
/** Needs no database, so that whoever is let in has the answer. */
const CHEAP = { query: '{ __typename }' };

describe('many requests at once', () => {
  const database = useDatabase();
  let server: Awaited<ReturnType<typeof startServerOn>>;
  let holder: pg.Client;
  beforeAll(async () => {
    server = await startServerOn(database.current, { answerBytes: 0, entityBytes: 0, limits: { proxies: 1, deadlineMs: 60_000 } });
    holder = await database.current.connect();
  });
  afterEach(() => release());
  afterAll(async () => {
    await server.close();
    await holder.end();
  });
  // On the embedded database an open transaction holds up all others; on a real Postgres whoever reads the table waits.
  const hold = () => holder.query('BEGIN; LOCK TABLE "Mission" IN ACCESS EXCLUSIVE MODE');
  const release = () => holder.query('ROLLBACK');
  const ask = (headers: Headers) => post(server.url, CHEAP, headers);

  /** The room is free to the last place: as many as before, and one more than may, have what they had. */
  async function expectFree(address: string) {
    await hold();
    const again = new Crowd(server.url, times(21, from(address)));
    await again.refused({ [TOO_MANY]: 1 });
    await release();
    expect(await again.end()).toEqual({ [ANSWERED]: 20, [TOO_MANY]: 1 });
  }

  test('300 of one client: 20 are answered, 280 told to come again in a second, and others are served meanwhile', async () => {
    await hold();
    const crowd = new Crowd(server.url, times(300, from('192.0.2.1')));
    await crowd.refused({ [TOO_MANY]: 280 });
    expect(crowd.retryAfter).toEqual(new Set(['1']));
    expect((await ask(from('192.0.2.1'))).status).toBe(429);
    expect((await ask(from('192.0.2.2'))).status).toBe(200);
    await release();
    expect(await crowd.end()).toEqual({ [ANSWERED]: 20, [TOO_MANY]: 280 });
    await expectFree('192.0.2.1');
  });

  test('300 of fifteen clients: 200 are answered, 100 told that the server is full, which stays alive', async () => {
    await hold();
    const addresses = Array.from({ length: 15 }, (_, index) => `198.51.100.${index}`);
    const crowd = new Crowd(
      server.url,
      addresses.flatMap((address) => times(20, from(address))),
    );
    await crowd.refused({ [FULL]: 100 });
    expect(crowd.retryAfter).toEqual(new Set(['1']));
    expect((await ask(from('192.0.2.2'))).status).toBe(503);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    await release();
    expect(await crowd.end()).toEqual({ [ANSWERED]: 200, [FULL]: 100 });
    for (const address of addresses) expect((await ask(from(address))).status).toBe(200);
    await expectFree(addresses[0]!);
  });

  test('who hangs up makes room, whatever is still worked on for them', async () => {
    await hold();
    const gone = new Crowd(server.url, times(21, from('192.0.2.3')));
    await gone.refused({ [TOO_MANY]: 1 });
    for (const request of gone.sent) request.destroy();
    expect(await gone.end()).toEqual({ [TOO_MANY]: 1, 'no answer': 20 });
    await expect.poll(async () => (await ask(from('192.0.2.3'))).status).toBe(200);
    await release();
    await expectFree('192.0.2.3');
  });

  test('a key has room of its own beside that of its address, wherever it is asked from, and an unlimited one needs none', async () => {
    const [own, free] = await Promise.all(
      [false, true].map(async (unlimited) => {
        const { key } = await createKey(database.current.db, { name: 'x', scopes: [], unlimited });
        return { authorization: `Bearer ${key}` };
      }),
    );
    const here = from('203.0.113.1');
    for (const key of [own, free]) expect((await ask({ ...key!, ...here })).status).toBe(200); // known from now on
    await hold();
    const anybody = new Crowd(server.url, times(25, here));
    await anybody.refused({ [TOO_MANY]: 5 });
    const keyed = new Crowd(server.url, [...times(12, { ...own!, ...here }), ...times(12, { ...own!, ...from('203.0.113.2') })]);
    await keyed.refused({ [TOO_MANY]: 4 });
    // More than a client has, though not all at the very same moment: whose they are is known once they have begun to be read.
    const unlimited = [1, 2, 3].map(() => new Crowd(server.url, times(10, { ...free!, ...here })));
    expect((await ask({ ...free!, ...here })).status).toBe(200);
    expect((await ask({ ...own!, ...here })).status).toBe(429);
    expect((await ask(from('203.0.113.2'))).status).toBe(200);
    await release();
    expect(await anybody.end()).toEqual({ [ANSWERED]: 20, [TOO_MANY]: 5 });
    expect(await keyed.end()).toEqual({ [ANSWERED]: 20, [TOO_MANY]: 4 });
    for (const crowd of unlimited) expect(await crowd.end()).toEqual({ [ANSWERED]: 10 });
    await expectFree('203.0.113.1');
  });
});
