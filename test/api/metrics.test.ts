import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Database } from '../../src/db/index.js';
import { cacheAsked, refused } from '../../src/metrics/counters.js';
import { copyOf } from '../harness/database.js';
import { keptLog } from '../harness/log.js';
import { startServerOn } from '../harness/server.js';
import { post } from './http.js';

/** Others may be using the machine. */
const PATIENT = { timeout: 20_000 };

describe('/metrics, /ready and /health', () => {
  let copy: Awaited<ReturnType<typeof copyOf>>;
  let database: Database;
  let server: Awaited<ReturnType<typeof startServerOn>>;
  const stop = new AbortController();
  beforeAll(async () => {
    copy = await copyOf('seeded');
    database = copy.database;
    server = await startServerOn(database, { log: keptLog().log, stopping: stop.signal });
  });
  afterAll(async () => {
    await server.close();
    await copy.dispose();
  });

  async function metrics(): Promise<Map<string, number>> {
    const response = await fetch(`${server.url}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const lines = (await response.text()).split('\n').filter((line) => line && !line.startsWith('#'));
    return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]));
  }
  const status = async (path: string) => {
    const response = await fetch(server.url + path);
    return [response.status, ((await response.json()) as { status: string }).status];
  };

  test('requests are counted by type, status and code, and their time is told', async () => {
    await post(server.url, { query: '{ __typename }' });
    await post(server.url, { query: '{ nothing }' });
    await vi.waitFor(async () => {
      const told = await metrics();
      expect(told.get('rendezvous_requests_total{route="graphql",type="query",status="200",code=""}')).toBe(1);
      expect(told.get('rendezvous_requests_total{route="graphql",type="none",status="400",code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
      expect(told.get('rendezvous_request_seconds_count{route="graphql",type="query"}')).toBe(1);
      expect(told.get('rendezvous_requests_in_flight')).toBe(1); // this one
    }, PATIENT);
  });

  test('the database, its pool, the revision, feeds, the event loop and the process are told', async () => {
    await database.db.$executeRaw`INSERT INTO "FeedAddress" (id, feed, "checkedAt", failure, "dueAt")
      VALUES ('https://a.example/1', 'gcat', '2026-11-01', NULL, '2026-11-02'), ('https://a.example/2', 'gcat', '2026-11-03', 'gone', '2026-11-04')`;
    const told = await metrics();
    expect(told.get('rendezvous_database_up')).toBe(1);
    expect(told.get('rendezvous_revision')).toBe(await database.revisions.current());
    expect(told.get('rendezvous_feed_checked_timestamp_seconds{feed="gcat"}')).toBe(Date.parse('2026-11-01') / 1000);
    expect(told.get('rendezvous_feed_due_timestamp_seconds{feed="gcat"}')).toBe(Date.parse('2026-11-02') / 1000);
    expect(told.get('rendezvous_feed_failing{feed="gcat"}')).toBe(1);
    expect(told.get('rendezvous_database_connections{state="idle"}')).toBeGreaterThan(0);
    expect(told.get('rendezvous_database_waiting')).toBe(0);
    expect(told.get('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
    expect(told.get('process_resident_memory_bytes')).toBeGreaterThan(1e6);
  });

  test('what other parts count is among them', async () => {
    const before = await metrics();
    cacheAsked.inc({ cache: 'test', outcome: 'hit' }, 3);
    refused.inc({ reason: 'test' });
    const told = await metrics();
    expect(told.get('rendezvous_cache_asked_total{cache="test",outcome="hit"}')).toBe(3);
    expect(told.get('rendezvous_refused_total{reason="test"}')).toBe((before.get('rendezvous_refused_total{reason="test"}') ?? 0) + 1);
  });

  test('ready means: the database answers, has all migrations, and the server is not about to stop', async () => {
    expect(await status('/ready')).toEqual([200, 'ready']);
    await database.db
      .$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)`;
    expect(await status('/ready')).toEqual([503, 'the database lacks migrations']);
    await database.db.$executeRaw`ALTER TABLE _prisma_migrations RENAME TO away`;
    expect(await status('/ready')).toEqual([503, 'the database does not answer']);
    stop.abort();
    expect(await status('/ready')).toEqual([503, 'stopping']);
    expect(await status('/health')).toEqual([200, 'ok']);
  });
});
