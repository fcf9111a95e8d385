import { createClient } from '@redis/client';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** Points that were counted of somebody in the present minute. */
export interface Counted {
  points: number;
  /** Until the minute is over. */
  msLeft: number;
}

/** Counts points by name, each for a minute from its first. */
export interface Counter {
  add(name: string, points: number): Promise<Counted>;
  close(): void;
}

const MINUTE = { points: Number.MAX_SAFE_INTEGER, duration: 60 }; // it only counts: who has had too much is for others to say

const addTo = async (limiter: RateLimiterAbstract, name: string, points: number): Promise<Counted> => {
  const { consumedPoints, msBeforeNext } = await limiter.consume(name, points).catch((refused: unknown) => {
    if (refused instanceof RateLimiterRes) return refused;
    throw refused;
  });
  return { points: consumedPoints, msLeft: msBeforeNext };
};

/** For one process. */
export function memoryCounter(): Counter {
  const limiter = new RateLimiterMemory(MINUTE);
  return { add: (name, points) => addTo(limiter, name, points), close: () => {} };
}

/** How long a request waits for Redis. */
const PATIENCE_MS = 25;
/** How long Redis is left alone after it kept one waiting: a Redis that hangs must not slow every request down. */
const PAUSE_MS = 1000;

/** For all processes of one Redis. While it does not answer, each counts for itself and serves on. */
export function redisCounter(url: string, told: (message: string, error?: unknown) => void): Counter {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: 2000, reconnectStrategy: (retries) => Math.min(100 * 2 ** retries, 2000) },
  });
  const shared = new RateLimiterRedis({ ...MINUTE, storeClient: client, useRedisPackage: true, keyPrefix: 'rendezvous:rate' });
  const own = memoryCounter();
  let gone = true;
  let asideUntil = 0;
  const away = (error?: unknown) => {
    if (!gone) told('Redis does not answer: this process counts for itself', error);
    gone = true;
  };
  client.on('error', away);
  client.on('ready', () => {
    if (gone) told('Redis counts for all processes');
    gone = false;
  });
  client.connect().catch(away); // it goes on trying, and nothing waits for it
  return {
    async add(name, points) {
      if (!client.isReady || Date.now() < asideUntil) return own.add(name, points);
      const asked = addTo(shared, name, points);
      const late = Symbol('late');
      let timer: NodeJS.Timeout | undefined;
      const waited = new Promise<typeof late>((resolve) => {
        timer = setTimeout(resolve, PATIENCE_MS, late);
      });
      const counted = await Promise.race([asked.catch(() => late), waited]).finally(() => clearTimeout(timer));
      if (typeof counted === 'object') return counted;
      asideUntil = Date.now() + PAUSE_MS;
      return own.add(name, points);
    },
    close: () => client.destroy(),
  };
}
