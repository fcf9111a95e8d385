import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../src/keys/viewer.js';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';
import { checkedToday } from '../harness/rows.js';
import { startServerOn } from '../harness/server.js';
import { eventsOf, type Told } from './events.js';
import { expectRefused, post } from './http.js';

const DESK: Viewer = { key: { id: 'k', name: 'Desk' }, scopes: new Set(['desk:write']), unlimited: false };
const CHANGES =
  'subscription ($since: Int, $types: [NodeType!]) { changes(since: $since, types: $types) { revision { number author } totalCount nodes { kind type node { id ... on Incident { slug } } } } }';

describe('subscriptions', () => {
  const database = useDatabase();
  const stopping = new AbortController();
  let server: Awaited<ReturnType<typeof startServerOn>> | undefined;
  let url = '';
  const open: AbortController[] = [];
  beforeAll(async () => {
    server = await startServerOn(database.current, { stopping: stopping.signal });
    url = server.url;
    await checkedToday(database.current.db);
    await told('recordSource', {
      slug: 'wire',
      publisher: 'Wire',
      title: 'Pad out',
      url: 'https://example.org/wire',
      publishedOn: '2026-11-29',
    });
  });
  afterAll(async () => {
    for (const one of open) one.abort();
    await server?.close();
  });

  async function told(mutation: string, input: object): Promise<number> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { errors { code path message } revision { number } } }`;
    const { data, errors } = await run(database.current, query, { input: { clientKey: randomUUID(), ...input } }, new Date(), DESK);
    expect({ errors, refused: data?.payload.errors }).toEqual({ errors: undefined, refused: [] });
    return data.payload.revision.number;
  }
  const incident = (slug: string) => told('recordIncident', { slug, name: slug, kind: 'OTHER', sources: ['wire'] });
  const latest = async () =>
    (await run(database.current, '{ revisions(first: 1) { nodes { number } } }')).data.revisions.nodes[0].number as number;

  async function subscribe(query: string, variables: object = {}, headers: Record<string, string> = {}) {
    const aborter = new AbortController();
    open.push(aborter);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
      body: JSON.stringify({ query, variables }),
      signal: aborter.signal,
    });
    expect({ status: response.status, type: response.headers.get('content-type') }).toEqual({
      status: 200,
      type: 'text/event-stream; charset=utf-8',
    });
    const events = eventsOf(response);
    return { next: async () => (await events.next()).value as Told, close: () => aborter.abort() };
  }

  test('who has seen a revision is told of all later ones in their order, and then of what comes', async () => {
    const since = await latest();
    const before = [await incident('first'), await incident('second')];
    const stream = await subscribe(CHANGES, { since });
    const first = await stream.next();
    expect(first).toMatchObject({
      id: before[0],
      event: 'next',
      data: { data: { changes: { revision: { number: before[0], author: 'Desk' }, totalCount: 1 } } },
    });
    expect(first.data.data.changes.nodes).toMatchObject([{ kind: 'ADDED', type: 'Incident', node: { slug: 'first' } }]);
    expect((await stream.next()).id).toBe(before[1]);
    const third = await incident('third');
    expect((await stream.next()).id).toBe(third);
    stream.close();
  });

  test('without a revision it begins with the next; each event reads the graph anew', async () => {
    const stream = await subscribe(CHANGES);
    const reading = stream.next();
    const made = await incident('anew');
    expect(await reading).toMatchObject({ id: made, data: { data: { changes: { nodes: [{ node: { slug: 'anew' } }] } } } });
    const resolved = await told('resolveIncident', { incident: 'anew', resolvedOn: '2026-11-30', sources: ['wire'] });
    expect(await stream.next()).toMatchObject({
      id: resolved,
      data: { data: { changes: { nodes: [{ kind: 'NEWS', type: 'Incident' }] } } },
    });
    stream.close();
  });

  test('only types that were asked for are told', async () => {
    const since = await latest();
    await incident('unasked');
    const source = await told('recordSource', { publisher: 'a', title: 'asked', url: 'https://example.org/a', retrievedOn: '2026-11-01' });
    const stream = await subscribe(CHANGES, { since, types: ['Source'] });
    expect(await stream.next()).toMatchObject({ id: source, data: { data: { changes: { nodes: [{ type: 'Source' }] } } } });
    stream.close();
  });

  test('Last-Event-ID goes before `since`, by GET too', async () => {
    const seen = await incident('seen');
    const next = await incident('unseen');
    const query = encodeURIComponent('subscription { changes(since: 0) { revision { number } } }');
    const response = await fetch(`${url}/graphql?query=${query}`, {
      headers: { accept: 'text/event-stream', 'last-event-id': String(seen) },
    });
    const events = eventsOf(response);
    expect((await events.next()).value).toMatchObject({ id: next });
    await events.return(undefined);
  });

  test('a capability is told when a write makes it another, and at once to who knows another verdict', async () => {
    const query =
      'subscription ($seen: CapabilityVerdict) { capabilityChanged(country: "RU", kind: CREWED_ORBITAL_LAUNCH, seen: $seen) { before after { verdict reasons { pad { slug } } } revision { number } } }';
    const stream = await subscribe(query);
    const reading = stream.next();
    await incident('of-no-concern');
    const out = await told('recordPadStatus', {
      pad: 'baikonur-31-6',
      slug: 'out',
      state: 'DAMAGED',
      from: '2026-11-01',
      sources: ['wire'],
    });
    expect(await reading).toMatchObject({
      id: out,
      data: { data: { capabilityChanged: { before: 'YES', after: { verdict: 'NO' }, revision: { number: out } } } },
    });
    const late = await subscribe(query, { seen: 'YES' });
    expect(await late.next()).toMatchObject({ data: { data: { capabilityChanged: { before: 'YES', after: { verdict: 'NO' } } } } });
    stream.close();
    late.close();
  });

  test('what cannot be subscribed to is told before any event', async () => {
    const refused = async (query: string) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({ query }),
      });
      return { status: response.status, text: await response.text() };
    };
    expect(await refused('subscription { changes(since: 999999) { totalCount } }')).toMatchObject({
      status: 400,
      text: expect.stringContaining('BAD_USER_INPUT'),
    });
    expect(await refused('subscription { capabilityChanged(country: "Russia", kind: STATION_CARGO) { before } }')).toMatchObject({
      status: 400,
      text: expect.stringContaining('BAD_USER_INPUT'),
    });
    expectRefused(
      await post(url, { query: 'subscription { changes { totalCount } }' }, { accept: 'application/json' }),
      406,
      'NOT_ACCEPTABLE',
    );
  });

  test('on a real Postgres the writes of another process are told, also those made while the connection was lost', async (context) => {
    const client = await database.current.connect();
    try {
      const name = `SELECT pid FROM pg_stat_activity WHERE application_name = 'rendezvous commits' AND datname = current_database()`;
      if ((await client.query(name)).rows.length === 0) return context.skip();
      const write = async (title: string) => {
        const { rows } = await client.query<{ id: number }>(
          `WITH r AS (INSERT INTO "Revision" (author, feed) VALUES ('elsewhere', 'gcat') RETURNING id)
           INSERT INTO "Source" (id, publisher, title, url, "knownFrom", "revisionId") SELECT $1, 'p', $1, 'https://example.org/', now(), r.id FROM r RETURNING "revisionId" AS id`,
          [title],
        );
        return rows[0]!.id;
      };
      const stream = await subscribe(CHANGES, { since: await latest() });
      const first = await write('elsewhere-1');
      expect((await stream.next()).id).toBe(first);
      await client.query(`SELECT pg_terminate_backend(pid) FROM (${name}) c`);
      const second = await write('elsewhere-2');
      expect((await stream.next()).id).toBe(second);
      stream.close();
    } finally {
      await client.end();
    }
  });

  test('who goes leaves nothing behind, and all streams end when the server stops', async () => {
    const gone = await subscribe(CHANGES);
    gone.close();
    const stream = await subscribe(CHANGES);
    const ending = stream.next();
    stopping.abort();
    expect(await ending).toBeUndefined();
    const late = await fetch(`${url}/graphql?query=${encodeURIComponent('subscription { changes { totalCount } }')}`, {
      headers: { accept: 'text/event-stream' },
    });
    expect({ status: late.status, text: await late.text() }).toEqual({ status: 503, text: expect.stringContaining('SERVICE_UNAVAILABLE') });
  });
});
