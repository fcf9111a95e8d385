import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { calendars, isCalendar } from './calendar/handler.js';
import { createContext } from './context.js';
import type { Graph } from './db/index.js';
import type { ExportLimits } from './exports/export.js';
import { asksForTable } from './exports/formats.js';
import { payingFor } from './exports/pay.js';
import { tables } from './exports/plugin.js';
import { Answers } from './http/answers.js';
import { CompiledOperations, type Compiling } from './http/compiled.js';
import { keepableAnswers } from './http/keepable.js';
import { PersistedOperations } from './http/persisted.js';
import { serving } from './http/serve.js';
import { KeptStore } from './kept/store.js';
import { knownViewers, viewerOfRequest } from './keys/plugin.js';
import { ANYBODY, viewers } from './keys/viewer.js';
import { clientOf } from './limits/client.js';
import { type ClientLimits, clientLimits } from './limits/client-limits.js';
import { InFlight, STREAMS } from './limits/in-flight.js';
import { costOf } from './limits/index.js';
import { charging, RATE_HEADERS } from './limits/rate.js';
import { answerClientErrors, httpOptions } from './limits/slow-clients.js';
import { createLog, type Log } from './log/log.js';
import { requestLines, watchRequests } from './log/request.js';
import { createMetrics, type Metrics } from './metrics/metrics.js';
import { cleanInput } from './plugins/clean-input.js';
import { codedErrors } from './plugins/coded-errors.js';
import { deadline } from './plugins/deadline.js';
import { admit, admitAs, roomForEach } from './plugins/in-flight.js';
import { operationLimits } from './plugins/operation-limits.js';
import { rateLimits } from './plugins/rate-limits.js';
import { strictRequests } from './plugins/strict-requests.js';
import { toldOperations } from './plugins/told-operations.js';
import { probes } from './probes.js';
import { schema } from './schema.js';
import { eventStreams } from './subscriptions/sse.js';
import { webPages } from './web/index.js';

export interface ServerOptions {
  log?: Log;
  metrics?: Metrics;
  /** Whether `/metrics` is served here, where the API is. */
  showMetrics?: boolean;
  /** Aborted when requests are no longer welcome: `/ready` says so. */
  stopping?: AbortSignal;
  /** Answers are kept as bytes, up to so many; 0 keeps none. */
  answerBytes?: number;
  /** Rows and lists are kept, up to about so many bytes; 0 keeps none. */
  entityBytes?: number;
  /** Documents are kept by their hash, up to so many bytes; 0 keeps none. */
  persistedBytes?: number;
  /** Whether known queries are compiled; else the library executes all of them. */
  compile?: boolean;
  /** The clock, for tests. */
  now?: () => Date;
  /** Limits of exports in place of the usual ones. */
  exports?: Partial<ExportLimits>;
  /** Where they are not the usual ones. */
  limits?: Partial<ClientLimits>;
}

