import { formatVagueDate } from '../../facts/dates.js';
import { dated } from '../../facts/rows.js';
import { differing } from '../claim.js';
import type { CuratedLaunch, NodeItem } from '../item.js';
import { apart } from '../same-launch.js';
import { plain } from './codes.js';
import type { GcatLaunch } from './launches.js';

const PUBLISHER = 'Jonathan McDowell, General Catalog of Artificial Space Objects (GCAT)';
/** A difference of seconds is no dispute. */
const TOLERATED_MS = 60_000;

/** Where the catalogue tells otherwise than the curated launch that it means, both stand: each difference is a claim of the catalogue's. */
export function differences(
  launch: GcatLaunch,
  fed: { vehicleId: string | null; padId: string | null },
  curated: CuratedLaunch,
  vehicleName: string | undefined,
  { edition, sourceId }: { edition: Date; sourceId: string },
): NodeItem[] {
  const claim = (property: string, statement: string, value: Record<string, unknown>): NodeItem =>
    differing({
      feed: 'gcat',
      publisher: PUBLISHER,
      subjectType: 'Launch',
      subjectId: curated.id,
      property,
      statement,
      value,
      edition,
      sourceId,
    });
  const found: NodeItem[] = [];
  if (curated.time && apart(launch.time, curated.time) >= TOLERATED_MS) {
    const time = dated('valueDate', 'valueDatePrecision', launch.time);
    found.push(claim('launchTime', `The launch list has it at ${formatVagueDate(launch.time)}.`, time));
  }
  if (fed.padId && curated.padId && fed.padId !== curated.padId) {
    const pad = { valueNodeType: 'Pad', valueNodeId: fed.padId };
    found.push(claim('pad', `The launch list has it from ${launch.pad} of ${launch.site}.`, pad));
  }
  if (fed.vehicleId && curated.vehicleId && fed.vehicleId !== curated.vehicleId && !isVariant(launch.vehicle, vehicleName)) {
    const vehicle = { valueNodeType: 'LaunchVehicle', valueNodeId: fed.vehicleId };
    found.push(claim('launchVehicle', `The launch list has it on ${launch.vehicle}.`, vehicle));
  }
  if (FLOWN.includes(curated.outcome) && launch.outcome !== curated.outcome) {
    found.push(claim('outcome', `The launch list has it as ${launch.outcome}.`, { valueText: launch.outcome }));
  }
  return found;
}

const FLOWN = ['SUCCESS', 'FAILURE', 'PARTIAL_FAILURE'];

/** The curated facts name families where the catalogue names variants: Atlas V N22 is an Atlas V. */
const isVariant = (vehicle: string, family: string | undefined) => family !== undefined && plain(vehicle).startsWith(plain(family));
