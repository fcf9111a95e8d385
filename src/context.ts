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
import { keptReads } from './kept/reads.js';
import type { KeptStore } from './kept/store.js';
import { ANYBODY, type Viewer } from './keys/viewer.js';
import type { Charged } from './limits/rate.js';
import { Loader, type Maybe } from './loading/loader.js';
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

export interface Loaders extends RoomLoaders {
  /** Any node by type and key. */
  node(type: NodeType, id: string): Maybe<object | null>;
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

const ROOMS = {
  agencies: agencyLoaders,
  analysis: analysisLoaders,
  claims: claimLoaders,
  diplomacy: diplomacyLoaders,
  feeds: feedLoaders,
  geography: geographyLoaders,
  incidents: incidentLoaders,
  missions: missionLoaders,
  nodes: nodeLoaders,
  people: peopleLoaders,
  revisions: revisionLoaders,
  sanctions: sanctionLoaders,
  sites: siteLoaders,
  stations: stationLoaders,
  vehicles: vehicleLoaders,
} satisfies Record<string, (db: Db, pages: NestedPages) => object>;
export type RoomLoaders = { readonly [Room in keyof typeof ROOMS]: ReturnType<(typeof ROOMS)[Room]> };

/** The loaders of one moment, those of a room made when they are first asked for. */
class LazyRooms {
  readonly #made = new Map<string, object>();
  readonly #pages: NestedPages;

  constructor(
    readonly db: Db,
    readonly store: KeptStore | undefined,
  ) {
    this.#pages = new NestedPages(db, store);
  }

  readonly node = (type: NodeType, id: string) => loadNode(this as never, type, id);

  room(name: keyof typeof ROOMS): object {
    let room = this.#made.get(name);
    if (!room) {
      room = ROOMS[name](this.db, this.#pages);
      if (this.store) for (const loader of Object.values(room)) if (loader instanceof Loader) loader.keepIn(this.store);
      this.#made.set(name, room);
    }
    return room;
  }
}
for (const name of Object.keys(ROOMS) as (keyof typeof ROOMS)[]) {
  Object.defineProperty(LazyRooms.prototype, name, {
    get(this: LazyRooms) {
      return this.room(name);
    },
  });
}

/**
 * @param store what is kept of the present from one request to the next, for queries alone: `Revisions.current` must have been awaited since the request came in.
 */
export function createContext(graph: Graph, now: Date = new Date(), viewer: Viewer = ANYBODY, store?: KeptStore): Context {
  const moments = new WeakMap<object, Moment>();
  const momentAt = (db: Db, knownAt: Date | null, kept?: KeptStore): Moment => {
    const loaders = new LazyRooms(db, kept) as unknown as Loaders;
    return { db, loaders, knownAt, today: new Date((knownAt ?? now).toISOString().slice(0, 10)) };
  };
  let present = momentAt(store ? keptReads(graph.db, store) : graph.db, null, store);
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
