import type { TypedDocumentString } from '../generated/operations';

/** Why there is no answer, told so that a page can say what to do. */
export class NoAnswer extends Error {
  constructor(
    readonly why: 'unreachable' | 'busy' | 'refused',
    message: string,
    /** After how many seconds it is worth asking again; only when the server said so. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

interface Body<Answer> {
  data?: Answer | null;
  errors?: { message: string }[];
}

/**
 * Asks the API. The answer's type follows from the operation, so that a field renamed in the contract stops the compiler where it is used.
 * @throws NoAnswer
 */
export async function ask<Answer, Variables>(
  operation: TypedDocumentString<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> {
  const response = await sent(JSON.stringify({ query: operation.toString(), variables }), signal);
  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after'));
    throw new NoAnswer('busy', 'Too much was asked from here in the last minute.', seconds > 0 ? seconds : undefined);
  }
  if (response.status >= 500) throw new NoAnswer('unreachable', 'The server cannot answer just now.');
  const { data, errors } = await body<Answer>(response);
  if (errors || !data) throw new NoAnswer('refused', errors?.map(({ message }) => message).join(' ') ?? `HTTP ${response.status}`);
  return data;
}

async function sent(text: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: text,
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new NoAnswer('unreachable', 'The server does not answer.');
  }
}

async function body<Answer>(response: Response): Promise<Body<Answer>> {
  try {
    return (await response.json()) as Body<Answer>;
  } catch {
    throw new NoAnswer('unreachable', 'What came back was no answer.');
  }
}
