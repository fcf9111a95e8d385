import { cpus } from 'node:os';

const at = (list, share) => list[Math.min(list.length - 1, Math.floor(list.length * share))];
const ms = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** By how much the p50 of a page may grow from the least scale to the largest. */
const MOST = 1.2;

export function growthReport(scales, results, rounds) {
  const rows = results.map(({ kind, name, times }) => ({ kind, name, times, growth: at(times.at(-1), 0.5) / at(times[0], 0.5) }));
  const pages = rows.filter(({ kind }) => kind === 'pages').sort((a, b) => b.growth - a.growth);
  const beyond = pages.filter(({ growth }) => growth > MOST).length;
  const table = (list) =>
    [
      `| what | ${scales.map((scale) => `${scale}x p50 / p99`).join(' | ')} | growth of p50 |`,
      `| --- | ${scales.map(() => '--:').join(' | ')} | --: |`,
      ...list.map(
        ({ name, times, growth }) =>
          `| ${name} | ${times.map((list) => `${ms(at(list, 0.5))} / ${ms(at(list, 0.99))}`).join(' | ')} | ${growth > MOST ? `**${growth.toFixed(2)}**` : growth.toFixed(2)} |`,
      ),
    ].join('\n');
  return `# How pages grow with the data

Written by \`npm run bench:growth -- --scales ${scales} --rounds ${rounds} --write\` on ${new Date().toISOString().slice(0, 10)}: milliseconds with caches off, one request at a time, the scales in
turn, ${cpus().length} cores shared with whatever else the machine did. 1x is 7,000 launches and what hangs on them; with ${scales.at(-1)} times the launches there are ${scales.at(-1)} times as many missions, crews,
sources, claims and listed parties, and ${Math.sqrt(scales.at(-1))} times as many agencies, pads, sites and vehicles (\`bench/fill/graph.sql\`).

The bar: from the first scale to the last, the p50 of a page grows by a fifth at most. ${pages.length} pages were asked for: ${pages.length - beyond} keep it, ${beyond} do not.

## Pages

${table(pages)}

## What is no page

Counts, and what reads all there is. They grow by nature.

${table(rows.filter(({ kind }) => kind === 'others'))}
`;
}
