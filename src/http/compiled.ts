import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import { troubleOf } from '../db/trouble.js';
import { coded } from '../errors.js';
import { type Operation, Operations } from '../execute/operations.js';
import { execute } from '../execute/run.js';
import type { Viewer } from '../keys/viewer.js';
import type { CostOf } from '../limits/cost.js';
import { LIMITS } from '../limits/limits.js';
import type { Allowance } from '../limits/rate.js';
import { recordOf } from '../log/request.js';
import { problemOf } from '../plugins/clean-input.js';
import { chargeOnce } from '../plugins/rate-limits.js';
import type { Note } from './keepable.js';
import { isMomentary } from './momentary.js';
import type { Asked } from './question.js';

export interface Compiling {
  schema: GraphQLSchema;
  costOf: CostOf;
  context: (viewer: Viewer) => Context;
  /** Takes the cost of an answer from the viewer's allowance. @throws when that is used up. */
  charge: (request: IncomingMessage, viewer: Viewer, points: number) => Promise<Allowance | null>;
  /** Gives the request room of the viewer's own. @throws when there is none left. */
  admit: (request: IncomingMessage, viewer: Viewer) => void;
  deadlineMs: number;
  /** Whether contexts keep rows from one request to the next. */
  keeps: boolean;
}

/** After the database was in trouble over a query, it is left to the library for so long: what fails is not to be tried twice each time. */
const REST_MS = 10_000;

interface Known {
  operation: Operation;
  /** Its answer follows from the graph and the day alone. */
  keepable: boolean;
  /** What its answers have for headers, by the form of the request. */
  headers: Map<string, OutgoingHttpHeaders>;
  restsUntil: number;
}
/** Forms are few, but a client may make up `Accept`. */
const MOST_FORMS = 20;

export interface Compiled {
  body: Buffer;
  headers: OutgoingHttpHeaders;
  keepable: boolean;
  cost: number;
}

/**
 * Answers queries that the library has answered before, by what was compiled of them: for the same question the same bytes. Where anything but the plain
 * answer comes of it, there is none, and the library is asked again; it tells what was wrong.
 */
export class CompiledOperations {
  readonly #operations: Operations;
  readonly #known = new WeakMap<Operation, Known>();
  readonly #options: Compiling;

  constructor(options: Compiling) {
    this.#options = options;
    this.#operations = new Operations(options.schema);
  }

  /** Whether an answer to this operation follows from the graph and the day alone, as far as is known. */
  isKeepable({ text }: Asked): boolean {
    return this.#of(text)?.keepable ?? false;
  }

  /** The library has answered this without an error. */
  learn({ text, form, params }: Asked, { document }: Note, headers: OutgoingHttpHeaders) {
    const operation = this.#operations.learn(text, document, params.operationName);
    if (!operation) return;
    let known = this.#known.get(operation);
    if (!known) {
      known = { operation, keepable: !isMomentary(this.#options.schema, document), headers: new Map(), restsUntil: 0 };
      this.#known.set(operation, known);
    }
    if (known.headers.size < MOST_FORMS) known.headers.set(form, headers);
  }

  /** Undefined for what has to be asked of the library. */
  async answer({ text, form, params, viewer }: Asked, request: IncomingMessage, response: ServerResponse): Promise<Compiled | undefined> {
    const known = this.#of(text);
    const headers = known?.headers.get(form);
    if (!known || !headers || known.restsUntil > performance.now()) return undefined;
    const { operation, keepable } = known;
    const given = params.variables ?? {};
    const variables = operation.variables(given);
    const write = variables && operation.writer(variables);
    const cost = this.#options.costOf(operation.document, params.operationName, given);
    if (!write || problemOf(given) || cost > LIMITS.cost) return undefined;
    const context = this.#options.context(viewer);
    try {
      this.#options.admit(request, viewer);
      context.charged = await chargeOnce(request, response, cost, () => this.#options.charge(request, viewer, cost));
    } catch {
      return undefined;
    }
    const record = recordOf(request);
    record.operation = { type: 'query', name: operation.name };
    if (viewer.key) record.key = viewer.key.id;
    const { data, stop } = execute(write, context, variables, this.#options.keeps);
    const gone = () => stop(GONE);
    const late = setTimeout(stop, this.#options.deadlineMs - (performance.now() - record.began), LATE);
    response.once('close', gone);
    try {
      const body = `{"data":${await data},"extensions":{"cost":{"requested":${cost},"limit":${LIMITS.cost}}}}`;
      return { body: Buffer.from(body), headers, keepable, cost };
    } catch (error) {
      if (troubleOf(error) || error === LATE) known.restsUntil = performance.now() + REST_MS;
      return undefined;
    } finally {
      clearTimeout(late);
      response.off('close', gone);
    }
  }

  #of(text: string): Known | undefined {
    const operation = this.#operations.get(text);
    return operation && this.#known.get(operation);
  }
}

const GONE = new Error('The client has gone.');
const LATE = coded('TIMEOUT', 'The operation took too long.');
