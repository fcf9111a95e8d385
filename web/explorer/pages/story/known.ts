import type { ClaimPartsFragment, StoryClaimsQuery, StoryKnownFragment } from '../../generated/operations';

export const DAY_OF_THE_STORY = '2025-11-27';

/** The story as it was known at some moment. */
export type Known = StoryKnownFragment;

/** The claims that were known then, with all that they say. */
export function claimsKnown({ incident }: Known, all: StoryClaimsQuery): ClaimPartsFragment[] {
  const slugs = new Set(incident?.claims.nodes.map(({ slug }) => slug));
  return all.incident?.claims.nodes.filter(({ slug }) => slugs.has(slug)) ?? [];
}
