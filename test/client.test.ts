import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LaunchesDocument } from '../web/client/generated/operations.js';
import {
  CouldRussiaLaunchPeopleDocument,
  WhatHappenedDocument,
  WhichSanctionsDocument,
  WhoControlsBaikonurDocument,
  WhyNoOtherPadDocument,
} from '../web/client/generated/stories.js';
import { createClient, RendezvousError } from '../web/client/index.js';
import { startServer } from './harness/server.js';

const golden = (file: string) => JSON.parse(readFileSync(new URL(`stories/${file}.json`, import.meta.url), 'utf8')).data;

describe('the typed client', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  test('runs the stories over HTTP', async () => {
    const { ask } = createClient({ url: `${server.url}/graphql` });
    const happened = await ask(WhatHappenedDocument);
    expect(happened).toEqual(golden('01-what-happened'));
    expect(happened.incident?.pad?.site.country.name).toBe('Kazakhstan');
    expect(await ask(CouldRussiaLaunchPeopleDocument)).toEqual(golden('02-could-russia-launch-people'));
    expect(await ask(WhyNoOtherPadDocument)).toEqual(golden('03-why-no-other-pad'));
    expect(await ask(WhichSanctionsDocument)).toEqual(golden('07-which-sanctions'));
    expect(await ask(WhoControlsBaikonurDocument)).toEqual(golden('12-who-controls-baikonur'));
  });

  test('gives every page, and stops when nobody wants more', async () => {
    let asked = 0;
    const counting: typeof fetch = (...request) => {
      asked++;
      return fetch(...request);
    };
    const { all } = createClient({ url: `${server.url}/graphql`, fetch: counting });
    const found: string[] = [];
    const filter = { time: { gte: '2025-01-01T00:00:00Z' } };
    for await (const { slug } of all(LaunchesDocument, ({ launches }) => launches, { filter, first: 5 })) found.push(slug);
    expect(found.length).toBeGreaterThan(20);
    expect(new Set(found).size).toBe(found.length);
    expect(asked).toBe(Math.ceil(found.length / 5));

    asked = 0;
    for await (const _ of all(LaunchesDocument, ({ launches }) => launches, { first: 5 })) break;
    expect(asked).toBe(1);
  });

  test('throws what the API said, with its code', async () => {
    const { ask } = createClient({ url: `${server.url}/graphql` });
    const refused = await ask(LaunchesDocument, { first: 0 }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RendezvousError);
    expect(refused).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  });

  test('asks again when it is told to wait, and gives up in the end', async () => {
    const answers = (...statuses: number[]): typeof fetch => {
      return async (...request) => {
        const status = statuses.shift();
        return status ? new Response('{"errors":[{"message":"wait"}]}', { status, headers: { 'retry-after': '0.01' } }) : fetch(...request);
      };
    };
    const url = `${server.url}/graphql`;
    const once = await createClient({ url, fetch: answers(429) }).ask(LaunchesDocument, { first: 1 });
    expect(once.launches.nodes).toHaveLength(1);
    const never = createClient({ url, retries: 1, fetch: answers(503, 429, 503) }).ask(LaunchesDocument, { first: 1 });
    await expect(never).rejects.toMatchObject({ status: 429 });
  });

  test('does not compile when a field is renamed', async () => {
    const root = fileURLToPath(new URL('..', import.meta.url));
    const folder = mkdtempSync(join(root, 'web/client/generated/renamed-'));
    try {
      const operations = readFileSync(join(root, 'web/client/generated/stories.ts'), 'utf8');
      const use = `import type { WhatHappenedQuery } from './stories.js';\nexport const severity = (answer: WhatHappenedQuery) => answer.incident?.severity;\n`;
      const compile = async (text: string) => {
        writeFileSync(join(folder, 'stories.ts'), text.replace('../index.js', '../../index.js'));
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
