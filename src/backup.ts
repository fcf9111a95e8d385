// `rendezvous backup <file>` writes the embedded database of DATA_DIR into one file; `rendezvous restore <file> [--force]` puts it back.
import { parseArgs } from 'node:util';
import { createBackup } from './backup/create.js';
import { BackupRefused } from './backup/manifest.js';
import { restoreBackup } from './backup/restore.js';
import { readEnv } from './env.js';
import { exitWith } from './exit.js';

const USAGE = `usage: rendezvous backup <file>             while the server is stopped
       rendezvous restore <file> [--force]   --force replaces the database that is there`;

async function run() {
  const { command, file, force } = readArguments();
  const { databaseUrl, dataDir } = readEnv();
  if (databaseUrl)
    throw new BackupRefused(
      'this is for the embedded database: for that of DATABASE_URL use pg_dump and pg_restore, see docs/operating.md',
    );
  if (command === 'create') {
    const files = await createBackup(dataDir, file);
    console.log(`${file}: ${files} files of ${dataDir}`);
  } else {
    const { made } = await restoreBackup(file, dataDir, { force });
    console.log(`${dataDir}: as it was at ${made}`);
  }
}

function readArguments(): { command: 'create' | 'restore'; file: string; force: boolean } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { force: { type: 'boolean', default: false } } });
    const [command, file, ...more] = positionals;
    if ((command === 'create' && !values.force) || command === 'restore') {
      if (file && more.length === 0) return { command, file, force: values.force };
    }
    throw new TypeError();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(error.message ? `${error.message}\n${USAGE}` : USAGE);
    process.exit(2);
  }
}

run().catch(exitWith);
