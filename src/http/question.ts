import type { IncomingMessage } from 'node:http';
import type { Revisions } from '../db/revision.js';
import type { Viewer, ViewerOf } from '../keys/viewer.js';
import type { State } from './answers.js';
import { type Params, paramsOfRequest } from './params.js';
import type { PersistedOperations } from './persisted.js';

/** What a request asks, once it is known that it asks something. */
export interface Asked {
  params: Params;
  viewer: Viewer;
  /** The operation: its document, and which of its operations. */
  text: string;
  /** In what its answer goes out besides: two requests of the same form to the same operation have the same headers. */
  form: string;
  /** The operation, the form and the variables. */
  question: string;
  state: State;
}

export interface Asking {
  persisted: PersistedOperations;
  /** Undefined where nothing is kept from one request to the next. */
  revisions: Revisions | undefined;
  viewerOf: ViewerOf;
  now: () => Date;
}

/** Undefined for what is refused: whoever handles it says why. */
export async function questionOf(request: IncomingMessage, { persisted, revisions, viewerOf, now }: Asking): Promise<Asked | undefined> {
  try {
    const params = await paramsOfRequest(request, persisted);
    const [viewer, revision] = await Promise.all([viewerOf(request.headers), revisions?.current() ?? 0]);
    const text = `${params.operationName ?? ''}\n${params.query}`;
    const form = `${request.headers.accept ?? ''}\n${request.headers.origin === undefined ? '' : 'o'}${request.method}`;
    return {
      params,
      viewer,
      text,
      form,
      question: `${form}\n${canonical(params)}\n${text}`,
      // The day last: what comes later is of it, or of a later one in which this is not asked for any more.
      state: { revision, day: now().toISOString().slice(0, 10) },
    };
  } catch {
    return undefined;
  }
}

/** Variables in one form, whatever the order in which they were given. */
const canonical = ({ variables }: Params): string =>
  variables == null ? '' : JSON.stringify(variables, (_, value: unknown) => (isObject(value) ? sorted(value) : value));
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const sorted = (value: Record<string, unknown>) => {
  const names = Object.keys(value);
  return names.length < 2 ? value : Object.fromEntries(names.sort().map((name) => [name, value[name]]));
};
