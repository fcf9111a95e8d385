import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Database, openDatabase } from '../../src/db/index.js';
import { askedAgain } from '../../src/metrics/counters.js';

/** Others may be using the machine: what takes long is not wrong. */
const PATIENT = { poolWaitMs: 60_000, statementMs: 60_000 };

let made = 0;

/** A copy of a template database, open, and gone when `dispose` is called. */
export async function copyOf(template: 'seeded' | 'empty'): Promise<{ database: Database; dispose(): Promise<void> }> {
  const templates = inject('templates');
  if (!templates.postgres) {
    const dataDir = mkdtempSync(join(tmpdir(), 'rendezvous-copy-'));
    cpSync(templates[template], dataDir, { recursive: true });
    const database = await openDatabase({ databaseUrl: undefined, dataDir, ...PATIENT });
    return {
      database,
      async dispose() {
        await database.close();
        rmSync(dataDir, { recursive: true, force: true });
      },
    };
  }
  const name = `${templates[template]}_${process.pid}_${made++}`;
  const admin = new pg.Client(templates.postgres);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${templates[template]}`);
  const database = await openDatabase({
    databaseUrl: Object.assign(new URL(templates.postgres), { pathname: `/${name}` }).href,
    dataDir: '',
    ...PATIENT,
  });
  return {
    database,
    async dispose() {
      await database.close();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

/** The database of a test file: a copy of the template, made before its first test and dropped after its last. */
export function useDatabase(template: 'seeded' | 'empty' = 'seeded'): { readonly current: Database } {
  let copy: Awaited<ReturnType<typeof copyOf>> | undefined;
  beforeAll(async () => {
    copy = await copyOf(template);
  });
  afterAll(async () => {
    await copy?.dispose();
    // Prisma answers in the place of a statement of ours that is wrongly said: it would only be slow.
    const { values } = await askedAgain.get();
    // A table that is not there (42P01) is some tests' own doing.
    const wrong = values.map(({ labels }) => String(labels.code)).filter((code) => code.startsWith('42') && code !== '42P01');
    if (wrong.length > 0) throw new Error(`reads were wrongly said and asked again through Prisma: ${wrong}`);
  });
  return {
    get current() {
      if (!copy) throw new Error('the database is there only while tests run');
      return copy.database;
    },
  };
}
