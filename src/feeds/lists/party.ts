import type { VagueDate } from '../../facts/dates.js';
import { dated } from '../../facts/rows.js';
import type { PartyKind } from '../../generated/prisma/enums.js';
import type { Known, Link, NodeItem } from '../item.js';
import type { Who } from './who.js';

export interface Party {
  list: string;
  id: string;
  number: string;
  kind: PartyKind;
  name: string;
  otherNames: string[];
  title: string | null;
  remarks: string | null;
  bornOn: VagueDate | undefined;
  countries: string[];
  /** Who it is in the graph, told by identifiers. */
  who: Who;
  /** Parties of other lists that it is one with, by their numbers. */
  sameAs?: Link[];
}

export const partyItem = (
  { list, id, number, bornOn, who: { link, ...who }, sameAs = [], ...told }: Party,
  known: Known,
  edition: Date,
): NodeItem => ({
  kind: 'NODE',
  type: 'ListedParty',
  id,
  codes: [number],
  knownFrom: edition,
  links: [...(link ? [link] : []), ...sameAs],
  columns: {
    listId: list,
    number,
    ...told,
    ...dated('bornOn', 'bornOnPrecision', bornOn),
    ...who,
    sameAs: sameAs.map((party) => party.id),
    ...seen(known, 'ListedParty', id, edition),
  },
});

/** Which editions name a row that this one names; one that had gone and comes back is taken for having been there all the while. */
export function seen(known: Known, type: 'ListedParty' | 'Sanction', id: string, edition: Date) {
  const before = known.seen(type, id);
  return {
    notYetOn: before ? before.notYetOn : known.previous,
    firstSeenOn: before?.firstSeenOn ?? new Date(edition.toISOString().slice(0, 10)),
    lastSeenOn: null,
    goneOn: null,
  };
}
