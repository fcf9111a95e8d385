import { createWriteStream } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { readEnv } from '../env.js';
import { exitWith, Failed } from '../exit.js';
import { FORMATS, type Format } from '../exports/formats.js';
import { misused } from './help.js';
import { localTable } from './local-table.js';

/** What to ask, as an operation is sent to a server. */
export interface Asked {
  query: string;
  variables: Record<string, unknown>;
  operationName: string | undefined;
}

async function run() {
  const { operation, options } = readArguments();
  const format = formatOf(options.format, options.output);
  const asked = { query: await operationOf(operation), variables: await variablesOf(options.variables), operationName: options.operation };
  if (options.url === undefined) await localTable(asked, format, (table) => write(table, options.output));
  else await write(await remoteTable(options.url, asked, format), options.output);
}

function readArguments() {
  const strings = { type: 'string' } as const;
  const options = { variables: strings, operation: strings, format: strings, output: strings, url: strings };
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [operation, ...more] = positionals;
    if (operation === undefined || more.length > 0) misused('export', 'name one file with an operation, or - for standard input');
    return { operation, options: values };
  } catch (error) {
    return misused('export', (error as Error).message);
  }
}

function formatOf(name: string | undefined, output: string | undefined): Format {
  const wanted = name ?? FORMATS.find(({ extension }) => output && extname(output) === `.${extension}`)?.name ?? 'csv';
  return (
    FORMATS.find((format) => format.name === wanted) ??
    misused('export', `--format is one of ${FORMATS.map((format) => format.name).join(', ')}`)
  );
}

const operationOf = (file: string) => (file === '-' ? text(process.stdin) : readFile(file, 'utf8'));

async function variablesOf(given = '{}'): Promise<Record<string, unknown>> {
  const json = given.startsWith('@') ? await readFile(given.slice(1), 'utf8') : given;
  try {
    const variables: unknown = JSON.parse(json);
    if (typeof variables === 'object' && variables !== null && !Array.isArray(variables)) return variables as Record<string, unknown>;
  } catch {
    // said below
  }
  return misused('export', '--variables is a JSON object, or @ and a file with one');
}

async function remoteTable(server: string, asked: Asked, format: Format): Promise<Readable> {
  if (!URL.canParse(server) || !/^https?:/.test(server)) misused('export', '--url is an address such as http://127.0.0.1:4000');
  const url = new URL(server);
  if (url.pathname === '/') url.pathname = '/graphql';
  url.searchParams.set('format', format.name);
  const { key } = readEnv();
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: format.accepted[0]!, ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify(asked),
  }).catch((error: Error) => {
    throw new Failed(`no answer from ${url.host}: ${(error.cause as Error | undefined)?.message ?? error.message}`);
  });
  if (answer.ok && answer.headers.get('content-disposition')) return Readable.fromWeb(answer.body as never);
  const told = (await answer.json().catch(() => undefined)) as
    | { errors?: { message: string; extensions?: { code?: string } }[] }
    | undefined;
  const [error] = told?.errors ?? [];
  throw new Failed(error ? `${error.message} (${error.extensions?.code})` : `${url.host} answered ${answer.status}, and no table`);
}

/** A file is written beside its place and moved there whole. */
async function write(table: Readable, output: string | undefined) {
  if (output === undefined) {
    await pipeline(table, process.stdout, { end: false }).catch(brokenOff);
    return;
  }
  const part = `${output}.part`;
  const size = counted(output);
  try {
    await pipeline(table, size, createWriteStream(part)).catch(brokenOff);
    await rename(part, output);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  console.error(`${output}: ${size.bytes} bytes`);
}

function brokenOff(error: NodeJS.ErrnoException): never {
  // The reader of a pipe has read enough: that is no failure.
  if (error.code === 'EPIPE') process.exit(0);
  if (error.syscall) throw error; // about the file, and its message says which
  throw new Failed('the table broke off before its end: ask again', { cause: error });
}

/** On a terminal, tells how much has come. */
function counted(what: string): Transform & { bytes: number } {
  const through = Object.assign(
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        through.bytes += chunk.length;
        if (process.stderr.isTTY) process.stderr.write(`\r${what}: ${(through.bytes / 1e6).toFixed(1)} MB\x1b[K`);
        done(null, chunk);
      },
      flush(done) {
        if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
        done();
      },
    }),
    { bytes: 0 },
  );
  return through;
}

run().then(() => process.exit(), exitWith);
