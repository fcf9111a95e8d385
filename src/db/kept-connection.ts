import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

const WAITS_MS = [50, 100, 250, 500, 1000];

export interface KeptConnection {
  /** The connection, while there is one. */
  readonly client: pg.Client | undefined;
  close(): Promise<void>;
}

export interface Hooks {
  /** Makes a new connection what it has to be, before anybody may use it. */
  ready(client: pg.Client): Promise<void>;
  /** There is a connection, for the first time or again. */
  connected(): void;
}

/** One connection that is opened again, for as long as it takes, whenever it is lost. */
export function keepConnected(open: () => pg.Client, { ready, connected }: Hooks): KeptConnection {
  const closing = new AbortController();
  let client: pg.Client | undefined;

  async function connect(): Promise<void> {
    for (let attempt = 0; !closing.signal.aborted; attempt++) {
      const fresh = open();
      const lost = new Promise<void>((resolve) => {
        fresh.on('error', () => resolve());
        fresh.on('end', () => resolve());
      });
      try {
        await fresh.connect();
        await ready(fresh);
        if (closing.signal.aborted) return void (await fresh.end());
        client = fresh;
        attempt = -1;
        connected();
        await lost;
      } catch {
        // tried again below
      }
      client = undefined;
      void fresh.end().catch(() => {});
      await sleep(WAITS_MS[Math.min(attempt + 1, WAITS_MS.length - 1)], undefined, { signal: closing.signal, ref: false }).catch(() => {});
    }
  }
  const ended = connect();
  return {
    get client() {
      return client;
    },
    async close() {
      closing.abort();
      await client?.end().catch(() => {});
      await ended;
    },
  };
}
