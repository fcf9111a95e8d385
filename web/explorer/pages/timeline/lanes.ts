import type { TimelineItemsQuery } from '../../generated/operations';

export type Item = TimelineItemsQuery['timeline']['nodes'][number];

/** The lanes of the picture, which are also what can be switched off. */
export const LANES = {
  agreements: { name: 'Agreements', kinds: ['AGREEMENT_SIGNED', 'AGREEMENT_IN_FORCE', 'AGREEMENT_EXPIRES', 'AGREEMENT_ENDED'] },
  cooperation: { name: 'Cooperations', kinds: ['COOPERATION_PHASE'] },
  missions: { name: 'Missions', kinds: ['MISSION_LAUNCH'] },
  events: { name: 'Events', kinds: ['DIPLOMATIC_EVENT'] },
  incidents: { name: 'Incidents', kinds: ['INCIDENT'] },
  sanctions: { name: 'Sanctions', kinds: ['SANCTION_LISTED', 'SANCTION_ENDED'] },
} as const satisfies Record<string, { name: string; kinds: Item['kind'][] }>;

export type Lane = keyof typeof LANES;
export const LANE_NAMES = Object.keys(LANES) as Lane[];

const OF_KIND = new Map(LANE_NAMES.flatMap((lane) => LANES[lane].kinds.map((kind): [Item['kind'], Lane] => [kind, lane])));

/** A kind that a later contract adds counts as an event. */
export const laneOf = ({ kind }: Item): Lane => OF_KIND.get(kind) ?? 'events';

/** What an item did to relations, where that can be told: colours follow it. */
export function tone({ kind, node }: Item): 'towards' | 'against' | 'neither' {
  if (kind === 'SANCTION_LISTED' || kind === 'AGREEMENT_ENDED') return 'against';
  if (kind === 'AGREEMENT_SIGNED' || kind === 'AGREEMENT_IN_FORCE' || kind === 'MISSION_LAUNCH' || kind === 'SANCTION_ENDED')
    return 'towards';
  if (node.__typename !== 'DiplomaticEvent') return 'neither';
  return node.direction === 'COOPERATIVE' ? 'towards' : node.direction === 'CONFLICTUAL' ? 'against' : 'neither';
}
