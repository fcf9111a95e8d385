import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDatabase, prepare } from '../../src/db/index.js';
import { FEEDS } from '../../src/feeds/registry.js';
import { runFeed } from '../../src/feeds/run.js';
import { until } from './process.js';

vi.setConfig({ testTimeout: 1_800_000, hookTimeout: 120_000 });

const postgres = process.env.TEST_DATABASE_URL;
const REAL = fileURLToPath(new URL('../../../shared/feeds', import.meta.url));
const FEED = fileURLToPath(new URL('../../dist/feed.js', import.meta.url));

/** What each feed takes here, and how often it is killed: twenty times in all, for they run through the same code. */
const TRIALS: [feed: string, path: () => string, kills: number][] = [
  ['gcat', () => join(REAL, 'gcat'), 8],
  ['opensanctions', () => join(REAL, 'opensanctions/entities.ftm.json'), 5],
  ['launch-library', () => someOf('launch-library', 6), 4],
  ['ofac', () => join(REAL, 'ofac/sdn_2021-08-18.csv'), 3],
];

/** A folder with the first so many editions of a feed. */
function someOf(feed: string, count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'rendezvous-kills-'));
  const files = readdirSync(join(REAL, feed)).filter((file) => file.endsWith('.json'));
  for (const file of files.sort().slice(0, count)) copyFileSync(join(REAL, feed, file), join(folder, file));
  return folder;
}

// A server that outlives the kills, and real files: without either these skip, and say so.
describe.skipIf(!postgres || !existsSync(REAL))('SIGKILL at any moment of a feed', () => {
  const names: string[] = [];
  let admin: pg.Client;
  let template: string;
  beforeAll(async () => {
    admin = new pg.Client(postgres);
    await admin.connect();
    template = `rendezvous_feed_${process.pid}`;
    await admin.query(`CREATE DATABASE ${template}`);
    const database = await openDatabase({ databaseUrl: urlOf(template), dataDir: '' });
    await prepare(database);
    await database.close();
  });
  afterAll(async () => {
    for (const name of [...names, template]) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  });

  const urlOf = (name: string) => Object.assign(new URL(postgres!), { pathname: `/${name}` }).href;

  async function newGraph(): Promise<string> {
    const name = `${template}_${names.length}`;
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    names.push(name);
    return urlOf(name);
  }

  /** Runs the feed, killed after some milliseconds or to its end. */
  async function run(feed: string, path: string, url: string, killAfter?: number): Promise<number | null> {
    const child = spawn(process.execPath, [FEED, feed, path], { env: { ...process.env, DATABASE_URL: url }, stdio: 'ignore' });
    const ended = once(child, 'exit');
    if (killAfter !== undefined) {
      await Promise.race([pause(killAfter), ended]);
      child.kill('SIGKILL');
    }
    return (await ended)[0] as number | null;
  }

  const TABLES = [
    'Agency',
    'LaunchSite',
    'Pad',
    'LaunchVehicle',
    'Launch',
    'ScheduleEntry',
    'SanctionsList',
    'ListedParty',
    'SanctionsProgram',
    'Sanction',
  ];
  const MORE = ['PartyOwnership', 'Claim', 'Merge', 'UnsureMatch', 'ExternalId', 'RecordSource', 'Source'];

  /** What the graph tells, without what each writing stamps it with, and how many editions were taken: the last of them once more when it is run again. */
  async function told(url: string): Promise<{ taken: number; sums: Record<string, string | null> }> {
    const client = new pg.Client(url);
    await client.connect();
    const sums: Record<string, string | null> = {};
    for (const table of [...TABLES, ...MORE]) {
      const stamps = table === 'Merge' || table === 'UnsureMatch' ? `- 'id'` : `- 'revisionId'`;
      const { rows } = await client.query<{ sum: string | null }>(
        `SELECT md5(string_agg(row, ',' ORDER BY row)) AS sum FROM (SELECT (to_jsonb(t) ${stamps})::text AS row FROM "${table}" t) x`,
      );
      sums[table] = rows[0]!.sum;
    }
    const { rows } = await client.query<{ taken: number }>('SELECT count(DISTINCT edition)::int AS taken FROM "FeedRun"');
    await client.end();
    return { taken: rows[0]!.taken, sums };
  }

  /** What a killed process had sent may still be worked on: its last commit is there or not only when its session has ended. */
  async function settled(url: string) {
    const client = new pg.Client(url);
    await client.connect();
    await until(async () => {
      const { rows } = await client.query(`SELECT FROM pg_stat_activity
        WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`);
      return rows.length === 0;
    });
    await client.end();
  }

  test.each(TRIALS)(
    '%s: kills leave whole editions and nothing else, and a run after them ends as an undisturbed one',
    async (feed, pathOf, kills) => {
      const path = pathOf();
      // What an undisturbed run leaves after each edition.
      const undisturbed = await newGraph();
      const states = [(await told(undisturbed)).sums];
      const database = await openDatabase({ databaseUrl: undisturbed, dataDir: '' });
      const client = await database.connect();
      for await (const edition of FEEDS[feed]!.editions({ path })) {
        await runFeed(client, feed, edition);
        states.push((await told(undisturbed)).sums);
      }
      await client.end();
      await database.close();
      expect(states.at(-1)).not.toEqual(states[0]);

      let disturbed = await newGraph();
      const started = Date.now();
      expect(await run(feed, path, disturbed)).toBe(0);
      let whole = Date.now() - started;
      expect(await told(disturbed)).toEqual({ taken: states.length - 1, sums: states.at(-1) });

      disturbed = await newGraph();
      let before = 0;
      for (let killed = 0; killed < kills; ) {
        // At a random moment within each of so many stretches of a run.
        const moment = (whole * (killed + Math.random())) / kills;
        const code = await run(feed, path, disturbed, moment);
        expect([null, 0]).toContain(code);
        if (code === null) killed++;
        // It was all there was to do, and quicker than the run that was timed, which others on the machine may have held up.
        else if (before === 0) whole = moment;
        await settled(disturbed);
        const { taken, sums } = await told(disturbed);
        expect(sums).toEqual(states[taken]);
        // A kill that came after the last commit finds the whole, and the next one wants a graph without it.
        const all = taken === states.length - 1;
        if (all) disturbed = await newGraph();
        before = all ? 0 : taken;
      }
      expect(await run(feed, path, disturbed)).toBe(0);
      expect((await told(disturbed)).sums).toEqual(states.at(-1));
    },
  );
});
