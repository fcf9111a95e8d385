import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDatabase, prepare } from '../../src/db/index.js';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 });

const postgres = process.env.TEST_DATABASE_URL;
const FOLDER = fileURLToPath(new URL('../../../shared/feeds/gcat', import.meta.url));
const FEED = fileURLToPath(new URL('../../dist/feed.js', import.meta.url));
const KILLS = 20;

// A server that outlives the kills, and the real catalogue: without either these skip, and say so.
describe.skipIf(!postgres || !existsSync(FOLDER))('SIGKILL at any moment of a feed', () => {
  const names: string[] = [];
  let admin: pg.Client;
  beforeAll(async () => {
    admin = new pg.Client(postgres);
    await admin.connect();
  });
  afterAll(async () => {
    for (const name of names) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  });

  async function newGraph(): Promise<string> {
    const name = `rendezvous_feed_${process.pid}_${names.length}`;
    await admin.query(`CREATE DATABASE ${name}`);
    names.push(name);
    const databaseUrl = Object.assign(new URL(postgres!), { pathname: `/${name}` }).href;
    const database = await openDatabase({ databaseUrl, dataDir: '' });
    await prepare(database);
    await database.close();
    return databaseUrl;
  }

  /** Runs the feed, killed after some milliseconds or to its end. */
  async function feed(url: string, killAfter?: number): Promise<number | null> {
    const child = spawn(process.execPath, [FEED, 'gcat', FOLDER], { env: { ...process.env, DATABASE_URL: url }, stdio: 'ignore' });
    const ended = once(child, 'exit');
    if (killAfter !== undefined) {
      await Promise.race([pause(killAfter), ended]);
      child.kill('SIGKILL');
    }
    return (await ended)[0] as number | null;
  }

  /** What the graph tells, without what each writing stamps it with. */
  async function told(url: string): Promise<Record<string, string>> {
    const client = new pg.Client(url);
    await client.connect();
    const sums: Record<string, string> = {};
    for (const table of ['Agency', 'LaunchSite', 'Pad', 'LaunchVehicle', 'Launch', 'ExternalId', 'RecordSource', 'Source']) {
      const { rows } = await client.query<{ sum: string }>(
        `SELECT md5(string_agg(row, ',' ORDER BY row)) AS sum FROM (SELECT (to_jsonb(t) - 'revisionId')::text AS row FROM "${table}" t) x`,
      );
      sums[table] = rows[0]!.sum;
    }
    await client.end();
    return sums;
  }

  test(`${KILLS} kills leave nothing half written, and a run after them ends as an undisturbed one`, async () => {
    const undisturbed = await newGraph();
    const untouched = await told(undisturbed);
    const started = Date.now();
    expect(await feed(undisturbed)).toBe(0);
    const whole = Date.now() - started;
    const result = await told(undisturbed);
    expect(result).not.toEqual(untouched);

    let disturbed = await newGraph();
    let killed = 0;
    for (let round = 0; round < KILLS; round++) {
      const code = await feed(disturbed, (whole * (round + 0.5)) / KILLS);
      if (code === null) killed++;
      const left = await told(disturbed);
      // All of it or nothing: a kill that came after the commit finds the whole, and the next one wants a graph without it.
      expect([untouched, result]).toContainEqual(left);
      if (left.Launch === result.Launch) disturbed = await newGraph();
    }
    expect(killed).toBeGreaterThan(KILLS / 2);
    expect(await feed(disturbed)).toBe(0);
    expect(await told(disturbed)).toEqual(result);
  });
});
