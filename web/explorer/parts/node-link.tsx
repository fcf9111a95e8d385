import type { ComponentChildren } from 'preact';
import { type Linked, pageOf } from '../client/addresses';

/** The name of a node, as a link where it has a page. */
export function NodeLink({ node, children }: { node: Linked; children: ComponentChildren }) {
  const page = pageOf(node);
  return page ? <a href={page}>{children}</a> : <span>{children}</span>;
}
