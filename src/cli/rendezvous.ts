// The one place that all commands go through: `npx rendezvous <command>`, and `npm run start`, `feed` and the rest.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { COMMANDS, type Command } from './commands.js';
import { generalHelp, helpOf, misused } from './help.js';

async function run([name, ...rest]: string[]) {
  if (name === '--version' || name === '-v') return console.log(version());
  if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) return console.log(generalHelp());
  const asked = name === 'help' ? rest[0]! : name;
  if (asked === undefined || !Object.hasOwn(COMMANDS, asked)) return unknown(asked);
  if (name === 'help' || rest.includes('--help') || rest.includes('-h')) return console.log(await helpOf(asked));
  const { takes, module, first = [] } = COMMANDS[asked]!;
  if (takes) check(asked, rest, takes);
  const file = new URL(module, import.meta.url);
  process.argv.splice(1, Number.POSITIVE_INFINITY, fileURLToPath(file), ...[first].flat(), ...rest); // as if it had been started by itself, its workers too
  await import(file.href);
}

function check(name: string, args: string[], { options = {}, words = [] }: NonNullable<Command['takes']>) {
  try {
    const { positionals } = parseArgs({ args, options, allowPositionals: true });
    const stray = positionals.find((word) => !words.includes(word));
    if (stray !== undefined) misused(name, `there is no argument ${JSON.stringify(stray)}`);
  } catch (error) {
    misused(name, (error as Error).message);
  }
}

function unknown(name: string | undefined) {
  const [near] = Object.keys(COMMANDS)
    .filter((known) => name !== undefined && distance(known, name) <= 2)
    .sort((one, other) => distance(one, name!) - distance(other, name!));
  if (name !== undefined) console.error(`rendezvous: there is no command ${JSON.stringify(name)}${near ? `: did you mean ${near}?` : ''}`);
  console.error(generalHelp());
  process.exit(2);
}

/** How many letters must be put in, taken out or changed (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (const [place, known] of [...other].entries()) {
      next.push(Math.min(row[place + 1]! + 1, next[place]! + 1, row[place]! + (letter === known ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1)!;
}

const version = () => (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;

// What an error means is known by parts that take a while to load, and help is wanted at once.
run(process.argv.slice(2)).catch(async (error: unknown) => (await import('../exit.js')).exitWith(error));
