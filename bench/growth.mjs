// npm run bench:growth [-- --scales 1,10,100 --rounds 200 --match sanctions --write]: how long pages take when there is ten and a hundred times as much.
// With caches off, one request at a time, all scales in turn. What fails or times out is reported as that, and the rest goes on. `--databases growth` takes
// the databases growth1, growth10 and growth100 of DATABASE_URL's server, fills those that are not there, and leaves them all. `--write` writes bench/GROWTH.md.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { schema } from '../dist/schema.js';
import { contestants, start } from './contestants/start.mjs';
import { filledDatabase, unlimited } from './fill/filled.mjs';
import { others, pagesOf } from './growth/pages.mjs';
import { growthReport } from './growth/report.mjs';
import { asFullAtAll, fieldsAt, timesOf, variantsAt } from './growth/times.mjs';
import { OPERATIONS } from './operations/index.mjs';

const { values: options } = parseArgs({
  options: {
    scales: { type: 'string', default: '1,10,100' },
    rounds: { type: 'string', default: '200' },
    match: { type: 'string' },
    databases: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const wanted = ({ name }) => !options.match || new RegExp(options.match).test(name);
const cleanUp = [];
try {
  const running = [];
  for (const scale of options.scales.split(',').map(Number)) {
    const database = await filledDatabase(process.env.DATABASE_URL, scale, options.databases && `${options.databases}${scale}`);
    cleanUp.push(database.close);
    const server = await start(`${scale}x`, contestants({}, await unlimited(database.url)).uncached, database.url);
    cleanUp.push(server.stop);
    running.push({ scale, database: database.url, ...server });
  }
  const results = [];
  const measure = async (kind, name, requestsAt) => {
    const times = await timesOf(running, requestsAt, rounds);
    results.push({ kind, name, times });
    console.error(`${name}: ${times.map(({ list, failed }) => failed ?? `${list[0].toFixed(1)} ms`).join(' / ')} at best`);
  };
  for (const operation of Object.values(OPERATIONS).filter(wanted)) await measure('operations', operation.name, variantsAt(operation));
  for (const [kind, operations] of [
    ['pages', pagesOf(schema)],
    ['others', others],
  ]) {
    for (const operation of operations.filter(wanted)) {
      const { fields, rows } = await asFullAtAll(running, operation.fields);
      const name = rows ? `${operation.name} (${rows} rows)` : operation.name;
      await measure(kind, name, fieldsAt(fields));
    }
  }
  const scales = running.map(({ scale }) => scale);
  const text = growthReport(scales, results, rounds);
  console.log(text);
  if (options.write) writeFileSync(fileURLToPath(new URL('GROWTH.md', import.meta.url)), text);
} finally {
  for (const step of cleanUp.reverse()) await step();
}
