import type { TypedDocumentString } from '../generated/operations';
import { ask } from './ask';

interface Page<Node> {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const PAGE = 100;

/** All nodes of a list, page after page. The operation takes `$first` and `$after`; `pick` finds the page in its answer. */
export async function allPages<Answer, Variables extends { first?: number | null | undefined; after?: string | null | undefined }, Node>(
  operation: TypedDocumentString<Answer, Variables>,
  variables: Variables,
  pick: (answer: Answer) => Page<Node>,
  signal: AbortSignal,
): Promise<Node[]> {
  const found: Node[] = [];
  let after: string | null = null;
  do {
    const page: Page<Node> = pick(await ask(operation, { ...variables, first: PAGE, after }, signal));
    found.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return found;
}
