import {
  type GraphQLObjectType,
  getArgumentValues,
  getNullableType,
  isCompositeType,
  isListType,
  type OperationDefinitionNode,
} from 'graphql';
import { badUserInput, coded } from '../errors.js';
import { isConnection } from '../paging/longer.js';
import { type Asked, type Field, fieldsOf, type Reading, within } from './selection.js';

/** Where the rows of an operation are. */
export interface Table {
  /** The fields from the root to the list, the list last. */
  steps: Field[];
  /** `nodes` or `edges` of the list. */
  rows: Field;
  /** What is asked of each row. */
  row: Asked[];
  /** The field of the row that names no columns: the node of an edge. */
  unnamed: string | undefined;
}

const notATable = (message: string) => coded('NOT_A_TABLE', message);
const HOW =
  'A table is one list that is paged, such as `{ launches { nodes { slug time } } }` or `{ pad(slug: "…") { launches { nodes { slug } } } }`';

/** @throws NOT_A_TABLE saying what is in the way. */
export function tableOf(operation: OperationDefinitionNode, reading: Reading): Table {
  const steps: Field[] = [];
  let asked: Asked[] = [{ type: reading.schema.getQueryType()!, selections: operation.selectionSet }];
  for (;;) {
    const fields = fieldsOf(asked, reading).filter((field) => nameOf(field) !== '__typename');
    const [field, ...others] = fields;
    if (!field) throw notATable(`${HOW}.`);
    if (others.length > 0) throw notATable(`${HOW}, and nothing beside it: ask for the rest in a request of its own.`);
    const type = getNullableType(field.chosen[0].type);
    if (isListType(type)) throw notATable(`${HOW}. \`${nameOf(field)}\` is a list without pages: ask for it as JSON.`);
    if (!isCompositeType(type)) throw notATable(`${HOW}.`);
    steps.push(field);
    asked = within(field);
    if (isConnection(type)) break;
  }
  const parts = fieldsOf(asked, reading).filter((field) => nameOf(field) === 'nodes' || nameOf(field) === 'edges');
  const [rows, ...more] = parts;
  if (!rows) throw notATable('Ask for `nodes` of the list: they are the rows of the table.');
  if (more.length > 0) throw notATable('Ask for `nodes` or `edges` of the list once, not for both.');
  const row = within(rows);
  const nodes = nameOf(rows) === 'edges' ? fieldsOf(row, reading).filter((field) => nameOf(field) === 'node') : [];
  if (nodes.length > 1) throw notATable('Ask for `node` of the edges once.');
  return { steps, rows, row, unnamed: nodes[0]?.key };
}

const nameOf = ({ chosen }: Field) => chosen[0].node.name.value;

/**
 * `first` says how many rows at the most, `after` where they begin.
 * @throws BAD_USER_INPUT for `last` and `before`.
 */
export function boundsOf({ steps }: Table, reading: Reading): { limit: number | undefined; after: string | null } {
  const { node, parent } = steps.at(-1)!.chosen[0];
  const field = (parent as GraphQLObjectType).getFields()[node.name.value]!;
  const { first, after, last, before } = getArgumentValues(field, node, reading.variables) as Record<string, unknown>;
  if (last != null || before != null) {
    throw badUserInput('A table is read from its start: leave out `last` and `before`, and turn the order round with `orderBy`.');
  }
  if (typeof first === 'number' && first < 1)
    throw badUserInput('`first`, the number of rows at the most, must be 1 or more; leave it out for all.');
  return { limit: (first as number | null | undefined) ?? undefined, after: (after as string | null | undefined) ?? null };
}
