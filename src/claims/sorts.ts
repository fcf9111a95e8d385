import type { Claim, Source } from '../generated/prisma/client.js';
import type { Ordered, Sort } from '../paging/order.js';

export const CLAIM_SORTS = {
  ASSERTED_ON: { path: ['assertedOn'], sql: 'date', nullable: true, value: (claim) => claim.assertedOn },
  PROPERTY: { path: ['property'], sql: 'text', coarse: true, value: (claim) => claim.property },
} satisfies Record<string, Sort<Claim>>;

export const SOURCE_SORTS = {
  PUBLISHED_ON: { path: ['publishedOn'], sql: 'date', nullable: true, value: (source) => source.publishedOn },
  PUBLISHER: { path: ['publisher'], sql: 'text', coarse: true, value: (source) => source.publisher },
} satisfies Record<string, Sort<Source>>;

const latest: Ordered<Claim> = { ...CLAIM_SORTS.ASSERTED_ON, name: 'ASSERTED_ON', direction: 'DESC' };
const rank: Ordered<Claim> = { name: 'RANK', direction: 'ASC', path: ['rank'], sql: '"ClaimRank"', value: (claim) => claim.rank };

/** Claims of a source: the latest first. */
export const LATEST_FIRST = [latest];
/** Claims on a subject: preferred ones first, those on the same property together, the latest first. */
export const RIVALS_TOGETHER: Ordered<Claim>[] = [rank, { ...CLAIM_SORTS.PROPERTY, name: 'PROPERTY', direction: 'ASC' }, latest];
