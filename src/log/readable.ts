interface Line {
  time: string;
  level: string;
  msg?: string;
  pid?: number;
  err?: { stack?: string; message?: string };
  [name: string]: unknown;
}

/** Lines of the log for a person: the time, the level where it is not the common one, what happened, and the rest as name=value. */
export function readable(out: { write(text: string): unknown }): { write(line: string): void } {
  return {
    write(line) {
      const { time, level, msg, pid: _, err, ...rest } = JSON.parse(line) as Line;
      const pairs = Object.entries(rest).map(([name, value]) => `${name}=${shown(value)}`);
      const words = [time.slice(11, 23), ...(level === 'info' ? [] : [level.toUpperCase()]), ...(msg ? [shown(msg)] : []), ...pairs];
      const stack = err ? `\n${err.stack ?? err.message}`.replaceAll('\n', '\n    ') : '';
      out.write(`${words.join(' ')}${stack}\n`);
    },
  };
}

/** A value that could be mistaken for more than itself, such as one with a line of its own or with a terminal's commands, is quoted. */
const shown = (value: unknown) => (typeof value === 'string' && /^[^\p{C}"]*$/u.test(value) ? value : JSON.stringify(value));
