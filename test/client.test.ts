import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './client.js';
import {
  CouldRussiaLaunchPeopleDocument,
  WhatHappenedDocument,
  WhichSanctionsDocument,
  WhoControlsBaikonurDocument,
  WhyNoOtherPadDocument,
} from './generated/operations.js';
import { startServer } from './harness/server.js';

const golden = (file: string) => JSON.parse(readFileSync(new URL(`stories/${file}.json`, import.meta.url), 'utf8')).data;

describe('the typed client', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  test('runs the stories over HTTP', async () => {
    const happened = await ask(server.url, WhatHappenedDocument);
    expect(happened).toEqual(golden('01-what-happened'));
    expect(happened.incident?.pad?.site.country.name).toBe('Kazakhstan');
    expect(await ask(server.url, CouldRussiaLaunchPeopleDocument)).toEqual(golden('02-could-russia-launch-people'));
    expect(await ask(server.url, WhyNoOtherPadDocument)).toEqual(golden('03-why-no-other-pad'));
    expect(await ask(server.url, WhichSanctionsDocument)).toEqual(golden('07-which-sanctions'));
    expect(await ask(server.url, WhoControlsBaikonurDocument)).toEqual(golden('12-who-controls-baikonur'));
  });

  test('does not compile when a field is renamed', async () => {
    const root = fileURLToPath(new URL('..', import.meta.url));
    const folder = mkdtempSync(join(root, 'test/generated/renamed-'));
    try {
      const operations = readFileSync(join(root, 'test/generated/operations.ts'), 'utf8');
      const use = `import type { WhatHappenedQuery } from './operations.js';\nexport const severity = (answer: WhatHappenedQuery) => answer.incident?.severity;\n`;
      const compile = async (text: string) => {
        writeFileSync(join(folder, 'operations.ts'), text);
        writeFileSync(join(folder, 'use.ts'), use);
        const files = [
          join(folder, 'use.ts'),
          '--noEmit',
          '--strict',
          '--skipLibCheck',
          '--module',
          'nodenext',
          '--target',
          'es2023',
          '--ignoreConfig',
        ];
        return promisify(execFile)(join(root, 'node_modules/.bin/tsc'), files, { cwd: root }).then(
          () => 'compiles',
          (error: { stdout: string }) => error.stdout,
        );
      };
      expect(await compile(operations)).toBe('compiles');
      // What codegen writes once the contract calls it `gravity`.
      expect(await compile(operations.replaceAll('severity:', 'gravity:'))).toMatch(/Property 'severity' does not exist/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
