import { write } from './writer.mjs';

/** What is measured of each operation, in this order: which contestant, and whether it is asked the same all the time or while somebody writes. */
export const COLUMNS = {
  shipped: { contestant: 'shipped' },
  written: { contestant: 'shipped', writes: true },
  uncached: { contestant: 'uncached' },
  postgraphile: { contestant: 'postgraphile' },
  bare: { contestant: 'bare' },
  repeated: { contestant: 'shipped', one: true },
  bareRepeated: { contestant: 'bare', one: true },
};

/**
 * Measures an operation: all columns in turn, round by round, so that whatever else the machine does hits them alike. Each asks on where it left off, so that
 * no answer is asked for twice before all were.
 */
export async function measure(asker, client, requests, { rounds, seconds }) {
  const columns = Object.entries(COLUMNS).filter(([, { contestant }]) => requests[contestant]);
  const samples = Object.fromEntries(columns.map(([column]) => [column, []]));
  const offsets = {};
  // The first round warms up: code is compiled, plans are made, pages come into memory.
  for (let round = -1; round < rounds; round++) {
    for (const [column, { contestant, one, writes }] of columns) {
      const { origin, path, headers, bodies } = requests[contestant];
      const writer = writes && setInterval(() => void write(client), 1000);
      const offset = offsets[contestant] ?? 0;
      const sample = await asker.ask({ origin, path, headers, bodies, one, offset, seconds: round < 0 ? Math.min(1, seconds) : seconds });
      clearInterval(writer);
      if (!one) offsets[contestant] = sample.next;
      if (round >= 0) samples[column].push(sample);
    }
  }
  return samples;
}