/** The HTTP server, not yet listening. `/graphql` answers operations, and GraphiQL to browsers; `/` and the rest are the explorer's; `/health` and `/ready` tell its state. */
export function createHttpServer(graph: Graph, options: ServerOptions = {}): Server {
  const { log = createLog('error'), metrics = createMetrics(graph), showMetrics = true, stopping = new AbortController().signal } = options;
  const { rates, counter, proxies, room, deadlineMs, patience } = clientLimits(options.limits);
  const client = (request: IncomingMessage) => clientOf(request, proxies);
  const charge = charging(rates, counter);
  const inFlight = new InFlight(room);
  const { answerBytes = 64e6, entityBytes = 64e6, persistedBytes = 16e6, compile = true, now = () => new Date() } = options;
  const viewerOf = viewers(graph.db);
  const persisted = new PersistedOperations(persistedBytes);
  const yoga = createYoga<{ req: IncomingMessage; res: ServerResponse }>({
    schema,
    graphqlEndpoint: '/graphql',
    context: ({ req }) => createContext(graph, now(), viewerOfRequest(req)),
    graphiql: false, // Yoga's page loads from other hosts; ours is served below
    landingPage: false,
    cors: {
      origin: '*',
      credentials: false,
      methods: ['GET', 'POST'],
      exposedHeaders: ['x-request-id', 'x-total-count', 'content-disposition', ...RATE_HEADERS],
    }, // keys come in a header and never in a cookie: any page may ask, and has only the keys that it was given
    logging: log,
    maskedErrors: false, // coded errors decide what may be seen
    maxRequestBodySize: false, // strict requests count, with a smaller limit
    plugins: [
      knownViewers(viewerOf), // who asks, before anything is read: a bad key is refused whatever it asks
      roomForEach(new InFlight(STREAMS), client), // a key has room of its own, beside that of its address
      strictRequests(persisted), // before anything is read: what is no GraphQL request gets no further
      operationLimits(costOf), // what is too large runs no further than it takes to tell
      rateLimits(costOf, charge, client), // after it: what could never run is not charged as if it had
      deadline(deadlineMs), // what takes too long, or has nobody waiting for it, ends
      cleanInput(), // text that no database can hold, and endless lists, are refused before any resolver sees them
      tables(graph, log, payingFor(costOf, charge, client), options.exports), // lists as CSV, NDJSON or Arrow, after all that may refuse them
      eventStreams(stopping), // subscriptions, as events that say where to go on
      codedErrors(log), // last word on every error: a code for each, and nothing internal
      toldOperations(), // after it: the log and the metrics tell what the client is told
      keepableAnswers(schema), // last: which answers may be given again
    ],
  });
  const web = webPages(graph);
  const answers = answerBytes > 0 ? new Answers(answerBytes) : undefined;
  const store = entityBytes > 0 ? new KeptStore(entityBytes) : undefined;
  if (store) graph.revisions.onTouched((touched) => store.drop(touched));
  const chargeRequest: Compiling['charge'] = (request, viewer, points) => charge(viewer, client(request), points);
  const compiled = new CompiledOperations({
    schema,
    costOf,
    context: (viewer) => createContext(graph, now(), viewer, store),
    charge: chargeRequest,
    admit: (request, viewer) => admitAs(viewer, client(request), request),
    deadlineMs,
    keeps: store !== undefined,
  });
  const serve = serving({
    answers,
    compiled: compile ? compiled : undefined,
    persisted,
    revisions: (answers || store) && graph.revisions,
    viewerOf,
    now,
    handle: yoga,
    charge: chargeRequest,
  });
  const probe = probes({ graph, metrics: showMetrics ? metrics : undefined, stopping });
  const calendar = calendars(graph, log, (request, points) => charge(ANYBODY, client(request), points));
  const server = createServer(httpOptions(patience), (request, response) => {
    const url = addressOf(request);
    if (!url) {
      return sendJson(response, 400, { errors: [{ message: 'The address is not a URL.', extensions: { code: 'BAD_REQUEST' } }] });
    }
    if (request.method === 'GET' || request.method === 'HEAD') {
      if (web.file(request, response, url)) return;
      if (probe(url.pathname, response)) return;
      if (isCalendar(url)) return void (admit(inFlight, client(request), request, response) && calendar(url, request, response));
      if (url.pathname !== '/graphql') {
        if (!admit(inFlight, client(request), request, response)) return; // whether a record has a page, the database tells
        if (web.page(request, response, url)) return; // last: it has a page for what is not there
      }
      if (url.pathname === '/') return void response.writeHead(302, { location: '/graphql' }).end();
    }
    if (url.pathname !== '/graphql') {
      return sendJson(response, 404, {
        errors: [{ message: 'There is nothing here: the API is at /graphql.', extensions: { code: 'NOT_FOUND' } }],
      });
    }
    request.url = url.pathname + url.search; // Yoga puts the host before it, whatever it is
    if (!admit(inFlight, client(request), request, response)) return;
    // The rows of a table go out as they are read: there is no whole answer to keep.
    if (asksForTable(url.searchParams, request.headers.accept ?? null)) return void yoga(request, response);
    void serve(request, response);
  });
  answerClientErrors(server);
  watchRequests(server, metrics, { served: requestLines(log) });
  return server;
}

/** What is asked for; undefined when it or its host is no address, such as `http://[/`. A path may begin with two slashes and name no host. */
function addressOf({ url = '/', headers: { host = 'localhost' } }: IncomingMessage): URL | undefined {
  const whole = url.startsWith('/') ? `http://localhost${url}` : url;
  return URL.canParse(whole) && URL.canParse(`http://${host}`) ? new URL(whole) : undefined;
}

function sendJson(response: ServerResponse, status: number, value: unknown) {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
