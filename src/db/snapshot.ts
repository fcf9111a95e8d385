import { setClock } from './as-of.js';
import type { Db, Graph } from './index.js';

/** The graph in one state, for a reader who takes many statements and much time over it. */
export interface Snapshot {
  graph: Graph;
  /** @throws SnapshotLost when something was written since, so that what was read may be of two states. */
  verify(): Promise<void>;
  /** Gives the connection back; reads that are still to come fail. */
  close(): Promise<void>;
}

/** The state that was being read is gone. */
export class SnapshotLost extends Error {}

export interface SnapshotLimits {
  /** How long it may wait for a connection, and how long it may last, in milliseconds. */
  wait: number;
  last: number;
}

/**
 * On a real Postgres: a transaction, REPEATABLE READ, that begins with the first read. A moment of the past is one too, with its clock set once.
 * An operation reads one of them.
 */
export function repeatableRead(graph: Graph, limits: SnapshotLimits): Snapshot {
  const open = new Map<number | 'present', Transaction>();
  const transaction = (key: number | 'present', client: Db, begun?: (tx: Db) => Promise<unknown>) => async () => {
    const known = open.get(key) ?? begin(client, limits, begun);
    open.set(key, known);
    return known.client;
  };
  return {
    graph: {
      ...graph,
      db: readThrough(graph.db, transaction('present', graph.db)),
      pastAt: (knownAt, held) =>
        readThrough(
          graph.past,
          transaction(knownAt.getTime(), graph.past, (tx) => setClock(tx, knownAt)),
          held,
        ),
    },
    verify: async () => {},
    async close() {
      await Promise.all([...open.values()].map(({ end }) => end()));
    },
  };
}

/**
 * On the embedded database, whose only connection nobody may keep: reads among those of others, and looks after each part whether the graph is
 * still the one it began with. Nobody but this process writes there, and rarely.
 */
export async function unchanged(graph: Graph): Promise<Snapshot> {
  const revision = await graph.revisions.current();
  return {
    graph,
    async verify() {
      if ((await graph.revisions.current()) !== revision) throw new SnapshotLost('the graph was changed while it was read');
    },
    close: async () => {},
  };
}

interface Transaction {
  client: Promise<Db>;
  end(): Promise<void>;
}

/** Opens a transaction that lasts until it is ended. */
function begin(client: Db, { wait, last }: SnapshotLimits, begun?: (tx: Db) => Promise<unknown>): Transaction {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let whole: Promise<void> | undefined;
  const opened = new Promise<Db>((resolve, reject) => {
    whole = client
      .$transaction(
        async (tx) => {
          await begun?.(tx as Db);
          resolve(tx as Db);
          await ended;
        },
        { isolationLevel: 'RepeatableRead', maxWait: wait, timeout: last },
      )
      .catch(reject); // after it was opened, the next read tells what became of it
  });
  return {
    client: opened,
    async end() {
      end();
      await whole;
    },
  };
}

type Reads = Record<string, (args: unknown) => Promise<unknown>>;

/** A client whose reads go to another one, which may still have to be opened. @param held is handed whatever is found. */
function readThrough(client: Db, target: () => Promise<Db>, held?: (found: unknown) => void): Db {
  return client.$extends({
    query: {
      async $allOperations({ model, operation, args }) {
        const tx = (await target()) as never as Record<string, Reads> & Reads;
        const found = await (model ? tx[model[0]!.toLowerCase() + model.slice(1)]! : tx)[operation]!(args);
        held?.(found);
        return found;
      },
    },
  }) as never as Db;
}
