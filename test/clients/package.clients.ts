import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../harness/server.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

// What a stranger does: installs the packed client beside the library of their choice, compiles, runs.
describe('the client package, installed in a project of its own', () => {
  const project = mkdtempSync(join(tmpdir(), 'rendezvous-client-'));
  let server: Awaited<ReturnType<typeof startServer>>;
  const example = async (file: string) => (await run('node', [`built/${file}.js`, `${server.url}/graphql`], { cwd: project })).stdout;

  beforeAll(async () => {
    server = await startServer();
    const { stdout: packed } = await run('npm', ['pack', '--silent', '--pack-destination', project, './dist-client'], { cwd: root });
    cpSync(join(root, 'web/client/examples'), project, { recursive: true });
    await run('npm', ['install', '--no-audit', '--ignore-scripts', `./${packed.trim()}`], { cwd: project });
    // npm installs no scripts, and so no compiler of Relay's that its script would fetch: the package holds them all.
    await run('npx', ['relay-compiler'], { cwd: project });
    await run('npx', ['tsc', '-p', '.'], { cwd: project }).catch(({ stdout }: { stdout: string }) => Promise.reject(new Error(stdout)));
  }, 300_000);
  afterAll(async () => {
    await server.close();
    rmSync(project, { recursive: true, force: true });
  });

  test('answers through fetch, page by page, with coded errors', async () => {
    expect((await example('fetch')).trim().split('\n')).toEqual([
      'Soyuz MS-28: Sergey Kud-Sverchkov, Sergei Mikaev, Chris Williams',
      expect.stringMatching(/^launches of 2025 on record as successful: [1-9]\d+$/),
      'BAD_USER_INPUT',
    ]);
  });

  test('answers through urql', async () => {
    expect(await example('urql')).toBe('Site 31/6: DAMAGED from 2025-11-27\n');
  });

  test('answers through Apollo Client, whose cache keeps two moments apart', async () => {
    expect((await example('apollo')).trim().split('\n')).toEqual([
      'known now: RESTORED',
      'known in January: UNDER_REPAIR',
      'told apart: true',
    ]);
  });

  test('feeds a typed component', async () => {
    expect(await example('component')).toMatch(
      /^<article><h1>Soyuz MS-28<\/h1><p>Soyuz-2\.1a from Site 31\/6, Baikonur Cosmodrome<\/p><ul><li>/,
    );
  });

  test("passes Relay's compiler and answers through Relay", async () => {
    expect((await example('relay/launches')).trim().split('\n')).toHaveLength(3);
  });
});
