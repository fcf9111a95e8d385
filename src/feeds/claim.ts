import { dated } from '../facts/rows.js';
import type { NodeType } from '../generated/prisma/enums.js';
import type { NodeItem } from './item.js';

interface Differing {
  feed: string;
  publisher: string;
  subjectType: NodeType;
  subjectId: string;
  property: string;
  statement: string;
  /** The columns of its value. */
  value: Record<string, unknown>;
  edition: Date;
  sourceId: string;
}

export const claimId = (feed: string, subjectId: string, property: string): string => `${feed}-${subjectId}-${property.toLowerCase()}`;

/** What a feed tells otherwise than the record that is believed before it: a claim of its publisher's, as long as an edition says so. */
export const differing = ({ feed, publisher, edition, value, ...claim }: Differing): NodeItem => ({
  kind: 'NODE',
  type: 'Claim',
  id: claimId(feed, claim.subjectId, claim.property),
  codes: [],
  knownFrom: edition,
  columns: {
    ...claim,
    valueText: null,
    valueNumber: null,
    valueUnit: null,
    ...dated('valueDate', 'valueDatePrecision', undefined),
    valueNodeType: null,
    valueNodeId: null,
    claimantPublisher: publisher,
    attribution: 'ASSERTED',
    ...dated('assertedOn', 'assertedOnPrecision', { date: edition, precision: 'DAY' }),
    rank: 'NORMAL',
    ...value,
  },
});
