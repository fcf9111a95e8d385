// npm run bench:growth [-- --scales 1,10,100 --rounds 15 --match sanctions --write]: how long pages take when there is ten and a hundred times as much.
// With caches off, one request at a time, all scales in turn. `--at 100=postgresql://...` takes a database that was filled before (`--keep` leaves them).
// `--write` writes bench/GROWTH.md.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { schema } from '../dist/schema.js';
import { contestants, start } from './contestants/start.mjs';
import { filledDatabase, unlimited } from './fill/filled.mjs';
import { others, pagesOf } from './growth/pages.mjs';
import { growthReport } from './growth/report.mjs';

const { values: options } = parseArgs({
  options: {
    scales: { type: 'string', default: '1,10,100' },
    at: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '15' },
    match: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const given = Object.fromEntries(options.at.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
const wanted = ({ name }) => !options.match || new RegExp(options.match).test(name);
const cleanUp = [];
try {
  const running = [];
  for (const scale of options.scales.split(',')) {
    const database = given[scale] ? { url: given[scale] } : await filledDatabase(process.env.DATABASE_URL, Number(scale));
    if (database.close) cleanUp.push(database.close);
    const server = await start(`${scale}x`, contestants({}, await unlimited(database.url)).uncached, database.url);
    cleanUp.push(server.stop);
    running.push({ scale: Number(scale), ...server });
  }
  const results = [];
  for (const [kind, operations] of [
    ['pages', pagesOf(schema)],
    ['others', others],
  ]) {
    for (const operation of operations.filter(wanted)) {
      const times = await timesOf(running, operation.fields, Number(options.rounds));
      results.push({ kind, name: operation.name, times });
      console.error(`${operation.name}: ${times.map((list) => list[0].toFixed(1)).join(' / ')} ms at best`);
    }
  }
  const text = growthReport(
    running.map(({ scale }) => scale),
    results,
    Number(options.rounds),
  );
  console.log(text);
  if (options.write) writeFileSync(fileURLToPath(new URL('GROWTH.md', import.meta.url)), text);
} finally {
  for (const step of cleanUp.reverse()) await step();
}

/** Sorted times of an operation at each scale. The first rounds warm up, and tell what is slow enough to be asked less often. */
async function timesOf(running, fields, rounds) {
  const bodies = await Promise.all(running.map((server) => bodyAt(server, fields)));
  const times = running.map(() => []);
  let slowest = 0;
  for (let round = -3; round < (slowest > 1000 ? 3 : rounds); round++) {
    for (const [index, server] of running.entries()) {
      const started = performance.now();
      await ask(server, bodies[index]);
      const took = performance.now() - started;
      if (round >= 0) times[index].push(took);
      else slowest = Math.max(slowest, took);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b));
}

/** Puts the cursor of a row near the end of the list into the place of `$near`. */
async function bodyAt(server, fields) {
  if (!fields.includes('$near')) return `{ ${fields} }`;
  const { data } = await ask(server, `{ page: ${fields.replace('first: 50, after: "$near"', 'last: 100')} }`);
  return data.page.pageInfo.startCursor ? `{ ${fields.replace('$near', data.page.pageInfo.startCursor)} }` : '{ __typename }';
}

async function ask({ origin, headers }, query) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const answer = await response.json();
  if (answer.errors) throw new Error(`${query} fails: ${JSON.stringify(answer.errors).slice(0, 500)}`);
  return answer;
}
