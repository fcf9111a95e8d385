import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type DocumentNode, type ExecutionResult, execute, type GraphQLInputObjectType } from 'graphql';
import { createContext } from '../context.js';
import type { Graph } from '../db/index.js';
import { coded } from '../errors.js';
import { costOf, LIMITS } from '../limits/index.js';
import type { Log } from '../log/log.js';
import { failedAnswer } from '../plugins/coded-errors.js';
import { schema } from '../schema.js';
import { askedFilter, switched } from './asked-filter.js';
import { atomOf, INCIDENTS, type Incident, changedAt as incidentChangedAt } from './incidents.js';
import { calendarOf, hasDay, LAUNCHES, type Launch, changedAt as launchChangedAt } from './launches.js';

/** More than anybody's calendar shows; each is asked for whole, again and again. */
const MOST = 2000;
/** Without `from`, a calendar begins so long ago. */
const RECENT_MS = 90 * 86_400_000;

interface Answer {
  type: string;
  body: string;
  changed: Date | undefined;
}

type Answering = (graph: Graph, url: URL, origin: string) => Promise<Answer>;

// They cost what their lists would, asked for as a page is.
const ADDRESSES: Record<string, { answer: Answering; cost: number }> = {
  '/launches.ics': { answer: launchCalendar, cost: costOf(LAUNCHES, undefined, { first: LIMITS.page }) },
  '/incidents.atom': { answer: incidentFeed, cost: costOf(INCIDENTS, undefined, { first: LIMITS.page }) },
};

export const isCalendar = ({ pathname }: URL): boolean => Object.hasOwn(ADDRESSES, pathname);

/** Serves `/launches.ics` and `/incidents.atom`. @param pay charges whoever sent a request, before it is answered. */
export function calendars(graph: Graph, log: Log, pay: (request: IncomingMessage, points: number) => Promise<unknown>) {
  return (url: URL, request: IncomingMessage, response: ServerResponse): void => {
    const origin = `http://${request.headers.host ?? 'localhost'}`;
    const { answer, cost } = ADDRESSES[url.pathname]!;
    pay(request, cost)
      .then(() => answer(graph, url, origin))
      .then(
        (made) => send(made, request, response),
        (error: unknown) => refuse(failedAnswer(error, request, log), request, response),
      );
  };
}

async function launchCalendar(graph: Graph, { searchParams }: URL): Promise<Answer> {
  const filter = askedFilter(searchParams, inputOf('LaunchFilter'), 'time', ['vague']);
  const vague = searchParams.has('vague') && switched('vague', searchParams.get('vague')!);
  const bounded = searchParams.has('from') || searchParams.has('filter');
  // By the day, so that the same calendar is the same bytes until there is news.
  const today = new Date().toISOString().slice(0, 10);
  const recent = { time: { gte: new Date(Date.parse(today) - RECENT_MS).toISOString() } };
  const launches = await listOf<Launch>(graph, LAUNCHES, bounded ? filter : { AND: [filter, recent] });
  const given = await graph.db.impact.findMany({
    where: { kind: 'MISSION_CANCELLED', missionId: { not: null } },
    select: { missionId: true },
  });
  const cancelled = new Set(given.map(({ missionId }) => missionId));
  const shown = vague ? launches : launches.filter(hasDay);
  return {
    type: 'text/calendar; charset=utf-8',
    body: calendarOf(shown, (mission) => cancelled.has(mission)),
    changed: latest(shown.map(launchChangedAt)),
  };
}

async function incidentFeed(graph: Graph, url: URL, origin: string): Promise<Answer> {
  const incidents = await listOf<Incident>(graph, INCIDENTS, askedFilter(url.searchParams, inputOf('IncidentFilter'), 'from'));
  return {
    type: 'application/atom+xml; charset=utf-8',
    body: atomOf(incidents, { self: origin + url.pathname + url.search, origin }),
    changed: latest(incidents.map(incidentChangedAt)),
  };
}

const inputOf = (name: string) => schema.getType(name) as GraphQLInputObjectType;
const latest = (dates: Date[]) => (dates.length > 0 ? new Date(Math.max(...dates.map(Number))) : undefined);

/** Asked as anybody would ask the API, so that filters mean the same and are checked the same. */
async function listOf<Node>(graph: Graph, document: DocumentNode, filter: object): Promise<Node[]> {
  const contextValue = { ...createContext(graph), longestPage: MOST };
  const { data, errors } = (await execute({ schema, document, variableValues: { filter, first: MOST }, contextValue })) as ExecutionResult;
  if (errors?.[0]) throw errors[0];
  const { totalCount, nodes } = (data as { list: { totalCount: number; nodes: Node[] } }).list;
  if (totalCount > MOST) {
    throw coded(
      'EXPORT_TOO_LARGE',
      `There are ${totalCount} of these, and ${MOST} at the most are told at once: narrow them with \`from\` and \`to\`.`,
    );
  }
  return nodes;
}

function send({ type, body, changed }: Answer, request: IncomingMessage, response: ServerResponse) {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = {
    etag,
    ...(changed && { 'last-modified': changed.toUTCString() }),
    'cache-control': 'public, max-age=300, must-revalidate',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
  };
  if (isKnown(request, etag, changed)) return void response.writeHead(304, headers).end();
  response.writeHead(200, { ...headers, 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function refuse({ status, headers, body }: ReturnType<typeof failedAnswer>, request: IncomingMessage, response: ServerResponse) {
  response.writeHead(status, {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-cache',
    'access-control-allow-origin': '*',
  });
  response.end(request.method === 'HEAD' ? undefined : JSON.stringify(body));
}

/** Whether the client has this already. An ETag decides where there is one. */
function isKnown({ headers }: IncomingMessage, etag: string, changed: Date | undefined): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined) return known.split(',').some((each) => each.trim().replace(/^W\//, '') === etag || each.trim() === '*');
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return changed !== undefined && Math.floor(changed.getTime() / 1000) * 1000 <= since;
}
