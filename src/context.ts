import { agencyLoaders } from './agencies/loaders.js';
import { analysisLoaders } from './analysis/api/loaders.js';
import { claimLoaders } from './claims/loaders.js';
import { asOf } from './db/as-of.js';
import type { Db, Graph } from './db/index.js';
import { diplomacyLoaders } from './diplomacy/loaders.js';
import { badUserInput } from './errors.js';
import { feedLoaders } from './feeds/loaders.js';
import type { NodeType } from './generated/prisma/enums.js';
import { geographyLoaders } from './geography/loaders.js';
import { incidentLoaders } from './incidents/loaders.js';
import { ANYBODY, type Viewer } from './keys/viewer.js';
import type { Charged } from './limits/rate.js';
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

/** The graph at one moment of knowledge: now, or as it was known then. */
export interface Moment {
  db: Db;
  loaders: Loaders;
  /** The moment at which this was known; null for the present. */
  knownAt: Date | null;
  /** Its day, UTC: what "today" means in it. */
  today: Date;
}

/** What a resolver may use. One for each request: its loaders batch and remember within that request only. */
export interface Context {
  /** Who asks. */
  viewer: Viewer;
  /** What they may still ask for; null for no limit. Known once the operation has been charged. */
  charged: Charged | null;
  graph: Graph;
  /** Reads the present anew from here on: after a write, which what was read before may not show. */
  renew(): void;
  /** The moment that an object was read at: its edges are read at the same, and no two moments ever mix. The root has one too. */
  at(parent: object | undefined): Moment;
  /** The loaders of that moment. */
  loadersOf(parent: object): Loaders;
  /** Hands the moment of `parent` to a value made from it, with all that is in it. For answers that are not rows, such as those of analysis. */
  derived<Value>(parent: object | undefined, value: Value): Value;
  /**
   * The root of the graph as it was known then.
   * @throws BAD_USER_INPUT for a moment still to come.
   */
  asOf(knownAt: Date): object;
  /** How long a page of the list that the operation leads to may be, where that is longer than a caller may ask. */
  longestPage?: number;
}

function roomLoaders(db: Db) {
  const pages = new NestedPages(db);
  return {
    agencies: agencyLoaders(db, pages),
    analysis: analysisLoaders(db),
    claims: claimLoaders(db, pages),
    diplomacy: diplomacyLoaders(db),
    feeds: feedLoaders(pages),
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

export function createContext(graph: Graph, now: Date = new Date(), viewer: Viewer = ANYBODY): Context {
  const moments = new WeakMap<object, Moment>();
  const momentAt = (db: Db, knownAt: Date | null): Moment => {
    const rooms = roomLoaders(db);
    const loaders: Loaders = { ...rooms, node: (type, id) => loadNode(rooms, type, id) };
    return { db, loaders, knownAt, today: new Date((knownAt ?? now).toISOString().slice(0, 10)) };
  };
  let present = momentAt(graph.db, null);
  const roots = new Map<number, object>();
  const at = (parent: object | undefined) => (parent && moments.get(parent)) ?? present;
  return {
    viewer,
    charged: null,
    graph,
    renew() {
      now = new Date();
      present = momentAt(graph.db, null);
    },
    at,
    loadersOf: (parent) => at(parent).loaders,
    derived(parent, value) {
      const moment = at(parent);
      if (moment !== present) hold(moments, moment, value);
      return value;
    },
    asOf(knownAt) {
      if (knownAt > now) throw badUserInput('`knownAt` lies in the future: nobody knows yet what will be known then.');
      const known = roots.get(knownAt.getTime());
      if (known) return known;
      const root = { knownAt };
      moments.set(
        root,
        momentAt(
          asOf(graph, knownAt, (found) => hold(moments, moments.get(root)!, found)),
          knownAt,
        ),
      );
      roots.set(knownAt.getTime(), root);
      return root;
    },
  };
}

/** Marks a value and everything in it as read at a moment. What bears a mark keeps it: an answer may hold rows of its own moment only. */
function hold(moments: WeakMap<object, Moment>, moment: Moment, value: unknown) {
  if (typeof value !== 'object' || value === null || value instanceof Date || moments.has(value)) return;
  moments.set(value, moment);
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) hold(moments, moment, inner);
}
