import { expect, test } from 'vitest';
import { countOf, sidesOf } from './sides.js';

test('a state and the one that continues it are one side, whichever is named', () => {
  for (const codes of [
    ['US', 'RU'],
    ['SU', 'US'],
    ['RU', 'US', 'SU', 'US'],
  ]) {
    expect([...sidesOf(codes)].sort()).toEqual([
      ['RU', 'RU'],
      ['SU', 'RU'],
      ['US', 'US'],
    ]);
  }
  expect(countOf(sidesOf(['RU', 'SU']))).toBe(1);
  expect(countOf(sidesOf(['KZ', 'SU', 'US']))).toBe(3);
});
