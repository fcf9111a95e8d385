import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type LimitEnv, limitEnv, limitSettings } from './limits/settings.js';
import { LOG_LEVELS, type LogLevel } from './log/log.js';

/** Settings of one process, read once. */
export interface Env {
  /** A Postgres to use; without it the embedded database starts. */
  databaseUrl: string | undefined;
  /** Where the embedded database keeps its files. */
  dataDir: string;
  /** Connections that a process keeps to a Postgres. */
  poolSize: number;
  host: string;
  port: number;
  /** A key to show to a server that the command line asks. */
  key: string | undefined;
  /** The least that is worth a line. */
  logLevel: LogLevel;
  /** Where `/metrics` is served: beside the API, nowhere, or (with `/health` and `/ready`) on a listener of its own. */
  metrics: 'on' | 'off' | { host: string; port: number };
  /** How long the server goes on after it was told to stop, saying so at `/ready`, until it takes no more requests. */
  stopDelayMs: number;
  limits: LimitEnv;
  /** Processes that serve, on a real Postgres. */
  workers: number;
  /** Bytes that answers may be kept in; 0 keeps none. */
  answerBytes: number;
  /** Whether queries that are asked again are compiled. */
  compile: boolean;
  /** About as many bytes as rows and lists may be kept in; 0 keeps none. */
  entityBytes: number;
  /** Bytes that documents of operations may be kept in, by their hash; 0 keeps none. */
  persistedBytes: number;
}

/** Thrown with every wrong setting at once, a line each. */
export class EnvError extends Error {}

const postgresUrl = z.string().refine((value) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value), {
  error: 'must be an address such as postgresql://user@host:5432/name',
});

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/;
const LISTENER = /^(?:(?<host>[^:\s]+|\[[\da-fA-F:]+\]):)?(?<port>\d{1,5})$/;

const megabytes = (usual: string) =>
  z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number of megabytes, 0 for none')
    .default(usual)
    .transform((value) => Number(value) * 1_000_000);

const settings = z.object({
  DATABASE_URL: postgresUrl.optional(),
  DATA_DIR: z.string().default('.rendezvous'),
  POOL_SIZE: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'must be a whole number from 1 to 999')
    .default('10')
    .transform(Number),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .default('4000')
    .transform(Number)
    .refine((port) => port <= 65_535, { error: 'must be at most 65535' }),
  METRICS: z
    .union([z.literal(['on', 'off']), z.string().regex(LISTENER).transform(listener)], {
      error: 'must be on, off, a port, or a host and port',
    })
    .optional(),
  STOP_DELAY: z
    .string()
    .regex(/^\d{1,2}$/, 'must be a number of seconds, at most 99')
    .default('0')
    .transform(Number),
  WORKERS: z
    .string()
    .regex(/^([1-9]\d?|auto)$/, 'must be a number of processes from 1 to 99, or auto for one a core')
    .default('1')
    .transform((value) => (value === 'auto' ? availableParallelism() : Number(value))),
  ANSWER_CACHE_MB: megabytes('64'),
  ENTITY_CACHE_MB: megabytes('64'),
  PERSISTED_MB: megabytes('16'),
  COMPILE: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  RENDEZVOUS_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  ...limitSettings,
});

/**
 * The only reader of process.env. An empty variable counts as unset.
 * @param args of the command line: `--workers` stands for WORKERS.
 * @throws EnvError naming each wrong variable.
 */
export function readEnv(environment: NodeJS.ProcessEnv = process.env, args: string[] = []): Env {
  const source = { ...environment, ...settingsIn(args) };
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    throw new EnvError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }
  if (parsed.data.WORKERS > 1 && !parsed.data.DATABASE_URL) {
    throw new EnvError('WORKERS: the embedded database serves one process; name a Postgres in DATABASE_URL to have more');
  }
  const {
    DATABASE_URL,
    DATA_DIR,
    HOST,
    PORT,
    POOL_SIZE,
    LOG_LEVEL,
    METRICS,
    STOP_DELAY,
    WORKERS,
    ANSWER_CACHE_MB,
    ENTITY_CACHE_MB,
    PERSISTED_MB,
    COMPILE,
    RENDEZVOUS_KEY,
  } = parsed.data;
  return {
    databaseUrl: DATABASE_URL,
    dataDir: resolve(DATA_DIR),
    poolSize: POOL_SIZE,
    host: HOST,
    port: PORT,
    key: RENDEZVOUS_KEY,
    logLevel: LOG_LEVEL,
    // What other machines can reach tells them nothing of itself unasked.
    metrics: METRICS ?? (LOOPBACK.test(HOST) ? 'on' : 'off'),
    stopDelayMs: STOP_DELAY * 1000,
    limits: limitEnv(parsed.data),
    workers: WORKERS,
    answerBytes: ANSWER_CACHE_MB,
    entityBytes: ENTITY_CACHE_MB,
    persistedBytes: PERSISTED_MB,
    compile: COMPILE === 'on',
  };
}

function settingsIn(args: string[]): { WORKERS?: string } {
  try {
    const { workers } = parseArgs({ args, options: { workers: { type: 'string' } } }).values;
    return workers === undefined ? {} : { WORKERS: workers };
  } catch (error) {
    throw new EnvError((error as Error).message);
  }
}

function listener(value: string): { host: string; port: number } {
  const { host = '127.0.0.1', port } = LISTENER.exec(value)!.groups!;
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}
