import type { TypedDocumentString } from '../generated/operations';
import { pageList, type RecordKind } from '../page-list';

/** An operation with its variables, as a picture was made from it. */
export interface Question {
  operation: TypedDocumentString<unknown, never>;
  variables: object;
}

/** GraphiQL, opened on the operation. */
export const queryAddress = (question: Question) => address(question, {});

/** The list in the operation's answer as a file, all of it: no `first` among the variables. Only operations with a single connection have one. */
export const csvAddress = (question: Question) => address(question, { format: 'csv' });

function address({ operation, variables }: Question, more: Record<string, string>): string {
  const search = new URLSearchParams({ query: operation.toString().trim(), ...more });
  if (Object.keys(variables).length > 0) search.set('variables', JSON.stringify(variables));
  return `/graphql?${search}`;
}

/** What a node of the API is told by, in every operation that leads to its page. */
export interface Linked {
  __typename: string;
  slug?: string;
  mission?: object | null;
}

const KINDS = new Map(
  Object.entries(pageList.records).map(([kind, field]) => [field[0]!.toUpperCase() + field.slice(1), kind as RecordKind] as const),
);

/** The page of a node; undefined when it has none. */
export function pageOf({ __typename, slug, mission }: Linked): string | undefined {
  // A launch is told on the page of its mission, whose slug it has; those of a catalogue have none.
  const kind = __typename === 'Launch' ? mission && 'mission' : KINDS.get(__typename);
  return kind && slug ? `/${kind}/${encodeURIComponent(slug)}` : undefined;
}
