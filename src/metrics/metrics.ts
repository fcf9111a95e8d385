import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Graph } from '../db/index.js';
import type { Served } from '../log/request.js';
import { within } from '../within.js';
import { counters } from './counters.js';

export interface Metrics {
  /** All metrics in the text format of Prometheus. */
  text(): Promise<string>;
  type: string;
  begun(): void;
  served(request: Served): void;
}

const ROUTES: Record<string, string> = { '/graphql': 'graphql', '/health': 'probe', '/ready': 'probe', '/metrics': 'probe' };

/** A database that hangs must not hang what is to tell of it. */
const PATIENCE_MS = 1000;

let standard: Registry | undefined;

/** Of Node and the process: memory, CPU, the lag of the event loop. There is one process, however many servers are made in it. */
function ofProcess(): Registry {
  if (!standard) {
    standard = new Registry();
    collectDefaultMetrics({ register: standard });
  }
  return standard;
}

export function createMetrics(graph: Graph): Metrics {
  const own = new Registry();
  const registers = [own];
  const requests = new Counter({
    name: 'rendezvous_requests_total',
    help: 'Requests answered. `code` is the first error code of a GraphQL answer, if it has one.',
    labelNames: ['route', 'type', 'status', 'code'] as const,
    registers,
  });
  const seconds = new Histogram({
    name: 'rendezvous_request_seconds',
    help: 'From the headers of a request to the end of its answer.',
    labelNames: ['route', 'type'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const aborted = new Counter({ name: 'rendezvous_requests_aborted_total', help: 'Clients that did not wait for the end.', registers });
  const inFlight = new Gauge({ name: 'rendezvous_requests_in_flight', help: 'Requests that are being answered.', registers });
  gaugesOfPool(graph, registers);
  const ofDatabase = gaugesOfDatabase(graph, registers);
  const all = Registry.merge([own, counters, ofProcess()]);
  return {
    type: all.contentType,
    async text() {
      await ofDatabase();
      return all.metrics();
    },
    begun: () => inFlight.inc(),
    served({ path, operation, status, codes, ms, aborted: gone }) {
      inFlight.dec();
      if (gone) aborted.inc();
      const [route, type] = [ROUTES[path] ?? 'other', operation?.type ?? 'none'];
      requests.inc({ route, type, status, code: [...codes][0] ?? '' });
      seconds.observe({ route, type }, ms / 1000);
    },
  };
}

function gaugesOfPool(graph: Graph, registers: Registry[]) {
  new Gauge({
    name: 'rendezvous_database_connections',
    help: 'Connections of the pool.',
    labelNames: ['state'] as const,
    registers,
    collect() {
      const { total, idle } = graph.pool;
      this.set({ state: 'busy' }, total - idle);
      this.set({ state: 'idle' }, idle);
    },
  });
  new Gauge({
    name: 'rendezvous_database_waiting',
    help: 'Statements that wait for a connection of the pool.',
    registers,
    collect() {
      this.set(graph.pool.waiting);
    },
  });
}

/** What the database tells of itself. While it does not answer, only that is told: a number that may be old would look like one that is not. */
function gaugesOfDatabase({ db, revisions }: Graph, registers: Registry[]): () => Promise<void> {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const ofFeed = (name: string, help: string) => new Gauge({ name, help, labelNames: ['feed'] as const, registers });
  const up = gauge('rendezvous_database_up', 'Whether the database answered within a second.');
  const revision = gauge('rendezvous_revision', 'The number of commits that changed the graph.');
  const checked = ofFeed(
    'rendezvous_feed_checked_timestamp_seconds',
    'When an address of the feed was asked last; the one that was longest ago.',
  );
  const due = ofFeed('rendezvous_feed_due_timestamp_seconds', 'When the feed is to be fetched next.');
  const failing = ofFeed('rendezvous_feed_failing', 'Whether the last fetch of the feed failed.');

  return async () => {
    try {
      const [number, feeds] = await within(
        PATIENCE_MS,
        Promise.all([
          revisions.current(),
          db.$queryRaw<{ feed: string; checked: Date | null; due: Date; failing: boolean }[]>`
          SELECT feed, min("checkedAt") AS checked, min("dueAt") AS due, bool_or(failure IS NOT NULL) AS failing FROM "FeedAddress" GROUP BY feed`,
        ]),
      );
      up.set(1);
      revision.set(number);
      for (const row of feeds) {
        if (row.checked) checked.set({ feed: row.feed }, row.checked.getTime() / 1000);
        due.set({ feed: row.feed }, row.due.getTime() / 1000);
        failing.set({ feed: row.feed }, row.failing ? 1 : 0);
      }
    } catch {
      up.set(0);
      revision.remove();
      for (const old of [checked, due, failing]) old.reset();
    }
  };
}
