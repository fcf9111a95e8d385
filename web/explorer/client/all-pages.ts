import type { TypedDocumentString } from '../generated/operations';
import { ask } from './ask';

interface Page<Node> {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount?: number;
}

const PAGE = 100;

/**
 * All nodes of a list, page after page. The operation takes `$first` and `$after`; `pick` finds the page in its answer. What is asked for is what
 * counts against the visitor, so no page is asked to be longer than it will be, where that is known: from `first`, then from `totalCount`.
 */
export async function allPages<Answer, Variables extends { first?: number | null | undefined; after?: string | null | undefined }, Node>(
  operation: TypedDocumentString<Answer, Variables>,
  variables: Variables,
  pick: (answer: Answer) => Page<Node>,
  signal: AbortSignal,
): Promise<Node[]> {
  const found: Node[] = [];
  let [after, left]: [string | null, number] = [null, variables.first ?? PAGE];
  do {
    const page: Page<Node> = pick(await ask(operation, { ...variables, first: Math.max(1, Math.min(PAGE, left)), after }, signal));
    found.push(...page.nodes);
    left = (page.totalCount ?? Number.POSITIVE_INFINITY) - found.length;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return found;
}
