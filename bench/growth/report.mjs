import { cpus } from 'node:os';

const at = (list, share) => list[Math.min(list.length - 1, Math.floor(list.length * share))];
const ms = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** By how much the p50 of a page may grow from the least scale to the largest. */
const MOST = 1.2;

export function growthReport(scales, results, rounds) {
  const rows = results.map((result) => ({ ...result, p50: growthOf(result.times, 0.5), p99: growthOf(result.times, 0.99) }));
  const of = (wanted) => rows.filter(({ kind }) => kind === wanted);
  const pages = of('pages').sort((a, b) => (b.p50 ?? Infinity) - (a.p50 ?? Infinity));
  const kept = pages.filter(({ p50 }) => p50 <= MOST).length;
  const failed = pages.filter(({ p50 }) => p50 === undefined).length;
  const root = Math.sqrt(scales.at(-1));
  return `# How pages grow with the data

Written by \`npm run bench:growth -- --scales ${scales} --rounds ${rounds} --write\` on ${new Date().toISOString().slice(0, 10)}: milliseconds with caches off, one request at a time, the scales in
turn, ${cpus().length} cores shared by the servers, the database and whatever else the machine did. p99 of fewer than a hundred rounds is the slowest of them; what
takes long has fewer rounds. Postgres has a quarter of the machine's memory (\`shared_buffers\`) where the benchmark starts it.

1x is 7,000 launches and what hangs on them (\`bench/fill/graph.sql\`). At ${scales.at(-1)}x there are ${scales.at(-1)} times as many launches, missions, crews, people, dockings, incidents, sources, claims,
events, listed parties and revisions, and ${Number(root.toFixed(1))} times as many agencies, pads, sites, vehicles, spacecraft, programmes, agreements and cooperations, so that each of those has ${Number((scales.at(-1) / root).toFixed(1))} times as many
launches. Countries and stations stay as many: each has ${scales.at(-1)} times as many crews and dockings.

A page has 50 rows, or as many as there are at the least scale, which is then told.

The bar: from the first scale to the last, the p50 of a page grows by a fifth at most. ${pages.length} pages were asked for: ${kept} keep it, ${pages.length - kept} do not${failed ? `, of which ${failed} failed` : ''}.

## The operations of bench/RESULTS.md

Each time with another of twenty values.

${tableOf(scales, of('operations'))}

## Pages

${tableOf(scales, pages)}

## What is no page

Counts, and what reads all there is of something. They grow by nature; a statement that takes longer than 5 s is ended, and answered by \`TIMEOUT\`.

${tableOf(scales, of('others'))}
`;
}

/** Undefined where an end failed. */
function growthOf(times, share) {
  const [first, last] = [times[0], times.at(-1)];
  return first.failed || last.failed ? undefined : at(last.list, share) / at(first.list, share);
}

function tableOf(scales, rows) {
  const cell = ({ list, failed }) => failed ?? `${ms(at(list, 0.5))} / ${ms(at(list, 0.99))}`;
  const told = (growth) => growth?.toFixed(2) ?? '-';
  return [
    `| what | ${scales.map((scale) => `${scale}x p50 / p99`).join(' | ')} | growth of p50 | of p99 |`,
    `| --- | ${scales.map(() => '--:').join(' | ')} | --: | --: |`,
    ...rows.map(
      ({ name, times, p50, p99 }) =>
        `| ${name} | ${times.map(cell).join(' | ')} | ${p50 > MOST ? `**${told(p50)}**` : told(p50)} | ${told(p99)} |`,
    ),
  ].join('\n');
}
