import { expect, test } from 'vitest';
import { isoOf } from './leaf.js';

test('a date is written as the engine writes it', () => {
  const ends = [-8.64e15, -62_167_219_200_000, -62_167_219_200_001, -1, 0, 999, 1000, 253_402_300_799_999, 253_402_300_800_000, 8.64e15];
  const some = Array.from({ length: 5000 }, (_, index) => -4e12 + index * 1_987_654_321 + (index % 7) * 13);
  for (const time of [...ends, ...some]) expect(isoOf(new Date(time))).toBe(new Date(time).toISOString());
});
