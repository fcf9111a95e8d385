import { combined, filterInput } from '../filters/combined.js';
import { choice, DateFilter, enumFilter, matches, SlugFilter, TextFilter, where, within } from '../filters/inputs.js';
import type { Prisma } from '../generated/prisma/client.js';
import { decodeId } from '../nodes/ids.js';
import { ClaimRankEnum } from './types.js';

const ClaimRankFilter = enumFilter('ClaimRank', ClaimRankEnum);

export const ClaimFilter = filterInput('ClaimFilter', (t) => ({
  subject: t.id(),
  property: t.field({ type: SlugFilter }),
  claimantAgency: t.field({ type: SlugFilter }),
  claimantPerson: t.field({ type: SlugFilter }),
  claimantPublisher: t.field({ type: TextFilter }),
  source: t.field({ type: SlugFilter }),
  rank: t.field({ type: ClaimRankFilter }),
  assertedOn: t.field({ type: DateFilter }),
}));

/** The Prisma condition of a ClaimFilter. @throws BAD_USER_INPUT for a malformed subject. */
export const claimsWhere = (filter: ClaimInput | null | undefined): Prisma.ClaimWhereInput => combined(filter, ownClaims);

type ClaimInput = typeof ClaimFilter.$inferInput;
function ownClaims(filter: ClaimInput): Prisma.ClaimWhereInput {
  const subject = filter.subject == null ? undefined : decodeId(filter.subject);
  return where({
    subjectType: subject?.type,
    subjectId: subject?.id,
    property: choice(filter.property),
    claimantAgencyId: choice(filter.claimantAgency),
    claimantPersonId: choice(filter.claimantPerson),
    claimantPublisher: matches(filter.claimantPublisher),
    sourceId: choice(filter.source),
    rank: choice(filter.rank),
    assertedOn: within(filter.assertedOn),
  });
}

export const SourceFilter = filterInput('SourceFilter', (t) => ({
  slug: t.field({ type: SlugFilter }),
  publisher: t.field({ type: TextFilter }),
  title: t.field({ type: TextFilter }),
  publishedOn: t.field({ type: DateFilter }),
}));

/** The Prisma condition of a SourceFilter. */
export const sourcesWhere = (filter: SourceInput | null | undefined): Prisma.SourceWhereInput => combined(filter, ownSources);

type SourceInput = typeof SourceFilter.$inferInput;
const ownSources = (filter: SourceInput): Prisma.SourceWhereInput =>
  where({
    id: choice(filter.slug),
    publisher: matches(filter.publisher),
    title: matches(filter.title),
    publishedOn: within(filter.publishedOn),
  });
