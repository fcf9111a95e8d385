import { type DocumentNode, type GraphQLSchema, getOperationAST, getVariableValues, Kind } from 'graphql';
import { coded } from '../errors.js';
import { type Column, cellsOf, columnsOf, isNested } from './columns.js';
import { type Connection, pagedDocument, type Turn, variablesOf } from './paged.js';
import { boundsOf, tableOf } from './table.js';

/** How an operation becomes a table. */
export interface Plan {
  /** What the table is called: the operation's name, or the list's. */
  name: string;
  columns: Column[];
  /** The operation for one page, to be run again and again with the variables of each. */
  document: DocumentNode;
  variablesOf(turn: Turn): Record<string, unknown>;
  /** The list in the answer; null when what it hangs on is not there. */
  connectionIn(data: unknown): Connection | null;
  cellsOf(row: unknown): unknown[];
  /** How many rows were asked for; undefined for all. */
  limit: number | undefined;
  /** The cursor to begin after. */
  after: string | null;
  /** Rows that hold lists of objects are large: fewer of them make a page. */
  large: boolean;
}

/**
 * Reads a valid document as a table.
 * @throws NOT_A_TABLE for what is not one list, BAD_USER_INPUT for arguments that a table does not take.
 */
export function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  given: Record<string, unknown>,
): Plan {
  const operation = getOperationAST(document, operationName);
  if (!operation)
    throw coded('OPERATION_RESOLUTION_FAILURE', 'Name the operation that is meant: the document has none of that name, or several.');
  if (operation.operation !== 'query') throw coded('NOT_A_TABLE', 'Only a query can be answered as a table.');
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (errors) throw errors[0];
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const reading = { schema, fragments, variables: coerced };
  const table = tableOf(operation, reading);
  const columns = columnsOf(table.row, reading, table.unnamed);
  const keys = table.steps.map(({ key }) => key);
  return {
    name: operation.name?.value ?? keys.at(-1)!,
    columns,
    document: pagedDocument(document, operation, table),
    variablesOf: (turn) => ({ ...given, ...variablesOf(turn) }),
    connectionIn: (data) =>
      keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key] ?? null, data) as Connection | null,
    cellsOf: cellsOf(columns),
    ...boundsOf(table, reading),
    large: columns.some(isNested),
  };
}
