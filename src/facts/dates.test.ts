import { describe, expect, test } from 'vitest';
import { endOf, formatVagueDate, parseVagueDate, type VagueDate } from './dates.js';

describe('a vague date', () => {
  test.each([
    ['2026', 'YEAR', '2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['2026-H1', 'HALF', '2026-01-01T00:00:00.000Z', '2026-07-01T00:00:00.000Z'],
    ['2026-H2', 'HALF', '2026-07-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['2026-Q1', 'QUARTER', '2026-01-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z'],
    ['2026-Q4', 'QUARTER', '2026-10-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['2026-12', 'MONTH', '2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['2024-02', 'MONTH', '2024-02-01T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
    ['2024-02-29', 'DAY', '2024-02-29T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
    ['2026-03-03T11:59Z', 'MINUTE', '2026-03-03T11:59:00.000Z', '2026-03-03T12:00:00.000Z'],
    ['2026-12-31T23:59:59Z', 'SECOND', '2026-12-31T23:59:59.000Z', '2027-01-01T00:00:00.000Z'],
  ])('%s is a %s', (text, precision, from, to) => {
    const date = parseVagueDate(text)!;
    expect(date).toEqual({ date: new Date(from), precision });
    expect(endOf(date)).toEqual(new Date(to));
    expect(formatVagueDate(date)).toBe(text);
  });

  test.each([
    ...['2026-02-30', '2026-02-29', '2026-04-31', '2026-01-00', '2026-01-32', '1900-02-29'],
    ...['2026-13', '2026-00', '2026-13-01', '2026-Q0', '2026-Q5', '2026-H0', '2026-H3'],
    ...['2026-03-03T24:00Z', '2026-03-03T11:60Z', '2026-03-03T11:59:60Z', '24:00'],
    // Times without a zone, or in another, mean different moments to different readers.
    ...['2026-03-03T11:59', '2026-03-03T11:59+03:00', '2026-03-03T11Z', '2026-03-03 11:59Z', '2026-03-03T11:59:51.5Z'],
    ...[
      '',
      ' ',
      '99999',
      '999',
      '0999',
      '26',
      '2026-3',
      '2026-3-3',
      '2026/03/03',
      '03.03.2026',
      '-2026',
      '2026 ',
      '2026-q1',
      '2026\n',
      'TBD',
      '２０２６',
    ],
  ])('"%s" is none', (text) => expect(parseVagueDate(text)).toBeUndefined());

  test('an hour, which has no form of its own, is written no less exactly than it is known', () => {
    const hour: VagueDate = { date: new Date('2026-03-03T11:00:00Z'), precision: 'HOUR' };
    expect(endOf(hour)).toEqual(new Date('2026-03-03T12:00:00Z'));
    expect(formatVagueDate(hour)).toBe('2026-03-03T11:00Z');
  });
});

/** Mulberry32: the same dates on every run, so that a failure can be repeated. */
function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const two = (value: number) => String(value).padStart(2, '0');
const daysIn = (year: number, month: number) =>
  [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;

// Reckoned without Date, which is what the code under test relies on.
function anyDate(next: (below: number) => number): string {
  const year = 1000 + next(8999);
  const month = 1 + next(12);
  const day = `${year}-${two(month)}-${two(1 + next(daysIn(year, month)))}`;
  const minute = `${day}T${two(next(24))}:${two(next(60))}`;
  const forms = [
    `${year}`,
    `${year}-H${1 + next(2)}`,
    `${year}-Q${1 + next(4)}`,
    day.slice(0, 7),
    day,
    `${minute}Z`,
    `${minute}:${two(next(60))}Z`,
  ];
  return forms[next(forms.length)]!;
}

describe('any date that the calendar has', () => {
  const next = random(20_261_123);
  const dates = Array.from({ length: 5000 }, () => anyDate(next));

  test('is read, and written as it was', () => {
    for (const text of dates) expect(formatVagueDate(parseVagueDate(text)!)).toBe(text);
  });

  test('spans everything up to the next one like it, and no more', () => {
    for (const text of dates) {
      const date = parseVagueDate(text)!;
      const { precision } = date;
      const end = endOf(date);
      const last = new Date(end.getTime() - 1);
      // The last instant still goes by the same name; the end is the first instant of another.
      expect(formatVagueDate({ date: last, precision })).toBe(text);
      expect(parseVagueDate(formatVagueDate({ date: end, precision }))).toEqual({ date: end, precision });
      expect(end.getTime()).toBeGreaterThan(date.date.getTime());
    }
  });

  test('one day later than its month has is none', () => {
    for (const text of dates.filter((date) => /^\d{4}-\d\d-\d\d$/.test(date))) {
      const [year, month] = text.split('-').map(Number) as [number, number];
      expect(parseVagueDate(`${text.slice(0, 8)}${daysIn(year, month) + 1}`)).toBeUndefined();
    }
  });
});
