import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/index.js';
import { FEEDS } from '../../src/feeds/registry.js';
import { runFeed } from '../../src/feeds/run.js';
import { startServer } from '../harness/server.js';

interface Cell {
  cell_type: string;
  outputs?: { output_type: string; data?: Record<string, unknown>; text?: string[] }[];
}

const folder = fileURLToPath(new URL('../../notebooks', import.meta.url));
const feeds = fileURLToPath(new URL('../../../shared/feeds', import.meta.url));
const read = (file: string): { cells: Cell[] } => JSON.parse(readFileSync(file, 'utf8'));

/** Real pages and editions, where they are at hand beside the checkout: with them the notebooks have more to draw. */
async function bringIn(database: Database) {
  const client = await database.connect();
  for (const feed of ['launch-library', 'ofac']) {
    if (!existsSync(join(feeds, feed))) continue;
    for await (const edition of FEEDS[feed]!.editions({ path: join(feeds, feed) })) await runFeed(client, feed, edition);
  }
  await client.end();
}

describe('the notebooks, from top to bottom', () => {
  const ran = mkdtempSync(join(tmpdir(), 'rendezvous-notebooks-'));
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    server = await startServer(bringIn);
  }, 300_000);
  afterAll(async () => {
    await server.close();
    rmSync(ran, { recursive: true, force: true });
  });

  test.each([
    { name: 'founding-story', pictures: 3 },
    { name: 'sixty-years-of-cooperation', pictures: 3 },
    { name: 'sanctions-and-the-space-sector', pictures: existsSync(join(feeds, 'ofac')) ? 2 : 1 },
    { name: 'launch-slips', pictures: 2 },
  ])('$name draws its $pictures pictures', { timeout: 180_000 }, async ({ name, pictures }) => {
    const python = process.env.NOTEBOOK_PYTHON ?? '/usr/bin/python3'; // Debian's, which has Debian's pandas
    const run = ['-m', 'nbconvert', '--to', 'notebook', '--execute', '--output-dir', ran, join(folder, `${name}.ipynb`)];
    await promisify(execFile)(python, run, { env: { ...process.env, RENDEZVOUS_URL: `${server.url}/graphql` } });
    const outputs = read(join(ran, `${name}.ipynb`)).cells.flatMap((cell) => cell.outputs ?? []);
    expect(outputs.filter(({ data }) => data?.['image/png'])).toHaveLength(pictures);
    expect(outputs.filter(({ data }) => String(data?.['text/html']).includes('<tbody>')).length).toBeGreaterThan(0);
    expect(outputs.filter(({ data }) => String(data?.['text/plain']).includes('Empty DataFrame'))).toEqual([]);
  });

  test('are all run here, and kept without answers', () => {
    const kept = readdirSync(folder).filter((file) => file.endsWith('.ipynb'));
    expect(kept.map((file) => file.replace('.ipynb', '')).sort()).toEqual([
      'founding-story',
      'launch-slips',
      'sanctions-and-the-space-sector',
      'sixty-years-of-cooperation',
    ]);
    for (const file of kept) {
      const answers = read(join(folder, file)).cells.filter(({ cell_type, outputs }) => cell_type === 'code' && outputs!.length > 0);
      expect(answers).toEqual([]);
    }
  });
});
