/** What a time line is made of; its names are also how things of one moment are ordered. */
export const TIMELINE_KINDS = [
  'AGREEMENT_SIGNED',
  'AGREEMENT_IN_FORCE',
  'AGREEMENT_EXPIRES',
  'AGREEMENT_ENDED',
  'DIPLOMATIC_EVENT',
  'SANCTION_LISTED',
  'SANCTION_ENDED',
  'SANCTION_SEEN',
  'SANCTION_GONE',
  'MISSION_LAUNCH',
  'INCIDENT',
  'COOPERATION_PHASE',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

const NOT_YET_FLOWN = ['GO', 'TBC', 'TBD', 'HOLD'];

/** The item as a headline. `detail` is the launch's outcome, the phase's state or the programme's name, by kind. */
export function titleOf(kind: TimelineKind, name: string, detail: string | null): string {
  switch (kind) {
    case 'AGREEMENT_SIGNED':
      return `Signed: ${name}`;
    case 'AGREEMENT_IN_FORCE':
      return `In force: ${name}`;
    case 'AGREEMENT_EXPIRES':
      return `Lapses by its own terms: ${name}`;
    case 'AGREEMENT_ENDED':
      return `Ended: ${name}`;
    case 'SANCTION_LISTED':
      return `Sanction on ${name} (${detail})`;
    case 'SANCTION_ENDED':
      return `End of sanction on ${name} (${detail})`;
    case 'SANCTION_SEEN':
      return `First seen on the list: sanction on ${name} (${detail})`;
    case 'SANCTION_GONE':
      return `No longer on the list: sanction on ${name} (${detail})`;
    case 'MISSION_LAUNCH':
      return `${NOT_YET_FLOWN.includes(detail ?? '') ? 'Planned launch' : 'Launch'}: ${name}`;
    case 'COOPERATION_PHASE':
      return `${name}: ${(detail ?? '').toLowerCase()}`;
    case 'DIPLOMATIC_EVENT':
    case 'INCIDENT':
      return name;
  }
}
