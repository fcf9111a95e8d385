import { cpus } from 'node:os';
import { COLUMNS } from './load/measure.mjs';
import { OPERATIONS } from './operations/index.mjs';
import { CONNECTIONS, NODE_FLAGS, POOL_SIZE } from './settings.mjs';

/** What has to be reached, as ratios of requests a second. */
const BARS = [
  { title: 'caches off / PostGraphile', of: 'uncached', to: 'postgraphile', least: 1 },
  { title: 'one write a second / PostGraphile', of: 'written', to: 'postgraphile', least: 3 },
  { title: 'repeated / bare repeated', of: 'repeated', to: 'bareRepeated', least: 0.5 },
];
const TITLES = {
  shipped: 'as shipped',
  written: 'as shipped, one write a second',
  uncached: 'caches off',
  postgraphile: 'PostGraphile',
  bare: 'bare',
  repeated: 'as shipped, repeated',
  bareRepeated: 'bare, repeated',
};

export const median = (list) => {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
};
const medianOf = (samples, key) => median(samples.map((sample) => sample[key]));
const number = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const ms = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const table = (head, rows) =>
  [head, head.map((_, index) => (index ? '--:' : '---')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** The ratio of two columns, round by round: its median, and between what it lay. */
function ratioOf(results, { of, to, least }) {
  if (!results[of] || !results[to]) return 'cannot express it';
  const ratios = results[of].map((sample, round) => sample.perSecond / results[to][round].perSecond);
  const middle = median(ratios);
  const text = `${middle.toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`;
  return middle >= least ? text : `**${text}: below ${least}**`;
}

export function report({ scale, rounds, seconds, filled, running, results, versions }) {
  const operations = Object.entries(results);
  const columns = Object.keys(COLUMNS);
  const cell = (result, column, show) => (result[column] ? show(result[column]) : 'n/a');
  const grid = (show) =>
    table(
      ['operation', ...columns.map((column) => TITLES[column])],
      operations.map(([name, result]) => [OPERATIONS[name].name, ...columns.map((column) => cell(result, column, show))]),
    );
  const failures = operations.flatMap(([name, result]) =>
    columns.flatMap((column) => {
      const failed = (result[column] ?? []).reduce((sum, sample) => sum + sample.failed, 0);
      return failed > 0 ? [`${OPERATIONS[name].name}, ${TITLES[column]}: ${failed}`] : [];
    }),
  );
  const busy = operations.flatMap(([, result]) => columns.flatMap((column) => result[column]?.map(({ cpu }) => cpu) ?? []));
  return `# What the server does against others

Written by \`npm run bench -- --scale ${scale} --rounds ${rounds} --seconds ${seconds} --write\` on ${new Date().toISOString().slice(0, 10)}: ${(7000 * scale).toLocaleString('en')} launches
and what hangs on them, on top of the curated facts (filled in ${Math.round(filled / 1000)} s). ${cpus().length} cores, shared by the database, the contestant, the process that asks,
and whatever else the machine did: read the ratios, not the rates. ${versions}.

One process for each contestant, ${CONNECTIONS} connections with a request at a time each, ${POOL_SIZE} connections to the database for each, all on one database. In each of ${rounds} rounds every column was
asked for ${seconds} s in turn; figures are medians over the rounds, ratios are taken round by round (in brackets: the lowest and the highest). Variables change with every
request, but in the columns that say "repeated". Before measuring, all answers to one request are compared value by value.

- **as shipped**: \`node ${NODE_FLAGS.join(' ')} dist/main.js\`, as \`npm start\` has it, and all others with the same flag; **caches off**: the same with the settings of \`bench/settings.mjs\`.
- **PostGraphile**: the Amber preset on its own HTTP server (\`bench/contestants/postgraphile.mjs\`), on the Node that it asks for. It has no words for full-text search, for
  moments of knowledge and for rules such as those of sanctions around a mission, unless its users write them as functions in SQL.
- **bare**: node:http, and one hand-written prepared statement for each operation that returns the answer as JSON.

## Ratios

${table(
  ['operation', 'values in an answer', ...BARS.map(({ title, least }) => `${title} (bar: ${least})`)],
  operations.map(([name, result]) => [OPERATIONS[name].name, result.leaves, ...BARS.map((bar) => ratioOf(result, bar))]),
)}

## Requests a second

${grid((samples) => number(medianOf(samples, 'perSecond')))}

## Milliseconds: p50 / p99

${grid((samples) => `${ms(medianOf(samples, 'p50'))} / ${ms(medianOf(samples, 'p99'))}`)}

${failures.length > 0 ? `Requests that were refused or took longer than the server lets them, and count as none: ${failures.join('; ')}.\n\n` : ''}The process that asks used ${Math.round(median(busy) * 100)} % of one core (median; at most ${Math.round(Math.max(...busy) * 100)} %).

## Start and memory

${table(
  ['contestant', 'first answer, s', 'at rest, MB', 'after all of the load, MB'],
  Object.values(running).map(({ name, firstAnswer, atRest, loaded }) => [
    TITLES[name],
    (firstAnswer / 1000).toFixed(1),
    Math.round(atRest),
    Math.round(loaded),
  ]),
)}
`;
}
