import { setTimeout as pause } from 'node:timers/promises';

/** One request and what came of it. */
export interface Outcome {
  status: number;
  /** The code of the answer's first error; 'none' for a clean answer, 'lost' for none at all. */
  code: string;
  ms: number;
}

/** The name makes each a new operation, so that nothing is answered from memory that knows the document. */
let asked = 0;
const query = () => `query Load${asked++} { missions(first: 5) { nodes { name claims(first: 1) { totalCount } } } }`;

export async function askOnce(url: string, document = query()): Promise<Outcome> {
  const began = performance.now();
  const ms = () => performance.now() - began;
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', connection: 'close' },
      body: JSON.stringify({ query: document }),
    });
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
    return { status: response.status, code: errors?.[0]?.extensions.code ?? (data ? 'none' : 'empty'), ms: ms() };
  } catch {
    return { status: 0, code: 'lost', ms: ms() };
  }
}

/** Clients that ask one after the other until the end. */
export function underLoad(url: string, clients: number): { outcomes: Outcome[]; end(): Promise<Outcome[]> } {
  const outcomes: Outcome[] = [];
  let over = false;
  const all = Array.from({ length: clients }, async () => {
    while (!over) {
      outcomes.push(await askOnce(url));
      await pause(20);
    }
  });
  return {
    outcomes,
    async end() {
      over = true;
      await Promise.all(all);
      return outcomes;
    },
  };
}

/** How many of each kind, such as `{ '200 none': 90, '503 SERVICE_UNAVAILABLE': 10 }`. */
export function counted(outcomes: Outcome[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, code } of outcomes) counts[`${status} ${code}`] = (counts[`${status} ${code}`] ?? 0) + 1;
  return counts;
}

/** @returns 0 where there is no answer, or none within the patience. */
export const statusOf = (url: string, patienceMs = 60_000): Promise<number> =>
  fetch(url, { headers: { connection: 'close' }, signal: AbortSignal.timeout(patienceMs) }).then(
    ({ status }) => status,
    () => 0,
  );
