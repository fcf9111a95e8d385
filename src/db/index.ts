import type { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Facts, type LoadResult, loadFacts, readCuratedFacts } from '../facts/index.js';
import { PrismaClient } from '../generated/prisma/client.js';
import { createLog, type Log } from '../log/log.js';
import { analyze } from './analyze.js';
import { direct } from './direct/db.js';
import { type Lanes, openLanes } from './direct/lanes.js';
import { startEmbedded } from './embedded.js';
import { InTurnAdapter } from './in-turn-adapter.js';
import { migrate, withMigrationLock } from './migrate.js';
import { PastAdapter } from './past-adapter.js';
import { type Revisions, watchRevisions } from './revision.js';
import { repeatableRead, type Snapshot, type SnapshotLimits, unchanged } from './snapshot.js';

export type Db = PrismaClient;

/** The two sides of one database: what is known now, and (through `asOf` alone, which sets its clock) what was known then. */
export interface Graph {
  db: Db;
  past: Db;
  /** Reads the past in place of `past`, where a snapshot has a clock of its own. */
  pastAt?: (knownAt: Date, held: (found: unknown) => void) => Db;
  /** How reads that need no more than a statement are sent. */
  lanes: Lanes;
  /** Tells whether anything was written since. */
  revisions: Revisions;
  /** How busy its connections are now. */
  readonly pool: { total: number; idle: number; waiting: number };
  /** One state of the graph, for long reads. Whoever opens it closes it. */
  snapshot(limits: SnapshotLimits): Promise<Snapshot>;
}

export interface Database extends Graph {
  /** For work that Prisma has no words for: one connection, closed by the caller. */
  connect(): Promise<pg.Client>;
  close(): Promise<void>;
}

/** The database cannot be reached; the message says why in one line and names no secret. */
export class DatabaseUnreachable extends Error {}

export interface DatabaseOptions {
  databaseUrl: string | undefined;
  dataDir: string;
  /** Connections to a real Postgres; the embedded one has one session for all. */
  poolSize?: number;
  /** How long a statement may wait for a connection. */
  poolWaitMs?: number;
  /** How long a statement of the pool may run. What `connect` gives is not bound by it. */
  statementMs?: number;
  log?: Log;
}

/** A statement that takes long holds up those that were sent after it down the same lane. */
const LANES = 4;

/** On the embedded database everybody waits for one session, which is no sign of trouble. */
const POOL_WAIT_MS = { postgres: 1000, embedded: 10_000 };
const STATEMENT_MS = 5000;

/** Opens the real Postgres of `databaseUrl`, or starts the embedded one. Applies nothing: see `prepare`. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { databaseUrl, dataDir, statementMs = STATEMENT_MS } = options;
  const embedded = databaseUrl ? undefined : await startEmbedded(dataDir, { statementMs, log: options.log ?? createLog('warn') });
  const config: pg.ClientConfig = embedded
    ? embedded.connection
    : { connectionString: databaseUrl!, connectionTimeoutMillis: 5000, keepAlive: true };
  const connect = async () => {
    const done = embedded?.longWork();
    try {
      const client = new pg.Client(config); // throws when the address names a certificate that is not there
      client.on('error', () => {}); // a connection that breaks while idle must not end the process; the next query reports it
      if (done) client.once('end', done);
      await client.connect();
      return client;
    } catch (error) {
      done?.();
      throw new DatabaseUnreachable(unreachable(databaseUrl, error), { cause: error });
    }
  };
  // Compiling a statement of many parts takes longer than all reads here, and no limit of time ends it before it is done. Workers are for what reads all there is:
  // those that are started for a page have read a hundred times as much before the first rows of it are taken from them.
  const real = { statement_timeout: statementMs, options: '-c jit=off -c parallel_setup_cost=10000' };
  // One pool for both: the embedded database has one session for all its connections, and its pool of one keeps them apart.
  const bounded = { ...config, ...(embedded ? { query_timeout: statementMs } : real) };
  const pool = new pg.Pool({
    ...bounded,
    max: embedded ? 1 : (options.poolSize ?? 10),
    connectionTimeoutMillis: options.poolWaitMs ?? POOL_WAIT_MS[embedded ? 'embedded' : 'postgres'],
  });
  pool.on('error', () => {}); // as above
  const client = (adapter: PrismaPg) => new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
  const [present, past] = [client(new InTurnAdapter(pool)), client(new PastAdapter(pool))];
  const lanes = openLanes((own) => new pg.Client({ ...bounded, ...own }), embedded ? 1 : LANES);
  const db = direct(
    () => present,
    'public',
    (statement) => lanes.ask(statement),
  );
  const revisions = watchRevisions(
    pool,
    embedded ? undefined : () => new pg.Client({ ...config, application_name: 'rendezvous commits', keepAlive: true, query_timeout: 5000 }),
  );
  const database: Database = {
    db,
    past,
    lanes,
    revisions,
    get pool() {
      return { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount };
    },
    snapshot: async (limits) => (embedded ? unchanged(database) : repeatableRead(database, limits)),
    connect,
    async close() {
      await Promise.all([revisions.close(), lanes.close()]);
      await present.$disconnect();
      await past.$disconnect();
      await pool.end();
      await embedded?.stop();
    },
  };
  return database;
}

/**
 * Brings the database up to date: migrations, then the curated facts, under one lock.
 * @throws DatabaseUnreachable, MigrationError, FactError or AggregateError of FactErrors; the database is then as it was.
 */
export async function prepare(database: Database, facts: Facts = readCuratedFacts()): Promise<{ migrations: string[]; facts: LoadResult }> {
  const client = await database.connect();
  try {
    return await withMigrationLock(client, async () => {
      const migrations = await migrate(client);
      const loaded = await loadFacts(client, facts);
      if (loaded.changed > 0) await analyze(client);
      return { migrations, facts: loaded };
    });
  } finally {
    await client.end();
  }
}

function unreachable(databaseUrl: string | undefined, error: unknown): string {
  const at = databaseUrl ? new URL(databaseUrl) : undefined;
  const reason = error instanceof AggregateError ? String((error.errors[0] as Error).message) : (error as Error).message;
  return at ? `DATABASE_URL: no database at ${at.host}${at.pathname}: ${reason}` : `the embedded database does not answer: ${reason}`;
}
