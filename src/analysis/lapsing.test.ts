import { expect, test } from 'vitest';
import { certaintyIn, lastTerms, type Term } from './lapsing.js';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const year = (text: string) => ({ earliest: day(`${text}-01-01`), latest: day(`${text}-12-31`) });
const term = (id: string, expires: string | null, amendsId: string | null = null, ended: Date | null = null): Term => ({
  ...{ id, amendsId, ended },
  expires: expires === null ? null : year(expires),
});
const lapses = (...terms: Term[]) => lastTerms(terms).map(({ last, prolongs }) => [last.id, ...prolongs.map(({ id }) => id)]);

test('a date within the range is certain, one that may lie outside is possible', () => {
  expect(certaintyIn(year('2027'), day('2027-01-01'), day('2027-12-31'))).toBe('CERTAIN');
  expect(certaintyIn(year('2027'), day('2027-01-02'), day('2027-12-31'))).toBe('POSSIBLE');
  expect(certaintyIn(year('2027'), day('2026-01-01'), day('2027-12-30'))).toBe('POSSIBLE');
  expect(certaintyIn(year('2027'), day('2028-01-01'), day('2029-01-01'))).toBeNull();
  expect(certaintyIn(year('2027'), day('2026-01-01'), day('2026-12-31'))).toBeNull();
});

test('what was prolonged lapses with its longest term', () => {
  const base = term('base', '2014');
  expect(lapses(base)).toEqual([['base']]);
  expect(lapses(base, term('second', '2030', 'base'), term('first', '2020', 'base'))).toEqual([['second', 'first', 'base']]);
  expect(lapses(term('base', '2030'), term('extension', '2030', 'base'))).toEqual([['extension', 'base']]);
  expect(lapses(base, term('wider', null, 'base'))).toEqual([['base']]);
  expect(lapses(term('open', null), term('supplement', '2027', 'open'))).toEqual([['supplement']]);
});

test('what ended before does not lapse, and neither prolongs', () => {
  const ended = term('ended', '2030', 'base', day('2025-01-01'));
  expect(lapses(ended)).toEqual([]);
  expect(lapses(term('base', '2027'), ended)).toEqual([['base']]);
});

test('amendments in a ring end', () => {
  expect(lapses(term('a', '2027', 'b'), term('b', '2028', 'a')).flat()).toHaveLength(2);
});
