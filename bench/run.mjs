// npm run bench [-- --scale 10 --rounds 5 --seconds 2 --only mission,search --write]: this server against PostGraphile and a bare server. `--write` writes
// bench/RESULTS.md. DATABASE_URL names a Postgres to make a database in (as superuser); without it one is started for the time of the run.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { installPeers } from './contestants/peers.mjs';
import { contestants, start } from './contestants/start.mjs';
import { filledDatabase, unlimited } from './fill/filled.mjs';
import { sameAnswers } from './load/answers.mjs';
import { requestsOf, startAsker } from './load/load.mjs';
import { measure } from './load/measure.mjs';
import { OPERATIONS } from './operations/index.mjs';
import { report } from './report.mjs';

const { values: options } = parseArgs({
  options: {
    scale: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const [scale, rounds, seconds] = [options.scale, options.rounds, options.seconds].map(Number);
const operations = options.only?.split(',') ?? Object.keys(OPERATIONS);
const say = (text) => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);

const folder = mkdtempSync(join(tmpdir(), 'rendezvous-bench-'));
const cleanUp = [() => rmSync(folder, { recursive: true, force: true })];
try {
  const peers = installPeers();
  const database = await filledDatabase(process.env.DATABASE_URL, scale);
  cleanUp.push(() => database.close());
  const client = new pg.Client(database.url);
  client.on('error', () => {}); // the database goes before it at the end
  await client.connect();
  cleanUp.push(() => client.end());

  const running = {};
  for (const [name, contestant] of Object.entries(contestants(peers, await unlimited(database.url)))) {
    running[name] = await start(name, contestant, database.url);
    cleanUp.push(() => running[name].stop());
  }
  for (const one of Object.values(running)) one.atRest = one.memory();
  const asker = startAsker();
  cleanUp.push(() => asker.stop());

  const versions = `Node ${process.versions.node}, PostgreSQL ${database.version.split(' ')[0]}, PostGraphile ${peers.versions.postgraphile} on Node ${peers.versions.node}`;
  const results = {};
  let text = '';
  for (const operation of operations) {
    const able = Object.values(running).filter(({ language }) => OPERATIONS[operation][language]);
    const requests = {};
    for (const contestant of able) requests[contestant.name] = await requestsOf(folder, client, operation, contestant);
    let leaves;
    try {
      leaves = await sameAnswers(OPERATIONS[operation].name, requests);
    } catch (error) {
      say(`not measured: ${error.message}`); // what is not answered alike is not compared
      process.exitCode = 1;
      continue;
    }
    say(`${OPERATIONS[operation].name}: ${leaves} values in an answer, the same from all`);
    results[operation] = { leaves, ...(await measure(asker, client, requests, { rounds, seconds })) };
    for (const one of Object.values(running)) one.loaded = one.memory();
    // After each operation, so that a run that is cut off has told what it saw.
    text = report({ scale, rounds, seconds, filled: database.filled, running, results, versions });
    if (options.write) writeFileSync(fileURLToPath(new URL('RESULTS.md', import.meta.url)), text);
  }
  console.log(text);
} finally {
  for (const step of cleanUp.reverse()) await step();
}
