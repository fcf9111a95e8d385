import { describe, expect, test } from 'vitest';
import { actualsAfter, daysOff, type Happening, type Told } from './forecasts.js';

const told = (earliest: string, latest = earliest): Told => ({
  earliest: new Date(`${earliest}T00:00:00Z`),
  latest: new Date(`${latest}T23:59:59.999Z`),
});

describe('days off', () => {
  test.each([
    [told('2025-12-20'), told('2026-03-22'), 92, 92],
    [told('2026-07-14'), told('2026-07-10'), -4, -4],
    [told('2026-02-01', '2026-02-28'), told('2026-03-03'), 3, 30],
    [told('2026-03-03'), told('2026-03-01', '2026-03-31'), -2, 28],
  ])('%# between the edges of both dates', (planned, actual, earliest, latest) => {
    expect(daysOff(planned, actual)).toEqual({ earliest, latest });
  });

  test('exact dates give one figure; the hour does not count; a vaguer date only widens', () => {
    const at = (offset: number, width: number): Told => ({
      earliest: new Date(Date.UTC(2026, 0, 1, (offset * 7) % 24) + offset * 86_400_000),
      latest: new Date(Date.UTC(2026, 0, 1, (offset * 7) % 24) + (offset + width) * 86_400_000),
    });
    for (let planned = 0; planned < 40; planned += 3) {
      for (let actual = 0; actual < 40; actual += 3) {
        const exact = daysOff(at(planned, 0), at(actual, 0));
        expect(exact).toEqual({ earliest: actual - planned, latest: actual - planned });
        for (const [a, b] of [
          [5, 0],
          [0, 5],
          [30, 9],
        ] as const) {
          const vague = daysOff(at(planned, a), at(actual, b));
          expect(vague.earliest).toBeLessThanOrEqual(exact.earliest);
          expect(vague.latest).toBeGreaterThanOrEqual(exact.latest);
        }
      }
    }
  });
});

describe('the actual end of an outage', () => {
  const launch = (id: string, reading: Happening['reading'], on: Told): Happening => ({ type: 'Launch', id, reading, told: on });
  const happenings = [
    launch('third', 'FIRST_LAUNCH', told('2026-04-01')),
    launch('itself', 'FIRST_LAUNCH', told('2025-11-27')),
    launch('second', 'FIRST_LAUNCH', told('2026-03-22')),
    launch('mended', 'RESTORED', told('2026-03-03')),
  ];

  test('is the first after it by each reading, and null while there is none', () => {
    const actuals = actualsAfter(told('2025-11-27'), happenings);
    expect(actuals.map(({ reading, happening }) => [reading, happening?.id ?? null])).toEqual([
      ['RESTORED', 'mended'],
      ['FIRST_LAUNCH', 'second'],
      ['FIRST_CREWED_LAUNCH', null],
    ]);
  });

  test('is not known of an outage without a beginning', () => {
    expect(actualsAfter(null, happenings).map(({ happening }) => happening)).toEqual([null, null, null]);
  });
});
