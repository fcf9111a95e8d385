import type pg from 'pg';
import { type KeptConnection, keepConnected } from './kept-connection.js';

/** What each commit is told on by NOTIFY, see the migration `commits`. */
const CHANNEL = 'rendezvous_commits';
/** The table itself is told too: a database that was made anew or restored under us has another, and another past. */
const COMMITS = `
  SELECT commits::float8 AS commits, 'rendezvous.graph'::regclass::oid::integer AS past, (
    SELECT json_agg(json_build_object('table', t.name, 'versions', t.versions)) FROM rendezvous.touched t WHERE t.commits > $1::float8) AS touched
  FROM rendezvous.graph`;
/** As many commits as the migration `touched` keeps the details of. */
const MOST_TOLD = 256;

/** What a commit did to one table. */
export interface Touched {
  /** `*` for all of them. */
  table: string;
  /** Its rows as they were before and as they are after; null where that is not told, and any row may be another. */
  versions: Record<string, unknown>[] | null;
}

/**
 * The revision of the graph: a number that moves with every commit that changed it, whoever made it, and becomes visible with that commit.
 * (The ids of `Revision` do not tell that: a later one may be committed first, and feeds write some rows that belong to none.)
 */
export interface Revisions {
  /**
   * The number as the database has it now. Whatever was committed before this was called is in it, whichever process wrote it: what is kept
   * under the number that it gives is not stale. Calls at the same time share a statement, always one that was sent after them.
   * @throws when the database does not answer; then nothing may be answered from memory.
   */
  current(): Promise<number>;
  /** Calls back, before `current` gives a number, with what was touched since it gave the one before; undefined when that is not known. */
  onTouched(listener: (touched: Touched[] | undefined) => void): void;
  /**
   * Calls back after commits with the number reached; several commits may come as one. On a real Postgres the commits of all processes are told,
   * also those made while the connection was lost. On the embedded one this process alone writes, and whoever commits calls `current()` after.
   * @returns what ends it.
   */
  onRevision(listener: (revision: number) => void): () => void;
  close(): Promise<void>;
}

interface Told {
  commits: number;
  past: number;
  touched: Touched[] | null;
}

/** @param dedicated opens a connection for this alone, on a real Postgres: it hears of commits, and need not wait for one of the pool. */
export function watchRevisions(pool: pg.Pool, dedicated?: () => pg.Client): Revisions {
  const listeners = new Set<(revision: number) => void>();
  const droppers: ((touched: Touched[] | undefined) => void)[] = [];
  let told: { commits: number; past: number } | undefined;
  let connection: KeptConnection | undefined;

  const current = shared(async () => {
    const client = connection?.client;
    const values = [told?.commits ?? Number.MAX_SAFE_INTEGER];
    // On the embedded database, whose connections share a session, a name could come twice.
    const { rows } = await (client ? client.query<Told>({ name: 'commits', text: COMMITS, values }) : pool.query<Told>(COMMITS, values));
    const { commits, past, touched } = rows[0]!;
    if (told?.commits !== commits || told.past !== past) {
      const isKnown = told?.past === past && commits > told.commits && commits - told.commits <= MOST_TOLD;
      told = { commits, past };
      for (const dropper of droppers) dropper(isKnown ? (touched ?? []) : undefined);
      for (const listener of listeners) listener(commits);
    }
    return commits;
  });
  const connect = () => {
    if (!dedicated || connection) return;
    const look = () => void current().catch(() => {}); // the connection is gone again, and looks when it is back
    connection = keepConnected(dedicated, {
      async ready(client) {
        client.on('notification', look);
        await client.query(`LISTEN ${CHANNEL}`);
      },
      connected: look, // what was committed while nobody listened
    });
  };
  return {
    current() {
      connect();
      return current();
    },
    onTouched: (listener) => void droppers.push(listener),
    onRevision(listener) {
      connect();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await connection?.close();
    },
  };
}

/** One run at a time; who asks while one goes on gets the next, with all others who do. */
function shared<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  let next: Promise<T> | undefined;
  const start = () => {
    const mine = run().finally(() => {
      running = undefined;
    });
    running = mine;
    return mine;
  };
  const startNext = () => {
    next = undefined;
    return start();
  };
  return () => {
    if (!running) return start();
    next ??= running.then(startNext, startNext);
    return next;
  };
}
