import pg from 'pg';
import { Prisma } from '../../generated/prisma/client.js';

/** Dates as UTC says them: the driver's own way is the machine's zone, in which a day may be another. */
export const plain = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString() : Array.isArray(value) && value[0] instanceof Date ? value.map(plain) : value;

const { builtins } = pg.types;

/** Reads values as Prisma does. */
export class Types implements pg.CustomTypesConfig {
  enumArrays: ReadonlySet<number> = new Set();

  getTypeParser(oid: number, format?: 'text' | 'binary') {
    switch (oid) {
      case builtins.DATE:
        return day;
      case builtins.TIMESTAMPTZ:
        return moment;
      case builtins.INT8:
        return BigInt;
      case builtins.NUMERIC:
        return (text: string) => new Prisma.Decimal(text);
      default:
        return this.enumArrays.has(oid) ? labels : (pg.types.getTypeParser(oid, format as 'text') as (text: string) => unknown);
    }
  }
}

/** `2025-11-27`, which is UTC's. What the engine reads itself (other years than those of four digits, infinity) takes longer. */
const day = (text: string) => new Date(text.length === 10 && text.charCodeAt(0) > ZERO ? utcDay(text) : text);
/** `2025-11-27 09:27:57+00` or `2025-11-27 09:27:57.12+00`: the session's zone is UTC. */
const moment = (text: string) =>
  text.length >= 22 &&
  text.length <= 26 &&
  text.charCodeAt(10) === SPACE &&
  text.charCodeAt(text.length - 3) === PLUS &&
  text.charCodeAt(0) > ZERO
    ? new Date(utcDay(text) + sinceMidnight(text))
    : new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`);

const [PLUS, SPACE, ZERO] = [43, 32, 48];
/** Two digits. */
const pair = (text: string, at: number) => (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
const utcDay = (text: string) => Date.UTC(pair(text, 0) * 100 + pair(text, 2), pair(text, 5) - 1, pair(text, 8));
function sinceMidnight(text: string): number {
  const seconds = (pair(text, 11) * 60 + pair(text, 14)) * 60 + pair(text, 17);
  return seconds * 1000 + (text.length > 22 ? Math.round(Number(text.slice(19, -3)) * 1000) : 0);
}
const labels = (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(','));
