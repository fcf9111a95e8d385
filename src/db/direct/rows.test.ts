import { expect, test } from 'vitest';
import { textsOf } from './rows.js';

/** A row as the database sends it, behind something that it is not. */
function sent(values: (string | null)[]): { bytes: Buffer; from: number; to: number } {
  const before = Buffer.from('é');
  const count = Buffer.alloc(2);
  count.writeInt16BE(values.length);
  const parts = values.flatMap((value) => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(value === null ? -1 : Buffer.byteLength(value));
    return value === null ? [length] : [length, Buffer.from(value)];
  });
  const row = Buffer.concat([count, ...parts]);
  return { bytes: Buffer.concat([before, row, before]), from: before.length, to: before.length + row.length };
}

test.each([
  [[]],
  [['a']],
  [['', null, '']],
  [[null, null]],
  [['Союз МС-28', 'Baikonur', null, 'naïve', '🚀', 'é'.repeat(70), 'plain']],
  [['x'.repeat(127), 'x'.repeat(128), 'x'.repeat(256), 'x'.repeat(70_000), 'y']],
  [Array.from({ length: 300 }, (_, index) => `value ${index}`)],
] as (string | null)[][][])('a row of %#', (values) => {
  const { bytes, from, to } = sent(values);
  expect(textsOf(bytes, from, to)).toEqual(values);
});
