import { describe, expect, test } from 'vitest';
import { troubleOf } from './trouble.js';

const failed = (message: string, more: object = {}) => Object.assign(new Error(message), more);
/** As Prisma tells what its driver did. */
const byPrisma = (code: string, cause: object) =>
  failed('Invalid invocation', { code, meta: { driverAdapterError: failed('', { cause }) } });

describe('an error of the database', () => {
  test.each([
    ['a statement timeout, by Prisma', byPrisma('P2010', { originalCode: '57014', kind: 'postgres' }), 'TIMEOUT'],
    ['a statement timeout', failed('canceling statement', { code: '57014' }), 'TIMEOUT'],
    ['an answer that did not come', failed('Query read timeout'), 'TIMEOUT'],
    ['a shutdown', byPrisma('P2010', { originalCode: '57P01', kind: 'postgres' }), 'SERVICE_UNAVAILABLE'],
    ['a start', failed('the database system is starting up', { code: '57P03' }), 'SERVICE_UNAVAILABLE'],
    ['nobody there', byPrisma('P1001', { kind: 'DatabaseNotReachable' }), 'SERVICE_UNAVAILABLE'],
    ['no socket', failed('\nInvalid invocation:\n\n\nconnect ENOENT /tmp/x/.s.PGSQL.5432', { code: 'ENOENT' }), 'SERVICE_UNAVAILABLE'],
    ['a cut connection', failed('Connection terminated unexpectedly'), 'SERVICE_UNAVAILABLE'],
    ['no free connection of the pool', failed('timeout exceeded when trying to connect'), 'SERVICE_UNAVAILABLE'],
    ['a full disk', byPrisma('P2010', { originalCode: '53100', kind: 'postgres' }), 'SERVICE_UNAVAILABLE'],
    ['too many connections', byPrisma('P2010', { kind: 'TooManyConnections' }), 'SERVICE_UNAVAILABLE'],
    ['one within another', failed('reading failed', { cause: failed('x', { code: 'ECONNRESET' }) }), 'SERVICE_UNAVAILABLE'],
  ])('%s: %s', (_name, error, trouble) => expect(troubleOf(error)).toBe(trouble));

  // What is wrong with us must not look like what passes by itself.
  test.each([
    ['a table that is not there', byPrisma('P2021', { originalCode: '42P01', kind: 'TableDoesNotExist' })],
    ['a broken rule', byPrisma('P2002', { originalCode: '23505', kind: 'UniqueConstraintViolation' })],
    ['a file that is not there', failed("ENOENT: no such file or directory, open 'x'", { code: 'ENOENT', syscall: 'open' })],
    ['a mistake of ours', new TypeError('x is not a function')],
    ['nothing', undefined],
  ])('%s is none', (_name, error) => expect(troubleOf(error)).toBeUndefined());
});
