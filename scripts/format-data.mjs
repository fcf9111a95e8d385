// npm run data:format: orders the records of data/ and lays them out; with --check says what it would change, and fails.
// Missions, incidents, sanctions and diplomacy stand by their day (those without one come last), everything else and equals by slug.
// Comments above a record move with it; a comment at the head of a file, followed by an empty line, stays there.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { parse } from 'yaml';

const BY_DAY = /^(missions|incidents|sanctions|diplomacy)[\\/]/;
const LAYOUT = { parser: 'yaml', printWidth: 140 };
const MOST_LINES = 2000;
const LAST = '\uffff';
const data = fileURLToPath(new URL('../data/', import.meta.url));
const check = process.argv.includes('--check');

// A quarter or half stands where its first month would.
const FIRST_MONTHS = { Q1: '01', Q2: '04', Q3: '07', Q4: '10', H1: '01', H2: '07' };
const dayOf = (record) =>
  (record.launch?.time ?? record.date ?? record.signedOn ?? record.listedOn ?? record.startsOn ?? record.from ?? LAST).replace(
    /[QH][1-4]$/,
    (part) => FIRST_MONTHS[part],
  );
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The text of a file as its head and one block for each record. */
function split(text) {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (line.startsWith('- ') ? [index] : []));
  const begins = starts.map((start) => {
    let begin = start;
    while (begin > 0 && lines[begin - 1].startsWith('#')) begin--;
    return begin;
  });
  const block = (from, to) => lines.slice(from, to).join('\n').trim();
  return { head: block(0, begins[0]), blocks: begins.map((begin, index) => block(begin, begins[index + 1])) };
}

async function formatted(file, text) {
  const { head, blocks } = split(text);
  const records = blocks.map((block) => {
    const [record] = parse(block, { schema: 'failsafe' });
    return { block, day: BY_DAY.test(file) ? dayOf(record) : '', slug: record.slug ?? record.code };
  });
  records.sort((a, b) => compare(a.day, b.day) || compare(a.slug, b.slug));
  return format([head, ...records.map(({ block }) => block)].filter(Boolean).join('\n\n'), LAYOUT);
}

let wrong = 0;
for (const file of readdirSync(data, { recursive: true }).filter((name) => name.endsWith('.yaml'))) {
  const before = readFileSync(join(data, file), 'utf8');
  const after = await formatted(file, before);
  if (after.split('\n').length > MOST_LINES) {
    wrong++;
    console.log(`past ${MOST_LINES} lines, split it by decade or kind: data/${file}`);
  }
  if (after === before) continue;
  if (check) wrong++;
  console.log(`${check ? 'not as data:format leaves it' : 'formatted'}: data/${file}`);
  if (!check) writeFileSync(join(data, file), after);
}
if (wrong) process.exitCode = 1;
