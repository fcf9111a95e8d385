import { type Logger, pino, type StreamEntry } from 'pino';
import { readable } from './readable.js';

/** What the server writes about itself: one JSON object a line on stderr, or a readable line where that is a terminal. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Lines are written together: a busy server would spend a fifth of its time on writing each alone. */
const WRITE_TOGETHER = { minLength: 4096, periodicFlush: 200 };

/**
 * JSON escapes every newline, so that nothing a client sends can forge a line.
 * @param out where lines go, for tests; stderr otherwise.
 */
export function createLog(level: LogLevel, out?: StreamEntry['stream']): Log {
  return pino(
    {
      level,
      base: { pid: process.pid }, // tells workers apart
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    out ?? (process.stderr.isTTY ? readable(process.stderr) : pino.destination({ dest: 2, sync: false, ...WRITE_TOGETHER })),
  );
}
