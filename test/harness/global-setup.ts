import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase, prepare } from '../../src/db/index.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Databases with all migrations: `seeded` holds the curated facts, `empty` none. Test files work on copies. */
    templates: { postgres: string | undefined; seeded: string; empty: string };
  }
}

/** Makes the template databases once for the whole run, on the embedded database or on the server of TEST_DATABASE_URL. */
export default async function setup(project: TestProject) {
  const postgres = process.env.TEST_DATABASE_URL || undefined;
  const none = { digest: 'none', rows: () => [] };
  if (!postgres) {
    const folder = mkdtempSync(join(tmpdir(), 'rendezvous-test-'));
    const templates = { postgres, seeded: join(folder, 'seeded'), empty: join(folder, 'empty') };
    await make({ databaseUrl: undefined, dataDir: templates.seeded });
    await make({ databaseUrl: undefined, dataDir: templates.empty }, none);
    project.provide('templates', templates);
    return () => rmSync(folder, { recursive: true, force: true });
  }

  const names = { seeded: `rendezvous_test_${process.pid}_seeded`, empty: `rendezvous_test_${process.pid}_empty` };
  const admin = new pg.Client(postgres);
  await admin.connect();
  const clear = async () => {
    const left = await admin.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE datname LIKE 'rendezvous\\_test\\_${process.pid}\\_%'`,
    );
    for (const { datname } of left.rows) await admin.query(`DROP DATABASE ${datname} WITH (FORCE)`);
    await admin.end();
  };
  try {
    for (const name of Object.values(names)) await admin.query(`CREATE DATABASE ${name}`);
    await make({ databaseUrl: urlOf(postgres, names.seeded), dataDir: '' });
    await make({ databaseUrl: urlOf(postgres, names.empty), dataDir: '' }, none);
  } catch (error) {
    await clear();
    throw error;
  }
  project.provide('templates', { postgres, ...names });
  return clear;
}

async function make(options: { databaseUrl: string | undefined; dataDir: string }, facts?: Parameters<typeof prepare>[1]) {
  const database = await openDatabase(options);
  try {
    await prepare(database, facts);
  } finally {
    await database.close();
  }
}

const urlOf = (server: string, name: string) => Object.assign(new URL(server), { pathname: `/${name}` }).href;
