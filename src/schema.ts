import './scalars.js';
import './nodes/queries.js';
import './geography/queries.js';
import './agencies/queries.js';
import './people/queries.js';
import './sites/queries.js';
import './vehicles/queries.js';
import './missions/queries.js';
import './stations/queries.js';
import './incidents/queries.js';
import './sanctions/queries.js';
import './diplomacy/queries.js';
import './claims/queries.js';
import './revisions/queries.js';
import './analysis/api/aboard.js';
import './analysis/api/delays.js';
import './analysis/api/forecasts.js';
import './analysis/api/queries.js';
import './analysis/api/timeline-queries.js';
import './search/queries.js';
import './analysis/api/between-queries.js';
import './analysis/api/index-queries.js';
import './analysis/api/lapsing-queries.js';
import './stats/queries.js';
import { builder } from './builder.js';
import { addProse, readContract } from './contract.js';

/** The schema as built by the rooms, with the descriptions of the contract. */
export const schema = addProse(builder.toSchema(), readContract());
