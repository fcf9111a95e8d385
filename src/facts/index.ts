import { fileURLToPath } from 'node:url';
import { agencyFacts } from '../agencies/facts.js';
import { claimFacts, sourceFacts } from '../claims/facts.js';
import { diplomacyFacts } from '../diplomacy/facts.js';
import { addCountries, geographyFacts } from '../geography/facts.js';
import { incidentFacts } from '../incidents/facts.js';
import { missionFacts } from '../missions/facts.js';
import { personFacts } from '../people/facts.js';
import { sanctionFacts } from '../sanctions/facts.js';
import { siteFacts } from '../sites/facts.js';
import { stationFacts } from '../stations/facts.js';
import { vehicleFacts } from '../vehicles/facts.js';
import { type Facts, readFacts } from './read.js';

export { type LoadResult, loadFacts } from './load.js';
export type { Facts } from './read.js';

/** The curated facts that come with the code. */
export const DATA = fileURLToPath(new URL('../../data', import.meta.url));

const ROOMS = [
  sourceFacts,
  geographyFacts,
  agencyFacts,
  personFacts,
  siteFacts,
  vehicleFacts,
  stationFacts,
  missionFacts,
  incidentFacts,
  sanctionFacts,
  diplomacyFacts,
  claimFacts,
];

/** The curated facts of a folder; parsed and validated when their rows are asked for. */
export const readCuratedFacts = (dir: string = DATA): Facts => readFacts(dir, ROOMS, addCountries);
