import { agencyLoaders } from './agencies/loaders.js';
import { analysisLoaders } from './analysis/api/loaders.js';
import { claimLoaders } from './claims/loaders.js';
import type { Db } from './db/index.js';
import { diplomacyLoaders } from './diplomacy/loaders.js';
import type { NodeType } from './generated/prisma/enums.js';
import { geographyLoaders } from './geography/loaders.js';
import { incidentLoaders } from './incidents/loaders.js';
import { missionLoaders } from './missions/loaders.js';
import { loadNode } from './nodes/load.js';
import { nodeLoaders } from './nodes/loaders.js';
import { NestedPages } from './paging/nested.js';
import { peopleLoaders } from './people/loaders.js';
import { revisionLoaders } from './revisions/loaders.js';
import { sanctionLoaders } from './sanctions/loaders.js';
import { siteLoaders } from './sites/loaders.js';
import { stationLoaders } from './stations/loaders.js';
import { vehicleLoaders } from './vehicles/loaders.js';

export type RoomLoaders = ReturnType<typeof roomLoaders>;
export interface Loaders extends RoomLoaders {
  /** Any node by type and key. */
  node(type: NodeType, id: string): Promise<object | null>;
}

/** What a resolver may use. One for each request: its loaders batch and remember within that request only. */
export interface Context {
  db: Db;
  /** Loaders of the present. */
  loaders: Loaders;
  /** The loaders of the moment that an object was read at, so that its edges are read at the same. */
  loadersOf(row: object): Loaders;
  /** The day that the request began on, UTC. */
  today: Date;
}

function roomLoaders(db: Db) {
  const pages = new NestedPages(db);
  return {
    agencies: agencyLoaders(db, pages),
    analysis: analysisLoaders(db),
    claims: claimLoaders(db, pages),
    diplomacy: diplomacyLoaders(db),
    geography: geographyLoaders(db),
    incidents: incidentLoaders(db),
    missions: missionLoaders(db, pages),
    nodes: nodeLoaders(db),
    people: peopleLoaders(db),
    revisions: revisionLoaders(db, pages),
    sanctions: sanctionLoaders(db, pages),
    sites: siteLoaders(db),
    stations: stationLoaders(db, pages),
    vehicles: vehicleLoaders(db),
  };
}

export function createContext(db: Db, now: Date = new Date()): Context {
  const rooms = roomLoaders(db);
  const loaders: Loaders = { ...rooms, node: (type, id) => loadNode(rooms, type, id) };
  return { db, loaders, loadersOf: () => loaders, today: new Date(now.toISOString().slice(0, 10)) };
}
