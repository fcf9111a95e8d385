import type { IncomingMessage } from 'node:http';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { type Trouble, troubleOf } from '../db/trouble.js';
import { coded, type ErrorCode, STATUS } from '../errors.js';
import { TABLE_TYPES } from '../exports/formats.js';
import type { Log } from '../log/log.js';
import { recordOf } from '../log/request.js';
import { withoutValues } from './plain-messages.js';

/**
 * Gives every error a code, and lets nothing internal out: what no one meant to be read becomes INTERNAL_SERVER_ERROR with the id of
 * the request, which stands in the log beside the cause.
 */
export function codedErrors(log: Log): Plugin<object, { req: IncomingMessage }> {
  const masked = (result: ExecutionResult, req: IncomingMessage) => polishedAll(result, isLenient(req), loggedFor(req, log));
  return {
    onParse:
      () =>
      ({ result, replaceParseResult }) => {
        if (!(result instanceof Error)) return;
        // The parser calls itself for each level: a document of very many overflows the stack, which is the document's fault.
        const error = result instanceof RangeError ? tooDeep() : result;
        replaceParseResult(withCode(error as GraphQLError, 'GRAPHQL_PARSE_FAILED'));
      },
    onValidate({ validateFn, setValidationFn }) {
      setValidationFn(((...args: Parameters<typeof validateFn>) => {
        try {
          return validateFn(...args);
        } catch (error) {
          if (error instanceof RangeError) return [tooDeep()]; // the rules, too, go down level by level
          throw error;
        }
      }) as typeof validateFn);
      return ({ valid, result }) => {
        if (valid) return;
        for (const error of result as GraphQLError[]) withCode(error, codeOfInvalid(error));
      };
    },
    // Each event of a subscription is a result of its own.
    onSubscribe: ({ args }) => ({
      onSubscribeResult: () => ({
        onNext({ result, setResult }) {
          if (isAsyncIterable(result) || !result.errors?.length) return;
          setResult({ ...result, errors: masked(result, (args.contextValue as unknown as { req: IncomingMessage }).req) });
        },
      }),
    }),
    onResultProcess({ result, setResult, resultProcessor, setResultProcessor, serverContext }) {
      // Nothing that we can write is accepted; JSON says so better than an empty body.
      if (!resultProcessor) {
        setResult({
          errors: [
            coded(
              'NOT_ACCEPTABLE',
              isAsyncIterable(result)
                ? 'A subscription is answered by events: accept text/event-stream.'
                : `Accept one of ${['application/graphql-response+json', 'application/json', ...TABLE_TYPES].join(', ')}.`,
            ),
          ],
        });
        return setResultProcessor(
          (refused, { Response }) =>
            new Response(JSON.stringify({ errors: (refused as ExecutionResult).errors?.map(shown) }), {
              status: STATUS.NOT_ACCEPTABLE,
              headers: { 'content-type': 'application/json; charset=utf-8' },
            }),
          'application/json',
        );
      }
      if (isAsyncIterable(result) || Array.isArray(result) || !result.errors?.length) return;
      setResult({ ...result, errors: masked(result, serverContext.req) });
    },
  };
}

/** The answer to a request that failed outside of GraphQL, where the same errors are told the same way. */
export function failedAnswer(error: unknown, request: IncomingMessage, log: Log) {
  const given = error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
  const seen = polished(given, { bare: true, lenient: false }, loggedFor(request, log));
  const code = seen.extensions.code as ErrorCode;
  recordOf(request).codes.add(code);
  return { status: STATUS[code], headers: httpOf(seen)?.headers ?? {}, body: { errors: [shown(seen)] } };
}

function loggedFor(request: IncomingMessage, log: Log): Logged {
  const { id } = recordOf(request);
  let told = false;
  return {
    unforeseen(err, path) {
      log.error({ id, err, path: path?.join('.') }, 'unforeseen');
      return id;
    },
    // All fields of a request fail together: one line tells it.
    trouble(code, { message }) {
      if (!told) log.warn({ id, code, cause: message.trim() }, 'database');
      told = true;
    },
  };
}

/**
 * Whether a wrong operation has the status 200, as GraphQL over HTTP wants it for clients of `application/json`, which is of before its own type.
 * Who asks for a table is none of those.
 */
