import { expect, test } from 'vitest';
import { Progress } from './progress.js';

function shown(isTTY: boolean, steps: [seconds: number, read: number, records: number][]) {
  let time = 0;
  const written: string[] = [];
  const progress = new Progress('gcat', { isTTY, write: (text: string) => written.push(text) }, () => time);
  for (const [seconds, read, records] of steps) {
    time = seconds * 1000;
    progress.update(read, 1000, records);
  }
  progress.end();
  return written;
}

test('a bar with rate and time left on a terminal, taken away at the end', () => {
  expect(shown(true, [[10, 250, 500]])).toEqual([
    `\rgcat [########......................] 25 %, 500 records, 50/s, 30 s left\x1b[K`,
    '\r\x1b[K',
  ]);
});

test('plain lines elsewhere, few of them', () => {
  const steps: [number, number, number][] = [
    [1, 0, 10],
    [4, 100, 40],
    [5, 0, 50],
    [6, 200, 60],
    [10, 500, 100],
  ];
  expect(shown(false, steps)).toEqual(['gcat: 0 %, 50 records, 10/s\n', 'gcat: 50 %, 100 records, 10/s, 10 s left\n']);
});
