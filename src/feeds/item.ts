import type { VagueDate } from '../facts/dates.js';
import type { Table } from '../facts/rows.js';
import type { NodeType } from '../generated/prisma/client.js';
import type { LaunchOutcome } from '../generated/prisma/enums.js';
import type { GraphPlace, Place } from './places.js';
import type { Told } from './same-launch.js';

export interface Link {
  type: 'Agency' | 'Person' | 'ListedParty';
  id: string;
  rule: string;
}

/** A record of a feed as a node of the graph. */
export interface NodeItem {
  kind: 'NODE';
  type: Extract<NodeType, Table> | 'ScheduleEntry';
  id: string;
  /** What the feed calls it; they lead from the feed to the node. */
  codes: string[];
  /** Its row, but for the bookkeeping; null when somebody tells the node who is believed before this feed, which then only adds its codes. */
  columns: Record<string, unknown> | null;
  /** Publicly known no later than this. */
  knownFrom: Date;
  /** By what rule the record was taken for a node that somebody else tells; absent when a code led there, or when it is nobody else's. */
  rule?: string | undefined;
  /** What of the graph it was taken for by rules, each with the rule. */
  links?: Link[];
  /** A node that this feed or a weaker one alone told, and that is the same: its codes and plans become this one's, and it goes. */
  folds?: string | undefined;
}

/** A row that nothing can be made of. */
export interface BadItem {
  kind: 'BAD';
  file: string;
  line: number;
  reason: string;
}

/** A record that is left apart, or a reference of it that is left open, since it could mean several things or none. */
export interface UnsureItem {
  kind: 'UNSURE';
  type: NodeType;
  /** The feed's code of the record that it is about. */
  record: string;
  /** Which reference of the record; absent when it is the record itself. */
  reference?: string;
  code: string;
  reason: string;
}

/** What the feed said before of a node, and does not say any more; nothing where it never did. */
export interface GoneItem {
  kind: 'GONE';
  type: 'Claim';
  id: string;
}

export type FeedItem = NodeItem | BadItem | UnsureItem | GoneItem;

/** A launch that the curated facts tell. */
export interface CuratedLaunch {
  id: string;
  cospar: string | null;
  time: VagueDate | null;
  vehicleId: string | null;
  padId: string | null;
  providerId: string | null;
  outcome: LaunchOutcome;
}

/** What a manifest said of a launch last. */
export interface ScheduleEntry {
  time: Date;
  timePrecision: string;
  outcome: string;
  windowStart: Date | null;
  windowEnd: Date | null;
  knownFrom: Date;
}

export interface Schedule {
  pads: ({ id: string; siteId: string; names: string[] } & Place)[];
  sites: ({ id: string } & Place)[];
  vehicles: { id: string; name: string }[];
  agencies: { id: string; names: string[] }[];
  /** Launches that somebody else tells and no code of this feed leads to, with the place of their pad. */
  launches: (Told & { id: string; mission: string | null })[];
  /** By this feed's code of the launch. */
  last(code: string): ScheduleEntry | undefined;
}

/** The last edition before that did not name something, and the first that did. */
export interface Seen {
  notYetOn: Date | null;
  firstSeenOn: Date;
}

export interface NamedPerson {
  id: string;
  names: string[];
  /** Codes of countries. */
  nationalities: string[];
}

/** Under which programme a sanction of the graph stands, on whom it is, and since when. */
export interface ListedTarget {
  programId: string;
  authorityId: string;
  agencyId: string | null;
  personId: string | null;
  listedOn: VagueDate | null;
  startsOn: VagueDate | null;
  endsOn: VagueDate | null;
}

/** What the graph holds already, for a feed to meet. */
export interface Known {
  /** The node that a code of this feed led to before, or that the curated facts name it for. */
  byCode(type: NodeType, code: string): string | undefined;
  /** The one of the nodes that rules found for a record, unless that merge was undone; undefined for none and for several. */
  only<Found extends { id: string }>(type: NodeType, codes: Iterable<string>, found: readonly Found[]): Found | undefined;
  /** Whether the curated facts, or a feed that is believed before this one, tell this node. */
  isSettled(type: NodeType, id: string): boolean;
  /** The node with this identifier in a catalogue, such as the tax number of an agency. */
  byId(type: NodeType, scheme: string, value: string): string | undefined;
  /** Which editions named a row of this feed so far. */
  seen(type: 'ListedParty' | 'Sanction', id: string): Seen | undefined;
  /** The day of the edition before; null for the first. */
  previous: Date | null;
  sanction(id: string): ListedTarget | undefined;
  /** Sanctions on an agency or a person that are told by somebody who is believed before this feed. */
  sanctionsOn(target: { agencyId: string | null; personId: string | null }): (ListedTarget & { id: string })[];
  /** Lists other than this feed's that the graph has. */
  listsElsewhere: ReadonlySet<string>;
  /** A party of one of them. */
  partyElsewhere(id: string): { agencyId: string | null; personId: string | null } | undefined;
  /** Who owns an agency by the record, each with the time. */
  ownersOf(agencyId: string): { ownerId: string; share: number | null; from: VagueDate | null; to: VagueDate | null }[];
  /** The people of the graph who were born on a day. */
  bornOn(day: Date): NamedPerson[];
  /** Sanctions that somebody else tells and that editions of this list named, by the code that they had there. */
  namedSanctions: ReadonlyMap<string, { id: string; endsOn: VagueDate | null }>;
  /** What manifests of plans meet; read when it is asked for. */
  schedule(): Promise<Schedule>;
  countries: ReadonlySet<string>;
  /** Whether one of two agencies is a part, an owner or a successor of the other, by the record. */
  related(one: string, other: string): boolean;
  /** The country of an agency of the graph. */
  countryOfAgency(id: string): string | undefined;
  curatedLaunch(id: string): CuratedLaunch | undefined;
  /** Launches that a manifest alone tells. */
  planned: (Told & { id: string })[];
  /** Where the pads and sites of the graph are, by their ids. */
  places: ReadonlyMap<string, GraphPlace>;
  /** The name of a launch vehicle of the graph. */
  vehicleName(id: string): string | undefined;
  /** Curated nodes that no code of this feed leads to yet. */
  curated: {
    agencies: { id: string; names: string[]; countryId: string | null }[];
    vehicles: { id: string; name: string }[];
    launches: CuratedLaunch[];
    /** With or without a code: a pad may have several. */
    pads: { id: string; siteId: string; names: string[] }[];
  };
}

/** An edition of a feed, opened. */
export interface Edition {
  /** When it was published: its knowledge time. */
  at: Date;
  source: { id: string; publisher: string; title: string; url: string; author?: string };
  /**
   * Where what it no longer tells is ended, children first; nothing for a page of a manifest, which never tells all. Rows that keep which editions name
   * them (`goneOn`) stay with the day on which they were gone, the others go.
   */
  ends: readonly Table[];
  /** Size of what `items` reads, and how much of it is read so far, in bytes. */
  size: number;
  read(): number;
  /** Parents before children, so that every reference finds its row. */
  items(known: Known): AsyncGenerator<FeedItem>;
}
