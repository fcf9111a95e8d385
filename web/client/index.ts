import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

/** An operation of this package: a document for any GraphQL client, its text for `fetch`, and the types of its answer and variables. */
export type Operation<Answer, Variables> = TypedDocumentNode<Answer, Variables> & { readonly text: string };

export interface ClientOptions {
  /** Where the API is: `https://host/graphql`. */
  url: string;
  /** An API key; the public may ask without. */
  key?: string;
  /** How often a query is asked again after 429, 503 and a lost connection; 2 when absent. The server's `retry-after` is kept to. */
  retries?: number;
  fetch?: typeof fetch;
}

export interface ApiError {
  message: string;
  path?: readonly (string | number)[];
  extensions?: { code?: string; id?: string };
}

/** What the API said instead of an answer. `data` holds what it could answer all the same. */
export class RendezvousError extends Error {
  override readonly name = 'RendezvousError';

  constructor(
    readonly status: number,
    readonly errors: readonly ApiError[],
    readonly data: unknown,
  ) {
    super(errors.map(({ message }) => message).join('\n') || `HTTP ${status}`);
  }

  /** The code of the first error, such as `BAD_USER_INPUT`. */
  get code(): string | undefined {
    return this.errors[0]?.extensions?.code;
  }
}

/** Variables may be left out where none is required. */
type Given<Variables> =
  Record<string, never> extends Variables ? [variables?: Variables, options?: AskOptions] : [variables: Variables, options?: AskOptions];

export interface AskOptions {
  signal?: AbortSignal;
}

interface Page<Node> {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

export interface Client {
  /** Asks, and gives the answer with its type. @throws RendezvousError */
  ask<Answer, Variables>(operation: Operation<Answer, Variables>, ...given: Given<Variables>): Promise<Answer>;
  /**
   * The nodes of all pages, one after the other, fetching a page when it is needed.
   * The operation takes its cursor as `$after` and asks for `nodes` and `pageInfo { hasNextPage endCursor }`. @throws RendezvousError
   */
  all<Answer, Variables extends { after?: string | null | undefined }, Node>(
    operation: Operation<Answer, Variables>,
    pageOf: (answer: Answer) => Page<Node> | null | undefined,
    ...given: Given<Variables>
  ): AsyncGenerator<Node, void, undefined>;
}

const AGAIN = new Set([429, 503]);

export function createClient({ url, key, retries = 2, fetch: send = fetch }: ClientOptions): Client {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
    ...(key && { authorization: `Bearer ${key}` }),
  };

  async function ask<Answer, Variables>(operation: Operation<Answer, Variables>, ...[variables, { signal } = {}]: Given<Variables>) {
    const request = { method: 'POST', headers, body: JSON.stringify({ query: operation.text, variables }), signal: signal ?? null };
    // Writes are never sent twice: whether the first was heard is not known.
    const response = await patiently(() => send(url, request), /^\s*mutation\b/m.test(operation.text) ? 0 : retries, signal);
    const { data, errors } = (await response.json().catch(() => ({}))) as { data?: Answer | null; errors?: ApiError[] };
    if (errors?.length || !data) throw new RendezvousError(response.status, errors ?? [], data);
    return data;
  }

  async function* all<Answer, Variables extends { after?: string | null | undefined }, Node>(
    operation: Operation<Answer, Variables>,
    pageOf: (answer: Answer) => Page<Node> | null | undefined,
    ...[variables, options]: Given<Variables>
  ) {
    let after = variables?.after;
    for (;;) {
      const page = pageOf(await ask(operation, ...([{ ...variables, after }, options] as unknown as Given<Variables>)));
      yield* page?.nodes ?? [];
      if (!page?.pageInfo.hasNextPage) return;
      after = page.pageInfo.endCursor;
    }
  }

  return { ask, all };
}

async function patiently(send: () => Promise<Response>, retries: number, signal: AbortSignal | undefined): Promise<Response> {
  for (let tried = 0; ; tried++) {
    const response = await send().catch((error: unknown) => {
      if (tried >= retries || signal?.aborted) throw error;
      return undefined;
    });
    if (response && (tried >= retries || !AGAIN.has(response.status))) return response;
    const asked = Number(response?.headers.get('retry-after'));
    await new Promise((resolve) => setTimeout(resolve, asked > 0 ? asked * 1000 : 250 * 2 ** tried));
  }
}
