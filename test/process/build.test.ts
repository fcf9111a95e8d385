import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The build script in a checkout of its own, with tools that only note when they begin and end and make what they should.
const folder = mkdtempSync(join(tmpdir(), 'rendezvous-build-'));
const LOCK = join(folder, 'node_modules/.cache/rendezvous/build.lock');
const log = join(folder, 'log');
const MADE = { prisma: 'src/generated/prisma', 'graphql-codegen': 'web/client/generated', tsc: 'dist' };

beforeAll(() => {
  for (const path of ['scripts', 'node_modules/.bin', 'prisma', 'src']) mkdirSync(join(folder, path), { recursive: true });
  copyFileSync(fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url)), join(folder, 'scripts/build.mjs'));
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  writeFileSync(join(folder, 'src/main.ts'), '');
  for (const [tool, made] of Object.entries(MADE)) {
    const file = join(folder, 'node_modules/.bin', tool);
    writeFileSync(file, `#!/bin/sh\necho "${tool} begins" >> log; mkdir -p ${made}; sleep 0.3; echo "${tool} ends" >> log\n`);
    chmodSync(file, 0o755);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function build(): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ['scripts/build.mjs', 'code'], { cwd: folder });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

const lines = () => readFileSync(log, 'utf8').trim().split('\n');
const once3 = Object.keys(MADE).flatMap((tool) => [`${tool} begins`, `${tool} ends`]);

test('of builds at once, one builds and the others wait for what it builds', async () => {
  const builds = await Promise.all([build(), build(), build()]);
  expect(builds.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(lines()).toEqual(once3);
  expect(builds.filter(({ said }) => said.includes('building:'))).toHaveLength(1);
});

test('the lock of a build that was killed gives way, and nothing is built again', async () => {
  writeFileSync(LOCK, '999999999');
  writeFileSync(join(folder, 'src/main.ts'), 'changed');
  expect(await build()).toMatchObject({ code: 0 });
  expect(lines()).toEqual([...once3, 'tsc begins', 'tsc ends']);
  expect(await build()).toEqual({ code: 0, said: '' });
});
