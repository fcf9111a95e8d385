// npm run migration -- <name>: writes prisma/migrations/<time>_<name>/migration.sql with what changed in schema.prisma since HEAD.
// The WASM engine diffs schema to schema, on any reachable Postgres (DATABASE_URL), of which it only asks the version. Read the file before you commit it:
// checks, exclusion constraints and data moves are added by hand, and every migration begins by dropping the as_of views and ends by rebuilding them and history.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('usage: npm run migration -- <name in lower_case>');
  process.exit(2);
}

const wasm = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { './schema_engine_bg.js': engine });
engine.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

const path = 'prisma/schema.prisma';
const before = (() => {
  try {
    return execFileSync('git', ['show', `HEAD:${path}`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined; // the first migration
  }
})();
const target = (content) => ({ tag: 'schemaDatamodel', files: [{ path, content }] });
const adapter = bindMigrationAwareSqlAdapterFactory(
  new PrismaPg(process.env.DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'),
);
const schemaEngine = await engine.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
const { stdout } = await schemaEngine.diff({
  from: before ? target(before) : { tag: 'empty' },
  to: target(readFileSync(path, 'utf8')),
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
});

// Ordered text compares by bytes on every database, whatever its locale.
const collated = (stdout ?? '').replace(/ TEXT(\[\])?(?=[ ,;\n])/g, ' TEXT$1 COLLATE "C"');
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const folder = `prisma/migrations/${stamp}_${name}`;
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/migration.sql`, `SELECT rendezvous.drop_as_of();\n\n${collated}\nSELECT rendezvous.rebuild_history();\n`);
console.log(`${folder}/migration.sql`);
process.exit(0);
