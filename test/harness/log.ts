import { createLog, type Log, type LogLevel } from '../../src/log/log.js';

export interface LogLine {
  time: string;
  level: LogLevel;
  msg?: string;
  id?: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into lines of every shape
  [name: string]: any;
}

/** A log that keeps its lines, to be looked into. */
export function keptLog(level: LogLevel = 'debug'): { log: Log; lines: LogLine[]; raw: string[] } {
  const raw: string[] = [];
  const lines: LogLine[] = [];
  const log = createLog(level, {
    write(line: string) {
      raw.push(line);
      lines.push(JSON.parse(line));
    },
  });
  return { log, lines, raw };
}
