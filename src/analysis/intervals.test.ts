import { describe, expect, test } from 'vitest';
import type { TimePrecision } from '../generated/prisma/enums.js';
import { type Certainty, edges, holdsBetween, holdsOn, type Span } from './intervals.js';

const DAY = 86_400_000;
const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** Mulberry32: the same numbers on every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const WIDTHS: [TimePrecision, number][] = [
  ['DAY', 0],
  ['MONTH', 1],
  ['QUARTER', 3],
  ['HALF', 6],
  ['YEAR', 12],
];

function someEnd(below: (limit: number) => number): [Date | null, TimePrecision | null] {
  if (below(5) === 0) return [null, null];
  const [precision, months] = WIDTHS[below(WIDTHS.length)]!;
  const month = months ? below(24 / months) * months : below(24);
  return [new Date(Date.UTC(2020, month, months ? 1 : 1 + below(28))), precision];
}

/** Every day that an end may mean; none for an end that is not there. */
function meanings(date: Date | null, precision: TimePrecision | null | undefined): (number | null)[] {
  if (!date) return [null];
  const [first, last] = edges(date, precision).map(Number);
  return Array.from({ length: (last! - first!) / DAY + 1 }, (_, index) => first! + index * DAY);
}

/** The answers of all exact spans that a vague one may mean, by going over the days of the range. */
function crisp(first: Date, last: Date, span: Span): Set<boolean> {
  const answers = new Set<boolean>();
  const ends = meanings(span.toDate, span.toPrecision);
  for (const from of meanings(span.fromDate, span.fromPrecision))
    for (const to of ends) {
      let held = false;
      for (let at = first.getTime(); at <= last.getTime() && !held; at += DAY)
        held = (from === null || from <= at) && (to === null || to > at);
      answers.add(held);
    }
  return answers;
}

const certaintyOf = (answers: Set<boolean>): Certainty => (answers.size === 2 ? 'POSSIBLE' : answers.has(true) ? 'CERTAIN' : 'NOT');

describe('vague intervals', () => {
  test('the last day that an end may mean is the last of its month, quarter, half or year', () => {
    const last = (text: string, precision: TimePrecision) => edges(day(text), precision)[1].toISOString().slice(0, 10);
    expect(last('2024-02-01', 'MONTH')).toBe('2024-02-29');
    expect(last('2024-04-01', 'QUARTER')).toBe('2024-06-30');
    expect(last('2024-07-01', 'HALF')).toBe('2024-12-31');
    expect(last('2024-01-01', 'YEAR')).toBe('2024-12-31');
    expect(last('2024-05-17', 'DAY')).toBe('2024-05-17');
    expect(edges(new Date('2024-05-17T09:27:57Z'), 'SECOND').map((date) => date.toISOString().slice(0, 10))).toEqual([
      '2024-05-17',
      '2024-05-17',
    ]);
  });

  test('the answer is that of all exact spans which the vague one may mean', () => {
    const below = random(1961);
    const seen = new Set<Certainty>();
    for (let run = 0; run < 300; run++) {
      const [[fromDate, fromPrecision], [toDate, toPrecision]] = [someEnd(below), someEnd(below)];
      const span = { fromDate, fromPrecision, toDate, toPrecision };
      const first = new Date(Date.UTC(2019, 11, 15 + below(790)));
      const last = new Date(first.getTime() + below(40) * DAY);
      const answers = { on: holdsOn(first, span), between: holdsBetween(first, last, span) };
      const expected = { on: certaintyOf(crisp(first, first, span)), between: certaintyOf(crisp(first, last, span)) };
      expect({ span, first, last, ...answers }).toEqual({ span, first, last, ...expected });
      seen.add(answers.on).add(answers.between);
    }
    expect(seen.size).toBe(3);
  });

  test('an open end is certain only as far as it was checked', () => {
    const open = { fromDate: day('2020-03-01'), fromPrecision: 'MONTH' as const, toDate: null, toPrecision: null };
    const checked = day('2020-06-30');
    expect(['2020-02-29', '2020-03-30', '2020-03-31', '2020-06-30', '2020-07-01'].map((on) => holdsOn(day(on), open, checked))).toEqual([
      'NOT',
      'POSSIBLE',
      'CERTAIN',
      'CERTAIN',
      'POSSIBLE',
    ]);
    expect(holdsBetween(day('2020-06-30'), day('2020-08-01'), open, checked)).toBe('CERTAIN');
    expect(holdsBetween(day('2020-07-01'), day('2020-08-01'), open, checked)).toBe('POSSIBLE');
    const closed = { ...open, toDate: day('2020-09-01'), toPrecision: 'DAY' as const };
    expect(holdsOn(day('2020-08-31'), closed, checked)).toBe('CERTAIN');
  });
});
