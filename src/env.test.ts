import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EnvError, readEnv } from './env.js';

const DEFAULTS = {
  databaseUrl: undefined,
  dataDir: resolve('.rendezvous'),
  poolSize: 10,
  host: '127.0.0.1',
  port: 4000,
  logLevel: 'info',
  metrics: 'on',
  stopDelayMs: 0,
  limits: { rates: { anonymous: 20_000, keyed: 100_000 }, proxies: 0, redisUrl: undefined },
  workers: 1,
  answerBytes: 64_000_000,
  entityBytes: 64_000_000,
  compile: true,
  persistedBytes: 16_000_000,
};

function refused(source: NodeJS.ProcessEnv): string {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
  return '';
}

describe('the environment', () => {
  test('has a default for everything', () => expect(readEnv({})).toEqual(DEFAULTS));

  test('is read', () => {
    const source = {
      DATABASE_URL: 'postgres://me:secret@db.example:5433/space',
      DATA_DIR: '/var/lib/rendezvous',
      POOL_SIZE: '3',
      HOST: '0.0.0.0',
      PORT: '0',
      LOG_LEVEL: 'debug',
      RATE_LIMIT: 'off',
      RATE_LIMIT_KEYED: '500',
      TRUST_PROXY: '1',
      REDIS_URL: 'redis://:secret@cache.example:6380/2',
      METRICS: '9464',
      STOP_DELAY: '5',
      WORKERS: '2',
    };
    expect(readEnv(source, ['--workers', '3'])).toEqual({
      databaseUrl: source.DATABASE_URL,
      dataDir: source.DATA_DIR,
      poolSize: 3,
      host: '0.0.0.0',
      port: 0,
      logLevel: 'debug',
      limits: { rates: { anonymous: Number.POSITIVE_INFINITY, keyed: 500 }, proxies: 1, redisUrl: source.REDIS_URL },
      metrics: { host: '127.0.0.1', port: 9464 },
      stopDelayMs: 5000,
      workers: 3,
      answerBytes: 64_000_000,
      entityBytes: 64_000_000,
      compile: true,
      persistedBytes: 16_000_000,
    });
  });

  // `DATABASE_URL= npm start` and an empty line of a compose file mean "not set".
  test('counts what is empty as unset', () => expect(readEnv({ DATABASE_URL: '', DATA_DIR: '', HOST: '', PORT: '' })).toEqual(DEFAULTS));

  test('may hold what is not ours', () => expect(readEnv({ PATH: '/bin', PGPORT: 'x' })).toEqual(DEFAULTS));

  test('has more workers than one on a real Postgres only', () => {
    expect(refused({ WORKERS: '2' })).toMatch(/^WORKERS: the embedded database serves one process/);
    expect(refused({ WORKERS: '0' })).toMatch(/^WORKERS: must be/);
    expect(() => readEnv({}, ['--worker', '2'])).toThrow(EnvError);
  });

  test('names everything wrong at once, a line each, without repeating a secret', () => {
    const message = refused({ DATABASE_URL: 'mysql://root:secret@db/space', PORT: 'http', LOG_LEVEL: 'loud' });
    expect(message.split('\n')).toEqual([
      'DATABASE_URL: must be an address such as postgresql://user@host:5432/name',
      'PORT: must be a whole number',
      'LOG_LEVEL: must be one of debug, info, warn, error, fatal, silent',
    ]);
    expect(message).not.toContain('secret');
  });

  test.each(['mysql://db/x', 'db.example:5432', 'postgresql//db', 'postgresql://db:port/x'])('refuses the database %s', (DATABASE_URL) =>
    expect(refused({ DATABASE_URL })).toMatch(/^DATABASE_URL: /),
  );

  test.each(['65536', '-1', '80.5', 'NaN', 'Infinity', '80 81', ' ', '1e3', '0x50'])('refuses the port "%s"', (PORT) =>
    expect(refused({ PORT })).toMatch(/^PORT: /),
  );
  test('takes the highest port', () => expect(readEnv({ PORT: '65535' }).port).toBe(65_535));

  test.each([
    ['off', 'off'],
    ['on', 'on'],
    ['10.0.0.7:80', { host: '10.0.0.7', port: 80 }],
    ['[::1]:9464', { host: '::1', port: 9464 }],
  ])('serves metrics as METRICS=%s says', (METRICS, metrics) => expect(readEnv({ HOST: '0.0.0.0', METRICS }).metrics).toEqual(metrics));
  test.each(['yes', '127.0.0.1', '1:2:3', '80 81'])('refuses METRICS=%s', (METRICS) =>
    expect(refused({ METRICS })).toMatch(/^METRICS: must be on,/),
  );
  test.each(['127.0.0.2', '::1', 'localhost'])('serves metrics beside the API on %s', (HOST) =>
    expect(readEnv({ HOST }).metrics).toBe('on'),
  );
  test.each(['0.0.0.0', '::', 'api.example'])('keeps metrics to itself on %s', (HOST) => expect(readEnv({ HOST }).metrics).toBe('off'));
});
