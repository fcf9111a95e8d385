import { type DocumentNode, type ExecutionResult, execute, parse, validate } from 'graphql';
import { createContext } from '../../src/context.js';
import type { Graph } from '../../src/db/index.js';
import type { Viewer } from '../../src/keys/viewer.js';
import { schema } from '../../src/schema.js';

export interface Executed {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  data: any;
  errors: ExecutionResult['errors'];
  /** The SQL statements it cost. */
  statements: string[];
}

/** Runs an operation without HTTP, in a request of its own, and counts its statements. */
export async function run(
  graph: Graph,
  operation: string | DocumentNode,
  variables: Record<string, unknown> = {},
  now?: Date,
  viewer?: Viewer,
): Promise<Executed> {
  const document = typeof operation === 'string' ? parse(operation) : operation;
  const problems = validate(schema, document);
  if (problems.length > 0) return { data: undefined, errors: problems, statements: [] };
  const statements: string[] = [];
  recorders.set(graph, (sql) => statements.push(sql));
  listen(graph);
  const result = await execute({ schema, document, variableValues: variables, contextValue: createContext(graph, now, viewer) });
  recorders.delete(graph);
  // Through JSON, as a caller sees it.
  return { data: JSON.parse(JSON.stringify(result.data ?? null)), errors: result.errors, statements: statements.filter(reads) };
}

/** Not what a read of the past does around its one statement: open a transaction, set the clock, close. */
const reads = (sql: string) => !/^(BEGIN|COMMIT|ROLLBACK)|set_config\('rendezvous\.known_at'/.test(sql);

const recorders = new WeakMap<Graph, (sql: string) => void>();
const listening = new WeakSet<Graph>();

function listen(graph: Graph) {
  if (listening.has(graph)) return;
  listening.add(graph);
  const record = (sql: string) => recorders.get(graph)?.(sql);
  graph.lanes.onStatement(record);
  for (const client of [graph.db, graph.past]) {
    (client as never as { $on(event: 'query', listener: (event: { query: string }) => void): void }).$on('query', ({ query }) =>
      record(query),
    );
  }
}
