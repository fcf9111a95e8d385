// npm run contract:release: makes the contract of this checkout the released one. Breaking changes are then counted from it.
// It refuses to drop what was released unless --breaking is given, so that a break is a decision and not an accident.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges, lexicographicSortSchema, printSchema } from 'graphql';

const released = 'test/contract/released.graphql';
const files = readdirSync('schema').filter((file) => file.endsWith('.graphql'));
const contract = buildSchema(files.map((file) => readFileSync(`schema/${file}`, 'utf8')).join('\n'));

let before;
try {
  before = buildSchema(readFileSync(released, 'utf8'));
} catch (error) {
  if (error.code !== 'ENOENT') throw error;
}
const breaks = before ? findBreakingChanges(before, contract) : [];
for (const { description } of breaks) console.error(description);
if (breaks.length > 0 && !process.argv.includes('--breaking')) {
  console.error('not released: give --breaking if that is meant');
  process.exit(1);
}
writeFileSync(released, `${printSchema(lexicographicSortSchema(contract))}\n`);
console.log(released);
