import type { ParseArgsConfig } from 'node:util';

/** A command as `--help` tells it. */
export interface Command {
  /** A line in the list of all. */
  summary: string;
  /** How it is written, without `rendezvous`; a line each. */
  usage: string[];
  /** What its arguments and options mean. */
  options?: [what: string, means: string][];
  examples: string[];
  /** What is known only when it is asked for. */
  more?: () => Promise<string>;
  /** What runs it when it is loaded, on the arguments in process.argv. */
  module: string;
  /** A word that the module wants before the arguments. */
  first?: string;
  /** What it takes, where it does not look itself for what it does not know. */
  takes?: { options?: ParseArgsConfig['options']; words?: readonly string[] };
}

const DATABASE = 'It works on the Postgres of DATABASE_URL, or without that on the embedded one under DATA_DIR (.rendezvous).';

export const COMMANDS: Record<string, Command> = {
  start: {
    summary: 'serves the API and its pages',
    usage: ['start [--workers <number>]'],
    options: [['--workers <number>', 'on a real Postgres: how many processes serve on the one port']],
    examples: ['start', 'start --workers 4', 'PORT=8080 DATABASE_URL=postgresql://me@db/rendezvous rendezvous start'],
    more: async () =>
      `Settings are variables of the environment: HOST, PORT, DATABASE_URL, DATA_DIR and those that the README lists. ${DATABASE}\nIt ends in order on SIGTERM or Ctrl-C.`,
    module: '../main.js',
    takes: { options: { workers: { type: 'string' } } },
  },
  seed: {
    summary: 'applies migrations and brings the curated facts up to date',
    usage: ['seed', 'seed migrate'],
    options: [['migrate', 'migrations alone']],
    examples: ['seed'],
    more: async () => DATABASE,
    module: '../seed.js',
    takes: { words: ['migrate'] },
  },
  feed: {
    summary: 'brings editions of an outside list into the graph, from files',
    usage: ['feed <feed> <file or folder> [--launches <file in it>] [--edition <day>] [--dry-run]', 'feed undo <number>'],
    options: [
      ['--launches <file>', 'gcat: another launch list of the folder, such as an earlier edition'],
      ['--edition <day>', 'lists of sanctions: the day of the edition, such as 2023-12-28'],
      ['--dry-run', 'shows what would change, and changes nothing'],
      ['undo <number>', 'undoes a merge, by its number in the API (`merges`); the next run of the feed sets the record apart'],
    ],
    examples: ['feed gcat ~/gcat', 'feed ofac sdn_2023-12-28.csv --dry-run', 'feed undo 12'],
    async more() {
      const { FEEDS } = await import('../feeds/registry.js');
      const feeds = Object.entries(FEEDS).map(
        ([name, { usage }]) => `  ${name.padEnd(15)} ${usage.replaceAll(/\s*\n\s*/g, '\n                  ')}`,
      );
      return `Feeds:\n${feeds.join('\n')}\n\n${DATABASE}`;
    },
    module: '../feed.js',
  },
  feeds: {
    summary: 'fetches the feeds that are due from where they are published, and takes them',
    usage: ['feeds [--watch] [--force <feed>]'],
    options: [
      ['--watch', 'goes on, and sleeps until the next feed is due'],
      ['--force <feed>', 'fetches this feed now, whether it is due or not'],
    ],
    examples: ['feeds', 'feeds --watch', 'feeds --force gcat'],
    more: async () => DATABASE,
    module: '../feeds.js',
  },
  export: {
    summary: 'writes a list as a table: CSV, NDJSON or an Arrow stream',
    usage: [
      'export <operation.graphql | -> [--variables <JSON>] [--operation <name>] [--format csv|ndjson|arrow] [--output <file>] [--url <server>]',
    ],
    options: [
      ['<operation.graphql>', 'a file with a query for one list; `-` reads it from standard input'],
      ['--variables <JSON>', 'the variables of the operation, or @ and a file that has them'],
      ['--operation <name>', 'which operation of the file, when it has several'],
      ['--format <format>', 'csv, ndjson or arrow; when absent, that of the output (.csv, .ndjson, .arrows), or csv'],
      ['--output <file>', 'where to write; standard output when absent. The file is there only once it is whole'],
      ['--url <server>', 'asks a server, with the key of RENDEZVOUS_KEY if there is one; when absent, the local database is read'],
    ],
    examples: [
      'export launches.graphql --output launches.csv',
      `export pads.graphql --variables '{"country":"KZ"}' --format ndjson`,
      `echo '{ launches { nodes { slug time } } }' | rendezvous export - --url http://127.0.0.1:4000`,
    ],
    more: async () => `docs/exports.md tells what a table has. ${DATABASE}`,
    module: './export.js',
  },
  key: {
    summary: 'makes, lists and revokes keys to the API',
    usage: ['key create --name <name> [--scopes <scope,scope>] [--unlimited]', 'key list', 'key revoke <id>'],
    options: [
      ['--name <name>', 'whose key it is: what it writes bears this name'],
      ['--scopes <scopes>', 'what it allows beyond reading, such as desk:write'],
      ['--unlimited', 'no rate limit, for benchmarks'],
    ],
    examples: ['key create --name "Night desk" --scopes desk:write', 'key list', 'key revoke 3f9a0c11d2e4'],
    more: async () => DATABASE,
    module: '../key.js',
  },
  report: {
    summary: 'tells what the curated record holds and how well it is founded',
    usage: ['report [--all]'],
    options: [['--all', 'everything, not just the first of each list']],
    examples: ['report', 'report --all'],
    module: '../report.js',
    takes: { options: { all: { type: 'boolean' } } },
  },
  backup: {
    summary: 'writes the embedded database into one file, while no server has it',
    usage: ['backup <file>'],
    examples: ['backup graph.tar.gz'],
    module: '../backup.js',
    first: 'create',
  },
  restore: {
    summary: 'puts back what backup wrote',
    usage: ['restore <file> [--force]'],
    options: [['--force', 'replaces the database that is there']],
    examples: ['restore graph.tar.gz', 'restore graph.tar.gz --force'],
    module: '../backup.js',
    first: 'restore',
  },
};
