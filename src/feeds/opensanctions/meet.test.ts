import { expect, test } from 'vitest';
import { parseVagueDate } from '../../facts/dates.js';
import type { FeedItem, Known } from '../item.js';
import { ownershipDifferences } from './meet.js';

const at = new Date('2025-06-01T00:00:00Z');
const known = {
  ownersOf: (agency: string) =>
    agency === 'works' ? [{ ownerId: 'holding', share: 100, from: parseVagueDate('2014-10')!, to: null }] : [],
} as unknown as Known;
const told = (owner: string, asset: string, properties: Record<string, string[]>) => {
  const entity = { id: 'part', schema: 'Ownership', properties, referents: [], line: 1, bytes: 1 };
  const of = (agencyId: string) => ({ agencyId, personId: null });
  return [...ownershipDifferences(entity, of(owner), of(asset), at, known)].map((item: FeedItem) =>
    item.kind === 'NODE' ? [item.columns!.property, item.columns!.statement, item.columns!.valueNumber] : item,
  );
};

test('an ownership of another time or share than the record’s is told beside it', () => {
  expect(told('holding', 'works', { startDate: ['2015-01-01'], endDate: ['2020'], percentage: ['51'] })).toEqual([
    ['ownedFrom', 'OpenSanctions of 2025-06-01 has it owned by holding from 2015-01-01.', null],
    ['ownedShare', 'OpenSanctions of 2025-06-01 has it owned by holding by 51 %.', 51],
  ]);
});

test('the same, another owner beside it, or one of an agency without owners on record is no difference', () => {
  expect(told('holding', 'works', { startDate: ['2014-10'], percentage: ['100'] })).toEqual([]);
  expect(told('other', 'works', { startDate: ['2015'] })).toEqual([]);
  expect(told('holding', 'elsewhere', { startDate: ['2015'] })).toEqual([]);
});
