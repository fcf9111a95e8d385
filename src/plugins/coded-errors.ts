import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { type ErrorCode, STATUS } from '../errors.js';

/**
 * Gives every error a code, and lets nothing internal out: what no one meant to be read becomes INTERNAL_SERVER_ERROR with an id
 * that stands in the log beside the cause.
 */
export function codedErrors(log: (id: string, error: unknown) => void = logToStderr): Plugin {
  const polish = (error: GraphQLError) => polished(error, log);
  return {
    onParse:
      () =>
      ({ result }) => {
        if (result instanceof Error) withCode(result as GraphQLError, 'GRAPHQL_PARSE_FAILED');
      },
    onValidate:
      () =>
      ({ valid, result }) => {
        // A scalar that refuses a literal says so with its own code: the same mistake in a variable has it too.
        if (!valid)
          for (const error of result as GraphQLError[]) withCode(error, codeOf(error.originalError) ?? 'GRAPHQL_VALIDATION_FAILED');
      },
    onResultProcess({ result, setResult }) {
      if (isAsyncIterable(result) || Array.isArray(result) || !result.errors?.length) return;
      setResult({ ...result, errors: result.errors.map(polish as never) });
    },
  };
}

const codeOf = (error: unknown): ErrorCode | undefined => {
  const code = (error as GraphQLError | undefined)?.extensions?.code;
  return typeof code === 'string' && code in STATUS ? (code as ErrorCode) : undefined;
};

function withCode(error: GraphQLError, code: ErrorCode): GraphQLError {
  Object.assign(error.extensions, { code: codeOf(error) ?? code, http: { status: STATUS[codeOf(error) ?? code] } });
  return error;
}

function polished(error: GraphQLError, log: (id: string, error: unknown) => void): GraphQLError {
  const code = codeOf(error) ?? codeOf(error.originalError);
  if (code && code !== 'INTERNAL_SERVER_ERROR') return withCode(error, code);
  const cause = error.originalError;
  const { nodes, positions, source, path } = error;
  // Without a cause it comes from GraphQL itself, about the request: wrong variables, no such operation.
  if (!cause || cause instanceof GraphQLError) {
    if (!path) return withCode(error, /operation/i.test(error.message) ? 'OPERATION_RESOLUTION_FAILURE' : 'BAD_USER_INPUT');
  }
  const id = randomUUID();
  log(id, cause ?? error);
  return new GraphQLError(`Something went wrong on our side. Tell us the id ${id}.`, {
    nodes,
    positions,
    source,
    path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  } as never);
}

function logToStderr(id: string, error: unknown) {
  console.error(`${id} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`.replaceAll('\n', '\n  '));
}
