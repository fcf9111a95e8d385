import { describe, expect, test } from 'vitest';
import { boundBetween, isMemberOn } from './membership.js';

const day = (text: string) => new Date(text);
const party = (side: string, joined?: string, left?: string) => ({
  side,
  joinedOn: joined ? day(joined) : null,
  leftOn: left ? day(left) : null,
});
const between = (...parties: ReturnType<typeof party>[]) => boundBetween(parties, ({ side }) => (side === '-' ? undefined : side));

describe('membership', () => {
  test('holds from the day of joining to the day before leaving', () => {
    const member = party('US', '2020-10-13', '2024-01-01');
    expect(['2020-10-12', '2020-10-13', '2023-12-31', '2024-01-01'].map((on) => isMemberOn(day(on), member))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isMemberOn(day('1900-01-01'), party('US'))).toBe(true);
  });

  test('two sides are bound from when the second joined', () => {
    expect(between(party('US', '2020-10-13'), party('IN', '2023-06-21'))).toEqual({ from: day('2023-06-21'), to: null });
    expect(between(party('US'), party('IN', '2023-06-21'))).toEqual({ from: day('2023-06-21'), to: null });
    expect(between(party('US'), party('IN'))).toEqual({ from: null, to: null });
  });

  test('until only one is left', () => {
    expect(between(party('US', '2020'), party('IN', '2023'), party('JP', '2021', '2022'))).toEqual({ from: day('2021'), to: null });
    expect(between(party('US'), party('RU', undefined, '2020-11-22'))).toEqual({ from: null, to: day('2020-11-22') });
  });

  test('a state and its own agency are one side, and outsiders none', () => {
    expect(between(party('US'), party('US'), party('-'))).toBeUndefined();
    expect(between(party('US', '2001'), party('US', '2000'), party('RU', '1999'))).toEqual({ from: day('2000'), to: null });
  });
});
