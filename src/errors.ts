import { GraphQLError } from 'graphql';

/** Every code that an answer may carry in `extensions.code`, and the HTTP status that goes with it. */
export const STATUS = {
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  QUERY_DEPTH: 400,
  QUERY_BREADTH: 400,
  QUERY_COMPLEXITY: 400,
  MAX_ALIASES: 400,
  MAX_DIRECTIVES: 400,
  MAX_ROOT_FIELDS: 400,
  MAX_TOKENS: 400,
  NOT_A_TABLE: 400,
  EXPORT_TOO_LARGE: 400,
  PERSISTED_QUERY_NOT_FOUND: 200, // not a failure: the client sends the text next, as its protocol has it
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  REQUEST_TIMEOUT: 408,
  REQUEST_ENTITY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  REQUEST_HEADER_FIELDS_TOO_LARGE: 431,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
  TIMEOUT: 504,
} as const;
export type ErrorCode = keyof typeof STATUS;

/** An error that the caller is meant to read: what was wrong and what to give instead, without echoing the input. */
export function coded(code: ErrorCode, message: string, headers: Record<string, string> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: STATUS[code], headers } } });
}

export const badUserInput = (message: string) => coded('BAD_USER_INPUT', message);
