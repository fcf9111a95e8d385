import { type DocumentNode, type ExecutionResult, execute, parse, validate } from 'graphql';
import { createContext } from '../../src/context.js';
import type { Db } from '../../src/db/index.js';
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
  db: Db,
  operation: string | DocumentNode,
  variables: Record<string, unknown> = {},
  now?: Date,
): Promise<Executed> {
  const document = typeof operation === 'string' ? parse(operation) : operation;
  const problems = validate(schema, document);
  if (problems.length > 0) return { data: undefined, errors: problems, statements: [] };
  const statements: string[] = [];
  recorders.set(db, (sql) => statements.push(sql));
  listen(db);
  const result = await execute({ schema, document, variableValues: variables, contextValue: createContext(db, now) });
  recorders.delete(db);
  // Through JSON, as a caller sees it.
  return { data: JSON.parse(JSON.stringify(result.data ?? null)), errors: result.errors, statements };
}

const recorders = new Map<Db, (sql: string) => void>();
const listening = new WeakSet<Db>();

function listen(db: Db) {
  if (listening.has(db)) return;
  listening.add(db);
  (db as never as { $on(event: 'query', listener: (event: { query: string }) => void): void }).$on('query', ({ query }) =>
    recorders.get(db)?.(query),
  );
}
