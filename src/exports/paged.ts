import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Table } from './table.js';

/** Which page: how many rows, and after which cursor. */
export interface Turn {
  first: number;
  after: string | null;
  /** Whether it is not the first one: rows are counted once. */
  begun: boolean;
}

/** The list in the answer for one page. Its selection is written anew, so that these names meet no other. */
export interface Connection {
  __rows: unknown[];
  __page: { hasNextPage: boolean; endCursor: string | null };
  /** How many rows the list has; only on the first page. */
  __count?: number;
}

export const variablesOf = ({ first, after, begun }: Turn) => ({ __first: first, __after: after, __begun: begun });

const TEMPLATE = parse(`query ($__first: Int, $__after: String, $__begun: Boolean!) {
  list(first: $__first, after: $__after) { __page: pageInfo { hasNextPage endCursor } __count: totalCount @skip(if: $__begun) }
}`).definitions[0] as OperationDefinitionNode;
const LIST = TEMPLATE.selectionSet.selections[0] as FieldNode;
const PAGING = new Set(['first', 'after', 'last', 'before']);

/** The operation with nothing in it but the rows, to be run page by page. */
export function pagedDocument(document: DocumentNode, operation: OperationDefinitionNode, { steps, rows }: Table): DocumentNode {
  const own = rows.chosen.map(({ node }): SelectionNode => ({ ...node, alias: { kind: Kind.NAME, value: '__rows' }, directives: [] }));
  let inner: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [...own, ...LIST.selectionSet!.selections] };
  let paging: readonly ArgumentNode[] | undefined = LIST.arguments!;
  for (const { chosen } of steps.toReversed()) {
    const selections = chosen.map(({ node, parent }): SelectionNode => {
      const given = node.arguments ?? [];
      const args = paging ? [...given.filter(({ name }) => !PAGING.has(name.value)), ...paging] : given;
      return {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: parent.name } },
        selectionSet: { kind: Kind.SELECTION_SET, selections: [{ ...node, arguments: args, directives: [], selectionSet: inner }] },
      };
    });
    inner = { kind: Kind.SELECTION_SET, selections };
    paging = undefined;
  }
  const variableDefinitions = [...(operation.variableDefinitions ?? []), ...TEMPLATE.variableDefinitions!];
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return { ...document, definitions: [{ ...operation, variableDefinitions, selectionSet: inner }, ...fragments] };
}
