import { describe, expect, test } from 'vitest';
import { printed, reportOf } from './report.js';
import type { Row, Table } from './rows.js';

const row = (table: Table, id: string, columns: Record<string, unknown>): Row => ({
  table,
  id,
  columns,
  earlier: [],
  place: { file: 'x', line: 1 },
});
const cite = (subjectType: string, subjectId: string, sourceId: string) =>
  row('RecordSource', `${subjectType}:${subjectId}:${sourceId}`, { subjectType, subjectId, sourceId });
const claim = (id: string, property: string, valueText: string) =>
  row('Claim', id, { subjectType: 'Pad', subjectId: 'one', property, valueText, checkedThrough: new Date('2026-01-03') });

const report = reportOf([
  row('Source', 'a', { publisher: 'TASS' }),
  row('Source', 'b', { publisher: 'NASA' }),
  row('Source', 'c', { publisher: 'NASA' }),
  row('Pad', 'one', { checkedThrough: new Date('2026-01-02') }),
  row('Pad', 'two', { checkedThrough: new Date('2026-01-01') }),
  row('Nationality', 'n', {}),
  cite('Pad', 'one', 'a'),
  cite('Pad', 'one', 'b'),
  cite('Pad', 'two', 'c'),
  claim('says-1', 'mass', '140 t'),
  claim('says-2', 'mass', '150 t'),
  claim('says-3', 'name', 'One'),
  claim('says-4', 'name', 'One'),
  cite('Claim', 'says-1', 'a'),
]);

describe('the report on the facts', () => {
  test('counts records, names those with one source, and what was not checked for longest', () => {
    expect(report.rooms[0]).toEqual({ table: 'Pad', records: 2, oneSource: ['two'], oldest: { day: '2026-01-01', ids: ['two'] } });
    expect(report.parts).toEqual([{ table: 'Nationality', rows: 1 }]);
  });

  test('counts the pages of each publisher, the most cited first', () => {
    expect(report.publishers).toEqual([
      { publisher: 'NASA', sources: 2 },
      { publisher: 'TASS', sources: 1 },
    ]);
  });

  test('a property is disputed when claims on it differ, and a claim has one source by nature', () => {
    expect(report.disputed).toEqual([{ subject: 'Pad one', property: 'mass', claims: 2, values: 2 }]);
    expect(report.rooms.find(({ table }) => table === 'Claim')?.oneSource).toEqual([]);
  });

  test('prints the first few of each, and everything when asked', () => {
    expect(printed(report, false)).toContain('Pad: 2 (1; 2026-01-01: two)');
    expect(printed(report, true)).toContain('Records with a single source\n  Pad two');
  });
});
