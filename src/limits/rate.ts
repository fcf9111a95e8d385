import { coded } from '../errors.js';
import type { Viewer } from '../keys/viewer.js';
import { refused } from '../metrics/counters.js';
import { type Counter, memoryCounter } from './counter.js';

/** What somebody may still have in the present minute. */
export interface Allowance {
  limit: number;
  used: number;
  remaining: number;
  resetAt: Date;
}

/** An allowance, and what was just taken from it. */
export interface Charged extends Allowance {
  cost: number;
}

/** Points a minute; infinite for no limit. */
export interface Rates {
  /** For each address that sends no key. */
  anonymous: number;
  /** For each key. */
  keyed: number;
}

export const RATES: Rates = { anonymous: 20_000, keyed: 100_000 };
export const NO_LIMIT: Rates = { anonymous: Number.POSITIVE_INFINITY, keyed: Number.POSITIVE_INFINITY };

/**
 * Counts what an operation costs against who asks for it: the key, or the address without one. Null for who has no limit.
 * Operations that are refused count too, so that asking again at once gains nothing.
 * @throws RATE_LIMITED when it is more than the rest of the minute has; the error has the headers of `rateHeaders`.
 */
export type Charge = (viewer: Viewer, address: string, points: number) => Promise<Allowance | null>;

export function charging(rates: Rates = RATES, counter: Counter = memoryCounter(), now: () => number = Date.now): Charge {
  return async (viewer, address, points) => {
    const limit = viewer.key ? rates.keyed : rates.anonymous;
    if (viewer.unlimited || limit === Number.POSITIVE_INFINITY) return null;
    const counted = await counter.add(viewer.key ? `key:${viewer.key.id}` : `from:${address}`, points);
    const allowance = {
      limit,
      used: counted.points,
      remaining: Math.max(0, limit - counted.points),
      resetAt: new Date(now() + counted.msLeft),
    };
    if (counted.points <= limit) return allowance;
    refused.inc({ reason: 'rate' });
    const wait = Math.max(1, Math.ceil(counted.msLeft / 1000));
    const advice = viewer.key ? '' : ' A key has a limit of its own.';
    throw coded('RATE_LIMITED', `That is more than ${limit} points a minute: ask again in ${wait} s, or for less.${advice}`, {
      ...rateHeaders(allowance),
      'retry-after': `${wait}`,
    });
  };
}

/** As the answer tells it; the reset in seconds since 1970. */
export function rateHeaders({ limit, remaining, resetAt }: Allowance): Record<string, string> {
  return {
    'x-ratelimit-limit': `${limit}`,
    'x-ratelimit-remaining': `${remaining}`,
    'x-ratelimit-reset': `${Math.ceil(resetAt.getTime() / 1000)}`,
  };
}

/** For `Access-Control-Expose-Headers`. */
export const RATE_HEADERS = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'retry-after'];
