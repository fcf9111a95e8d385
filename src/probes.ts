import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Graph } from './db/index.js';
import { migrationNames } from './db/migrate.js';
import type { Metrics } from './metrics/metrics.js';
import { within } from './within.js';

/** Answers those who watch over the server. @returns whether the path was theirs. */
export type Probes = (path: string, response: ServerResponse) => boolean;

/** Whoever asks wants to know now. */
const PATIENCE_MS = 1000;

interface ProbeOptions {
  graph: Graph;
  /** What `/metrics` tells; undefined where it is not served. */
  metrics: Metrics | undefined;
  /** Aborted when the server is to stop: it answers what comes, and wants no more. */
  stopping: AbortSignal;
}

/** `/health`: the process lives. `/ready`: requests are welcome. `/metrics`: for Prometheus. */
export function probes({ graph, metrics, stopping }: ProbeOptions): Probes {
  const names = migrationNames();
  const ready = async (): Promise<string> => {
    if (stopping.aborted) return 'stopping';
    try {
      const [found] = await within(
        PATIENCE_MS,
        graph.db.$queryRaw<{ applied: number }[]>`
          SELECT count(*)::int AS applied FROM _prisma_migrations
          WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL AND migration_name = ANY(${names})`,
      );
      return found!.applied === names.length ? 'ready' : 'the database lacks migrations';
    } catch {
      return 'the database does not answer';
    }
  };
  const sendReady = async (response: ServerResponse) => {
    const status = await ready();
    send(response, status === 'ready' ? 200 : 503, JSON.stringify({ status }), 'application/json; charset=utf-8');
  };
  const sendMetrics = async (response: ServerResponse, { text, type }: Metrics) => send(response, 200, await text(), type);
  return (path, response) => {
    if (path === '/health') send(response, 200, JSON.stringify({ status: 'ok' }), 'application/json; charset=utf-8');
    else if (path === '/ready') void sendReady(response);
    else if (path === '/metrics' && metrics) void sendMetrics(response, metrics);
    else return false;
    return true;
  };
}

/** A listener for probes alone, where the public does not get to. */
export function probeServer(answer: Probes): Server {
  return createServer((request, response) => {
    const asks = request.method === 'GET' || request.method === 'HEAD';
    if (!asks || !answer(request.url?.split('?')[0] ?? '', response)) send(response, 404, '', 'text/plain; charset=utf-8');
  });
}

function send(response: ServerResponse, status: number, text: string, type: string) {
  const body = Buffer.from(text);
  response.writeHead(status, {
    'content-type': type,
    'content-length': body.length,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
