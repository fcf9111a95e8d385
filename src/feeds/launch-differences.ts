import { formatVagueDate, type VagueDate } from '../facts/dates.js';
import { dated } from '../facts/rows.js';
import type { LaunchOutcome } from '../generated/prisma/enums.js';
import { differing } from './claim.js';
import type { CuratedLaunch, NodeItem } from './item.js';
import { apart } from './same-launch.js';

/** A difference of seconds is no dispute. */
const TOLERATED_MS = 60_000;

/** A launch as a feed has it; null where it does not tell, or what it tells is not certain in the graph. */
export interface FedLaunch {
  /** Null for a plan too, of which the schedule tells. */
  time: VagueDate | null;
  padId: string | null;
  vehicleId: string | null;
  providerId: string | null;
  outcome: LaunchOutcome;
  /** What the feed calls them. */
  names: { pad: string; vehicle: string; provider: string };
}

export interface Teller {
  feed: string;
  publisher: string;
  /** What it tells by, as a sentence begins: `The launch list`. */
  list: string;
  edition: Date;
  sourceId: string;
}

export const LAUNCH_PROPERTIES = ['launchTime', 'pad', 'launchVehicle', 'provider', 'outcome'] as const;
type Property = (typeof LAUNCH_PROPERTIES)[number];

const FLOWN: LaunchOutcome[] = ['SUCCESS', 'FAILURE', 'PARTIAL_FAILURE'];

/**
 * Where a feed tells otherwise than the curated launch that it means, both stand: each difference is a claim of the feed's.
 * @param sameVehicle whether the feed's name is only another word for the curated vehicle: Atlas V N22 is an Atlas V.
 * @param related whether two agencies are parts, owners or successors of each other: to name the one for the other is no dispute.
 */
export function launchDifferences(
  fed: FedLaunch,
  curated: CuratedLaunch,
  { list, ...teller }: Teller,
  { sameVehicle, related }: { sameVehicle: boolean; related: (one: string, other: string) => boolean },
): NodeItem[] {
  const found: NodeItem[] = [];
  const claim = (property: Property, says: string, value: Record<string, unknown>) =>
    found.push(
      differing({ ...teller, subjectType: 'Launch', subjectId: curated.id, property, statement: `${list} has it ${says}.`, value }),
    );
  if (fed.time && curated.time && apart(fed.time, curated.time) >= TOLERATED_MS)
    claim('launchTime', `at ${formatVagueDate(fed.time)}`, dated('valueDate', 'valueDatePrecision', fed.time));
  if (fed.padId && curated.padId && fed.padId !== curated.padId)
    claim('pad', `from ${fed.names.pad}`, { valueNodeType: 'Pad', valueNodeId: fed.padId });
  if (fed.vehicleId && curated.vehicleId && fed.vehicleId !== curated.vehicleId && !sameVehicle)
    claim('launchVehicle', `on ${fed.names.vehicle}`, { valueNodeType: 'LaunchVehicle', valueNodeId: fed.vehicleId });
  if (fed.providerId && curated.providerId && fed.providerId !== curated.providerId && !related(fed.providerId, curated.providerId))
    claim('provider', `launched by ${fed.names.provider}`, { valueNodeType: 'Agency', valueNodeId: fed.providerId });
  if (FLOWN.includes(curated.outcome) && FLOWN.includes(fed.outcome) && fed.outcome !== curated.outcome)
    claim('outcome', `as ${fed.outcome}`, { valueText: fed.outcome });
  return found;
}
