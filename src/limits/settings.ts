import { z } from 'zod';
import { type Counter, memoryCounter, redisCounter } from './counter.js';
import { RATES, type Rates } from './rate.js';

const whole = z.string().regex(/^\d{1,9}$/, 'must be a whole number');
const points = (usual: number) =>
  z
    .union([z.literal('off').transform(() => Number.POSITIVE_INFINITY), whole.transform(Number)], {
      error: 'must be a whole number of points a minute, or `off`',
    })
    .default(usual);

export const limitSettings = {
  RATE_LIMIT: points(RATES.anonymous),
  RATE_LIMIT_KEYED: points(RATES.keyed),
  TRUST_PROXY: whole.default('0').transform(Number),
  REDIS_URL: z
    .string()
    .refine((value) => /^rediss?:\/\//.test(value) && URL.canParse(value), { error: 'must be an address such as redis://host:6379' })
    .optional(),
};

/** Settings of what clients may ask for. */
export interface LimitEnv {
  rates: Rates;
  /** How many proxies of our own stand before the server. */
  proxies: number;
  /** Counts for all processes together; without it each counts for itself. */
  redisUrl: string | undefined;
}

type Read = z.output<z.ZodObject<typeof limitSettings>>;

export const limitEnv = ({ RATE_LIMIT, RATE_LIMIT_KEYED, TRUST_PROXY, REDIS_URL }: Read): LimitEnv => ({
  rates: { anonymous: RATE_LIMIT, keyed: RATE_LIMIT_KEYED },
  proxies: TRUST_PROXY,
  redisUrl: REDIS_URL,
});

export const counterOf = ({ redisUrl }: LimitEnv, told: Parameters<typeof redisCounter>[1]): Counter =>
  redisUrl ? redisCounter(redisUrl, told) : memoryCounter();
