import { COMMANDS, type Command } from './commands.js';

const EXITS = `Exit codes: 0 done, 1 failed (the reason is on standard error), 2 not understood.`;

const row =
  (width: number) =>
  ([what, means]: readonly [string, string]) =>
    `  ${what.padEnd(width)}  ${means}`;
const table = (rows: readonly (readonly [string, string])[]) => rows.map(row(Math.max(...rows.map(([what]) => what.length)))).join('\n');
const usageOf = ({ usage }: Command) => usage.map((line, index) => `${index === 0 ? 'usage:' : '      '} rendezvous ${line}`).join('\n');

export function generalHelp(): string {
  const rows = Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary] as const);
  return `usage: rendezvous <command>\n\n${table(rows)}\n\nrendezvous <command> --help tells more, with examples; --version tells the version.\n${EXITS}`;
}

export async function helpOf(name: string): Promise<string> {
  const command = COMMANDS[name]!;
  const examples = command.examples.map((line) => `  ${line.includes('rendezvous ') ? line : `rendezvous ${line}`}`);
  const parts = [
    `${usageOf(command)}\n${command.summary[0]!.toUpperCase()}${command.summary.slice(1)}.`,
    ...(command.options ? [table(command.options)] : []),
    ...(command.more ? [await command.more()] : []),
    `Examples:\n${examples.join('\n')}`,
    EXITS,
  ];
  return parts.join('\n\n');
}

/** Ends the process with 2: what was wrong, how the command is written, and where to read more. */
export function misused(name: string, problem?: string): never {
  if (problem) console.error(`rendezvous ${name}: ${problem}`);
  console.error(`${usageOf(COMMANDS[name]!)}\nrendezvous ${name} --help tells more.`);
  process.exit(2);
}