const isLenient = ({ url = '', headers }: IncomingMessage) => !/[?&]format=/.test(url) && /^$|json|\*/.test(headers.accept ?? '');

const tooDeep = () => coded('GRAPHQL_PARSE_FAILED', 'The document is nested too deeply.');

const codeOf = (error: unknown): ErrorCode | undefined => {
  const code = (error as GraphQLError | undefined)?.extensions?.code;
  return typeof code === 'string' && Object.hasOwn(STATUS, code) ? (code as ErrorCode) : undefined;
};

/** Codes the library's refusals by their status, such as 405 for a mutation that came by GET. */
const codeOfStatus = (error: GraphQLError): ErrorCode | undefined => {
  const status = httpOf(error)?.status;
  return status === 400 ? undefined : (Object.keys(STATUS) as ErrorCode[]).find((code) => code !== 'NOT_FOUND' && STATUS[code] === status);
};

const httpOf = (error: GraphQLError) => error.extensions.http as { status?: number; headers?: Record<string, string> } | undefined;

/** A value that a scalar refuses is the same mistake in the document as in a variable, and has the same code. */
function codeOfInvalid(error: GraphQLError): ErrorCode {
  return codeOf(error.originalError) ?? 'GRAPHQL_VALIDATION_FAILED';
}

function withCode(error: GraphQLError, code: ErrorCode): GraphQLError {
  Object.assign(error.extensions, { code: codeOf(error) ?? code });
  return error;
}

/**
 * The errors of an answer as they may be seen. They decide its HTTP status only when it has nothing else: one field that fails
 * must not make the rest look failed.
 */
function polishedAll({ data, errors = [] }: ExecutionResult, lenient: boolean, logged: Logged): GraphQLError[] {
  const bare = data == null || Object.values(data).every((value) => value == null);
  return errors.map((error) => polished(error, { bare, lenient }, logged));
}

/** Puts into the log what only we may read. */
interface Logged {
  /** @returns the id that it stands there under. */
  unforeseen(cause: unknown, path: GraphQLError['path']): string;
  trouble(code: Trouble, cause: Error): void;
}

const TROUBLE = {
  SERVICE_UNAVAILABLE: 'The database does not answer now. Try again in a few seconds.',
  TIMEOUT: 'The database took too long over this. Ask for less at a time.',
};

function polished(
  error: GraphQLError,
  { bare, lenient }: { bare: boolean; lenient: boolean },
  { unforeseen, trouble: troubled }: Logged,
): GraphQLError {
  const { nodes, positions, source, path } = error;
  const known = codeOfStatus(error) ?? codeOf(error) ?? codeOf(error.originalError);
  const trouble = known ? undefined : troubleOf(error.originalError);
  const code = known ?? trouble ?? codeOfRequest(error) ?? 'INTERNAL_SERVER_ERROR';
  const extensions: Record<string, unknown> = { code };
  let message = withoutValues(error);
  let headers = httpOf(error)?.headers ?? {};
  if (trouble) {
    troubled(trouble, error.originalError!);
    message = TROUBLE[trouble];
    if (bare && trouble === 'SERVICE_UNAVAILABLE') headers = { 'retry-after': '2' };
  }
  if (code === 'INTERNAL_SERVER_ERROR') {
    extensions.id = unforeseen(error.originalError ?? error, path);
    message = `Something went wrong on our side. Tell us the id ${extensions.id}.`;
  }
  const status = bare ? { status: STATUS[code], spec: lenient && STATUS[code] === 400 && code !== 'BAD_REQUEST' } : {};
  extensions.http = { headers, ...status };
  return new GraphQLError(message, { nodes, positions, source, path, extensions } as never);
}

/** Without a cause and a path it comes from GraphQL itself, about the request: wrong variables, or no such operation. */
function codeOfRequest(error: GraphQLError): ErrorCode | undefined {
  if (error.path || (error.originalError && !(error.originalError instanceof GraphQLError))) return undefined;
  const operation = /^(Must provide (an )?operation|Unknown operation|Schema is not configured|Could not determine what operation)/;
  return operation.test(error.message) ? 'OPERATION_RESOLUTION_FAILURE' : 'BAD_USER_INPUT';
}

/** An error as it stands in an answer: what is for the HTTP status only stays behind. */
const shown = ({ message, extensions: { http: _, ...extensions } }: GraphQLError) => ({ message, extensions });
