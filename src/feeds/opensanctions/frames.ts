import type { Known, NodeItem } from '../item.js';
import { FEED, type FtmEntity, first, slugOf } from './entity.js';

export interface Frame {
  authority: string;
  country: string | null;
  program: string;
  instrument: string;
}

/** Under what a sanction stands: one programme for each authority that imposes it, as several states carry out the EU's. */
export function frameOf(sanction: FtmEntity): Frame {
  const authority = first(sanction, 'authority') ?? 'an authority that is not named';
  // OFAC's own tag, where the collection's name for the programme covers several.
  const names = isOfac(sanction) ? ['program', 'programId'] : ['programId', 'program'];
  const program = first(sanction, ...names) ?? `measures of ${authority}`;
  return {
    authority,
    country: first(sanction, 'country')?.toUpperCase() ?? null,
    program,
    instrument: first(sanction, 'program', 'programId', 'programUrl') ?? program,
  };
}

/** Whether it is copied from OFAC's list. */
export const isOfac = ({ id, schema }: FtmEntity): boolean => schema === 'Sanction' && id.startsWith('ofac-');

const authorityCode = ({ authority, country }: Frame) => [country, authority].join(' ');
export const authorityId = (frame: Frame, known: Known) => {
  const ofThere = (country: string | null) => country === frame.country || !frame.country || !known.countries.has(frame.country);
  const namesakes = known.curated.agencies.filter(({ names, countryId }) => names.includes(frame.authority) && ofThere(countryId));
  return known.byCode('Agency', authorityCode(frame)) ?? (namesakes.length === 1 ? namesakes[0]!.id : slugOf(FEED, authorityCode(frame)));
};
const programCode = (frame: Frame) => [frame.program, authorityCode(frame)].join(' of ');
const ofacProgram = (frame: Frame, known: Known) =>
  authorityId(frame, known) === 'us-treasury-ofac' ? known.byId('SanctionsProgram', 'ofac', frame.program) : undefined;
export const programId = (frame: Frame, known: Known) =>
  known.byCode('SanctionsProgram', programCode(frame)) ?? ofacProgram(frame, known) ?? slugOf(FEED, programCode(frame));

export function authority(frame: Frame, edition: Date, known: Known): NodeItem {
  const id = authorityId(frame, known);
  const countryId = frame.country && known.countries.has(frame.country) ? frame.country : null;
  const columns = { name: frame.authority, shortName: null, kind: 'GOVERNMENT', countryId };
  return {
    kind: 'NODE',
    type: 'Agency',
    id,
    codes: [authorityCode(frame)],
    knownFrom: edition,
    columns: known.isSettled('Agency', id) ? null : columns,
  };
}

export function program(frame: Frame, edition: Date, known: Known): NodeItem {
  const id = programId(frame, known);
  const columns = { name: frame.program, authorityId: authorityId(frame, known), legalInstrument: frame.instrument };
  return {
    kind: 'NODE',
    type: 'SanctionsProgram',
    id,
    codes: [programCode(frame)],
    knownFrom: edition,
    columns: known.isSettled('SanctionsProgram', id) ? null : columns,
  };
}
