import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionArgs, type ExecutionResult, GraphQLError, getOperationAST } from 'graphql';
import { type Plugin, processRegularResult } from 'graphql-yoga';
import type { Context } from '../context.js';
import type { Graph } from '../db/index.js';
import { SnapshotLost } from '../db/snapshot.js';
import type { Log } from '../log/log.js';
import { recordOf } from '../log/request.js';
import { ClientStalled, type Export, type ExportLimits, exporter, LIMITS } from './export.js';
import { type Format, formatOf } from './formats.js';
import { type Plan, planOf } from './plan.js';
import { PageErrors } from './reader.js';

interface Transport {
  req: IncomingMessage;
  res: ServerResponse;
}

/** Charges whoever asks for the pages of a table. */
export type PayFor = (context: Context & Transport, plan: Plan, pages: number) => Promise<void>;

interface Table extends Export {
  name: string;
  format: Format;
}

/** Where an answer carries its table: kept by whoever copies the answer to add to it. */
const TABLE = Symbol('table');
type Answer = ExecutionResult & { [TABLE]?: Table };

/**
 * Answers an operation as a table where `?format=` or `Accept` asks for one. It passes all that other operations pass: who asks, what may be asked,
 * what it costs.
 */
export function tables(graph: Graph, log: Log, pay: PayFor, limits: Partial<ExportLimits> = {}): Plugin<object, Transport> {
  const wanted = new WeakMap<object, Format>();
  const make = exporter(graph, { ...LIMITS, ...limits });

  async function answer({ schema, document, operationName, variableValues, contextValue }: ExecutionArgs, format: Format): Promise<Answer> {
    try {
      const plan = planOf(schema, document, operationName, variableValues ?? {});
      const context = contextValue as Context & Transport;
      const { body, rows } = await make(schema, plan, format, context, (pages) => pay(context, plan, pages));
      return { data: null, [TABLE]: { body, rows, format, name: plan.name } };
    } catch (error) {
      if (error instanceof PageErrors) return { errors: error.errors };
      return { errors: [error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error })] };
    }
  }
  const broken = (request: IncomingMessage) => (err: Error) =>
    log.error({ id: recordOf(request).id, err: err instanceof PageErrors ? err.cause : err }, 'an export broke off');
  const answered = (args: ExecutionArgs, set: (run: (args: ExecutionArgs) => Promise<Answer>) => void) => {
    const format = wanted.get((args.contextValue as { request: object }).request);
    // What names no operation is refused as ever.
    if (format && getOperationAST(args.document, args.operationName)) set((given) => answer(given, format));
  };
  return {
    onRequestParse({ request, url }) {
      const format = formatOf(url.searchParams, request.headers.get('accept'));
      if (format) wanted.set(request, format);
    },
    onExecute: ({ args, setExecuteFn }) => answered(args, setExecuteFn),
    onSubscribe: ({ args, setSubscribeFn }) => answered(args, setSubscribeFn as never),
    onResultProcess({ request, result, resultProcessor, setResultProcessor, serverContext }) {
      const table = (result as Answer)[TABLE];
      if (table) {
        setResultProcessor(
          (_, { Response }) =>
            new Response(sent(table.body, serverContext.res, broken(serverContext.req)) as never, { headers: headersOf(table) }),
          '*/*',
        );
      } else if (!resultProcessor && formatOf(new URLSearchParams(), request.headers.get('accept'))) {
        // Who accepts nothing but a table is told in JSON why there is none, also by those who refused before it came here.
        setResultProcessor(processRegularResult as never, 'application/graphql-response+json');
      }
    },
  };
}

const headersOf = ({ name, format, rows }: Table) => ({
  'content-type': format.type,
  'content-disposition': `attachment; filename="${name}.${format.extension}"`,
  'cache-control': 'no-cache',
  vary: 'accept',
  'x-content-type-options': 'nosniff',
  'x-total-count': String(rows),
});

/** A table that breaks off takes its connection with it: a short file must not look like a whole one. */
function sent(body: Export['body'], response: ServerResponse, tell: (error: Error) => void): Export['body'] {
  body.once('error', (error) => {
    if (!(error instanceof ClientStalled || error instanceof SnapshotLost)) tell(error);
    response.destroy();
  });
  response.once('close', () => body.destroy());
  if (response.closed) body.destroy();
  return body;
}
