import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../harness/server.js';

// The commands and the Python of the docs, as a reader would paste them, but for the address. Queries are run by test/docs.test.ts, mutations by
// test/desk-docs.test.ts; a stream of events does not end, and is tested with the subscriptions.
const root = fileURLToPath(new URL('../../', import.meta.url));
const BLOCK = /^```(python)?\n([\s\S]*?)^```/gm;
const blocks = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .flatMap((page) =>
    [...readFileSync(join(root, 'docs', page), 'utf8').matchAll(BLOCK)].map(([, language, text = '']) => ({ page, language, text })),
  );
const commands = blocks
  .filter(({ language }) => !language)
  .flatMap(({ page, text }) => text.split(/(?<!\\)\n/).map((command) => ({ page, command })))
  .filter(({ command }) => /^(curl|npx rendezvous export)/.test(command) && !command.includes('text/event-stream'));
const programs = blocks.filter(({ language }) => language === 'python');

describe('what the docs say to run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rendezvous-docs-'));
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    server = await startServer();
    writeFileSync(join(folder, 'launches.graphql'), '{ launches { nodes { slug time } } }');
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = async (program: string, args: string[]) => (await promisify(execFile)(program, args, { cwd: folder })).stdout;
  const here = (text: string) => text.replaceAll('http://127.0.0.1:4000', server.url);

  test.each(commands)('$page: $command', { timeout: 120_000 }, async ({ command }) => {
    const told = await run('bash', [
      '-c',
      here(command)
        .replace(/^curl/, 'curl --silent --show-error --fail-with-body')
        .replace(/^npx rendezvous/, `node ${root}bin/rendezvous.mjs`),
    ]);
    const made = /--output (\S+)/.exec(command)?.[1];
    const answer = made ? readFileSync(join(folder, made), 'latin1') : told;
    expect(answer.length).toBeGreaterThan(30);
    expect(answer).not.toContain('"errors"');
  });

  test.each(programs)('$page: $text', { timeout: 120_000 }, async ({ text }) => {
    const lines = here(text).trimEnd().split('\n');
    const last = lines.pop(); // as a notebook shows it
    const told = await run(process.env.NOTEBOOK_PYTHON ?? '/usr/bin/python3', ['-c', [...lines, `print(${last})`].join('\n')]);
    expect(told).toMatch(/\d/);
  });

  test('is found', () => {
    expect([commands.length > 6, programs.length > 0]).toEqual([true, true]);
  });
});
