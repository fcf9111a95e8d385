import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { startServer } from '../harness/server.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rendezvous-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the compiled command line somewhere else than in the checkout. */
async function rendezvous(args: string[], { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {}) {
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli/rendezvous.js'), ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], TMPDIR: tmpdir(), ...env },
  });
  child.stdin.end(input);
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  return { code, out, err };
}

const COMMANDS = ['start', 'seed', 'feed', 'feeds', 'export', 'key', 'report'];

describe('the command line', () => {
  test('lists its commands, and tells of each with examples', async () => {
    const { code, out } = await rendezvous(['--help']);
    expect(code).toBe(0);
    const helps = await Promise.all(COMMANDS.map((name) => rendezvous([name, '--help'])));
    for (const [index, name] of COMMANDS.entries()) {
      expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
      const help = helps[index]!;
      expect([help.code, help.err]).toEqual([0, '']);
      expect(help.out).toContain(`usage: rendezvous ${name}`);
      expect(help.out).toContain('Examples:\n');
      expect(help.out).toContain('Exit codes:');
    }
    expect((await rendezvous(['help', 'feed'])).out).toContain('gcat');
  });

  test('tells its version', async () => {
    expect(await rendezvous(['--version'])).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' });
  });

  test.each([
    [[], 'usage: rendezvous <command>'],
    [['fed'], 'did you mean feed?'],
    [['nonsense'], 'there is no command'],
    [['start', '--port', '1'], '--port'],
    [['seed', 'everything'], '"everything"'],
    [['report', '--everything'], '--everything'],
    [['feed'], 'name a feed'],
    [['feed', 'gcat', '.', '--nope'], '--nope'],
    [['feeds', '--force', 'nope'], 'gcat'],
    [['key', 'create'], '--name'],
    [['export'], 'name one file'],
    [['export', '-', '--format', 'xlsx'], 'ndjson'],
    [['export', '-', '--variables', '[]'], 'JSON object'],
    [['export', '-', '--url', 'nowhere'], 'address'],
  ])('%j is not understood: 2 and a hint', async (args, hint) => {
    const { code, out, err } = await rendezvous(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(hint);
    expect(err).toContain('usage: rendezvous');
  });

  test('what cannot be done is said in a line: 1', async () => {
    for (const [args, hint] of [
      [['feed', 'gcat', join(folder, 'nowhere')], 'nowhere'],
      [['export', join(folder, 'nowhere.graphql')], 'nowhere.graphql'],
      [['export', '-', '--url', 'http://127.0.0.1:1'], 'no answer'],
    ] as const) {
      const { code, err } = await rendezvous([...args]);
      expect([code, err.trimEnd().split('\n').length]).toEqual([1, 1]);
      expect(err).toContain(hint);
    }
  });

  test('the report is what `npm run data:report` prints', async () => {
    const { code, out } = await rendezvous(['report']);
    expect([code, out]).toEqual([0, expect.stringContaining('Records (')]);
  });

  test('npm runs what is there', () => {
    const { scripts, bin } = packageJson;
    for (const name of ['seed', 'feed', 'feeds', 'key'] as const) expect(scripts[name]).toBe(`exec node ${bin.rendezvous} ${name}`);
    expect(scripts.start).toBe(`exec node --max-semi-space-size=128 ${bin.rendezvous} start`);
    const { status, stdout } = spawnSync('npx', ['rendezvous', '--version'], { cwd: ROOT, encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, `${packageJson.version}\n`]);
  });
});

describe('rendezvous export', () => {
  const QUERY = 'query Flights($pad: String!) { pad(slug: $pad) { launches { nodes { slug time } } } }';
  const variables = ['--variables', '{"pad":"baikonur-31-6"}'];
  let server: Awaited<ReturnType<typeof startServer>>;
  let expected: string;
  beforeAll(async () => {
    server = await startServer();
    writeFileSync(join(folder, 'flights.graphql'), QUERY);
    writeFileSync(join(folder, 'variables.json'), variables[1]!);
    const answer = await fetch(`${server.url}/graphql?format=csv`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY, variables: { pad: 'baikonur-31-6' } }),
    });
    expected = await answer.text();
    expect(expected.split('\r\n').length).toBeGreaterThan(20);
  });
  afterAll(() => server.close());

  test('asks a server, and writes a file or to standard output', async () => {
    const file = join(folder, 'flights.csv');
    const asked = await rendezvous(['export', 'flights.graphql', ...variables, '--url', server.url, '--output', file]);
    expect(asked).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(file, 'utf8')).toBe(expected);
    const piped = await rendezvous(['export', '-', '--variables', '@variables.json', '--url', `${server.url}/graphql`], { input: QUERY });
    expect(piped).toEqual({ code: 0, out: expected, err: '' });
  });

  test('reads the local database the same', async () => {
    const env = { DATA_DIR: join(folder, 'data') };
    const local = await rendezvous(['export', 'flights.graphql', ...variables], { env });
    expect(local).toEqual({ code: 0, out: expected, err: '' });
    const ndjson = await rendezvous(['export', 'flights.graphql', ...variables, '--output', 'flights.ndjson'], { env });
    expect(ndjson.code).toBe(0);
    expect(readFileSync(join(folder, 'flights.ndjson'), 'utf8').split('\n')).toHaveLength(expected.split('\r\n').length - 1);
    expect(await rendezvous(['export', '-'], { env, input: '{ nothing }' })).toMatchObject({
      code: 1,
      err: expect.stringContaining('nothing'),
    });
    expect(await rendezvous(['export', '-'], { env, input: '{ nothing' })).toMatchObject({
      code: 1,
      err: expect.stringContaining('Syntax'),
    });
    expect(await rendezvous(['export', '-'], { env, input: '{ pad(slug: "x") { name } }' })).toMatchObject({ code: 1 });
  });

  test('tells why a server refuses', async () => {
    const refused = await rendezvous(['export', '-', '--url', server.url], { input: '{ pad(slug: "x") { name } }' });
    expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringContaining('NOT_A_TABLE') });
    const key = { RENDEZVOUS_KEY: 'rdv_000000000000_wrong' };
    const stranger = await rendezvous(['export', 'flights.graphql', ...variables, '--url', server.url], { env: key });
    expect(stranger).toMatchObject({ code: 1, err: expect.stringContaining('UNAUTHENTICATED') });
  });

  test('a table that breaks off leaves no file behind', async () => {
    const broken = createServer((_request, response) => {
      response.writeHead(200, { 'content-disposition': 'attachment; filename="x.csv"' });
      response.write('slug\r\na\r\n', () => response.destroy());
    });
    await new Promise<void>((resolve) => {
      broken.listen(0, '127.0.0.1', resolve);
    });
    const file = join(folder, 'broken.csv');
    const url = `http://127.0.0.1:${(broken.address() as AddressInfo).port}`;
    const { code, err } = await rendezvous(['export', 'flights.graphql', '--url', url, '--output', file]);
    expect([code, err]).toEqual([1, expect.stringContaining('broke off')]);
    expect([existsSync(file), existsSync(`${file}.part`)]).toEqual([false, false]);
    broken.close();
  });
});
