import { describe, expect, test } from 'vitest';
import { assessCapability } from './capability.js';
import type { CapabilityFacts } from './conditions.js';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const span = (from?: string, to?: string) => ({ fromDate: from ? day(from) : null, toDate: to ? day(to) : null });
const checkedThrough = day('2026-06-30');

/** One pad that breaks, is mended and flown from again; one that was never certified. */
function facts(changes: Partial<CapabilityFacts> = {}): CapabilityFacts {
  const status = (id: string, state: string, from: string, to?: string) => ({
    id,
    padId: 'pad',
    state,
    cause: null,
    restriction: null,
    checkedThrough,
    ...span(from, to),
  });
  const certified = { vehicleId: 'rocket', spacecraftId: 'ship', crewed: true, note: null, checkedThrough };
  return {
    certifications: [
      { ...certified, id: 'c1', padId: 'pad', state: 'CERTIFIED', ...span('2000-01-01') },
      { ...certified, id: 'c2', padId: 'other', state: 'NOT_CERTIFIED', ...span() },
    ],
    statuses: [
      status('s1', 'OPERATIONAL', '2000-01-01', '2025-11-27'),
      status('s2', 'DAMAGED', '2025-11-27', '2025-12-01'),
      status('s3', 'UNDER_REPAIR', '2025-12-01', '2026-03-03'),
      status('s4', 'RESTORED', '2026-03-03', '2026-03-22'),
      status('s5', 'OPERATIONAL', '2026-03-22'),
      { ...status('s6', 'OPERATIONAL', '2000-01-01'), padId: 'other' },
    ],
    service: [
      { id: 'v1', vehicleId: 'rocket', spacecraftId: null, ...span('2000-01-01') },
      { id: 'v2', vehicleId: null, spacecraftId: 'ship', ...span('2000-01-01') },
    ],
    groundings: [
      { id: 'g1', vehicleId: 'rocket', spacecraftId: null, cause: 'abort', checkedThrough, ...span('2018-10-11', '2018-11-16') },
    ],
    vehicles: [{ id: 'rocket', name: 'Rocket', checkedThrough }],
    spacecraft: [{ id: 'ship', name: 'Ship', kind: 'CREWED', checkedThrough }],
    pads: [
      { id: 'pad', name: 'Pad', site: 'Site', checkedThrough },
      { id: 'other', name: 'Other', site: 'Elsewhere', checkedThrough },
    ],
    ...changes,
  };
}

const assess = (on: string, given = facts()) => assessCapability(given, 'CREWED_ORBITAL_LAUNCH', day(on));
const dates = ({ since, until }: ReturnType<typeof assess>) => [since, until].map((date) => date?.toISOString().slice(0, 10) ?? null);

describe('capability', () => {
  test.each([
    ['1999-12-31', 'UNKNOWN', null, '2000-01-01'],
    ['2018-10-10', 'YES', null, '2018-10-11'],
    ['2018-10-11', 'NO', '2018-10-11', '2018-11-16'],
    ['2018-11-15', 'NO', '2018-10-11', '2018-11-16'],
    ['2018-11-16', 'YES', '2018-11-16', '2025-11-27'],
    ['2025-11-26', 'YES', '2018-11-16', '2025-11-27'],
    ['2025-11-27', 'NO', '2025-11-27', '2026-03-03'],
    ['2026-01-15', 'NO', '2025-11-27', '2026-03-03'],
    ['2026-03-03', 'DEGRADED', '2026-03-03', '2026-03-22'],
    ['2026-03-22', 'YES', '2026-03-22', null],
    ['2026-06-30', 'YES', '2026-03-22', null],
    ['2026-07-01', 'UNKNOWN', '2026-07-01', null],
  ])('on %s it is %s since %s until %s', (on, verdict, since, until) => {
    const answer = assess(on);
    expect(answer.verdict).toBe(verdict);
    expect(dates(answer)).toEqual([since, until]);
  });

  test('names the route that is open first, and why the other is not', () => {
    const { reasons } = assess('2025-11-26');
    expect(reasons.map((reason) => [reason.padId, reason.verdict])).toEqual([
      ['pad', 'YES'],
      ['other', 'NO'],
    ]);
    const failing = reasons[1]!.conditions.filter((condition) => condition.holds === false);
    expect(failing).toMatchObject([{ kind: 'CERTIFICATION', facts: [{ type: 'PadCertification', id: 'c2' }] }]);
  });

  test('a restriction on an operational pad degrades it', () => {
    const { statuses } = facts();
    const restricted = statuses.map((status) => (status.id === 's5' ? { ...status, restriction: 'by day only' } : status));
    expect(assess('2026-04-01', facts({ statuses: restricted })).verdict).toBe('DEGRADED');
  });

  test('cargo routes are not crewed ones', () => {
    expect(assessCapability(facts(), 'STATION_CARGO', day('2025-11-26'))).toMatchObject({ verdict: 'UNKNOWN', reasons: [] });
  });

  test('a pad without a status on record is unknown, not open', () => {
    const statuses = facts().statuses.filter((status) => status.padId !== 'pad');
    expect(assess('2025-11-26', facts({ statuses })).verdict).toBe('UNKNOWN');
  });

  test('NO needs only one failing condition that was checked; the rest may be older', () => {
    const certifications = facts().certifications.map((one) => ({ ...one, checkedThrough: day('2025-01-01') }));
    expect(assess('2025-12-24', facts({ certifications })).verdict).toBe('UNKNOWN'); // the other pad's certification may have come since
    const only = certifications.filter((one) => one.padId === 'pad');
    expect(assess('2025-12-24', facts({ certifications: only })).verdict).toBe('NO');
  });
});

/** Repeatable randomness, so that a failure can be had again. */
function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('capability, over random records', () => {
  const STATES = ['OPERATIONAL', 'RESTORED', 'DAMAGED', 'UNDER_REPAIR'];
  const start = day('2020-01-01').getTime();
  const at = (offset: number) => new Date(start + offset * 86_400_000);

  function randomFacts(seed: number): CapabilityFacts {
    const pick = random(seed);
    const turns = [...new Set(Array.from({ length: 6 }, () => pick(300)))].sort((a, b) => a - b);
    const statuses = turns.map((turn, index) => ({
      id: `s${index}`,
      padId: 'pad',
      state: STATES[pick(4)]!,
      cause: null,
      restriction: null,
      checkedThrough,
      fromDate: at(turn),
      toDate: turns[index + 1] === undefined ? null : at(turns[index + 1]!),
    }));
    const grounded = pick(280);
    const groundings = [
      {
        id: 'g',
        vehicleId: 'rocket',
        spacecraftId: null,
        cause: null,
        checkedThrough,
        fromDate: at(grounded),
        toDate: at(grounded + 1 + pick(20)),
      },
    ];
    return facts({ statuses, groundings });
  }

  test.each(Array.from({ length: 60 }, (_, seed) => seed + 1))(
    'seed %i: the verdict holds from since until until, and not a day longer',
    (seed) => {
      const given = randomFacts(seed);
      for (let offset = 0; offset < 320; offset += 7) {
        const on = at(offset);
        const { verdict, since, until } = assessCapability(given, 'CREWED_ORBITAL_LAUNCH', on);
        const verdictOn = (date: Date, days = 0) =>
          assessCapability(given, 'CREWED_ORBITAL_LAUNCH', new Date(date.getTime() + days * 86_400_000)).verdict;
        if (since) {
          expect(since <= on).toBe(true);
          expect(verdictOn(since)).toBe(verdict);
          expect(verdictOn(since, -1)).not.toBe(verdict);
        }
        if (until) {
          expect(until > on).toBe(true);
          expect(verdictOn(until)).not.toBe(verdict);
          expect(verdictOn(until, -1)).toBe(verdict);
        }
      }
    },
  );

  test.each([1, 2, 3, 4, 5])('seed %i: one more open route never makes the answer worse', (seed) => {
    const given = randomFacts(seed);
    const [route] = given.certifications;
    const better = facts({
      ...given,
      certifications: [...given.certifications, { ...route!, id: 'more', padId: 'spare' }],
      statuses: [
        ...given.statuses,
        { ...given.statuses[0]!, id: 'open', padId: 'spare', state: 'OPERATIONAL', fromDate: null, toDate: null },
      ],
      pads: [...given.pads, { id: 'spare', name: 'Spare', site: 'Site', checkedThrough }],
    });
    const order = ['NO', 'UNKNOWN', 'DEGRADED', 'YES'];
    for (let offset = 0; offset < 320; offset += 5) {
      const before = assessCapability(given, 'CREWED_ORBITAL_LAUNCH', at(offset)).verdict;
      expect(order.indexOf(assessCapability(better, 'CREWED_ORBITAL_LAUNCH', at(offset)).verdict)).toBeGreaterThanOrEqual(
        order.indexOf(before),
      );
    }
  });
});

describe('vague ends', () => {
  const status = (
    id: string,
    state: string,
    from: string,
    fromPrecision: 'DAY' | 'MONTH',
    to: string | undefined,
    toPrecision: 'DAY' | 'MONTH',
  ) => ({
    ...facts().statuses[0]!,
    id,
    state,
    ...span(from, to),
    fromPrecision,
    toPrecision,
  });
  const elsewhere = facts().statuses.at(-1)!;
  const mended = facts({
    statuses: [
      status('s1', 'OPERATIONAL', '2000-01-01', 'DAY', '2025-11-27', 'DAY'),
      status('s2', 'DAMAGED', '2025-11-27', 'DAY', '2025-12-01', 'MONTH'),
      status('s3', 'UNDER_REPAIR', '2025-12-01', 'MONTH', '2026-03-01', 'MONTH'),
      status('s4', 'OPERATIONAL', '2026-03-01', 'MONTH', undefined, 'DAY'),
      elsewhere,
    ],
  });

  test.each([
    ['2025-11-26', 'YES'],
    ['2025-11-27', 'NO'],
    ['2025-12-15', 'NO'],
    ['2026-02-28', 'NO'],
    ['2026-03-01', 'UNKNOWN'],
    ['2026-03-30', 'UNKNOWN'],
    ['2026-03-31', 'YES'],
  ])('on %s it is %s: one status hands over to the next on some day of the month', (on, verdict) => {
    expect(assess(on, mended).verdict).toBe(verdict);
  });

  test('the reason names every status that may have held, with dates no more exact than they are', () => {
    const condition = assess('2026-03-15', mended).reasons.find((reason) => reason.padId === 'pad')?.conditions[1];
    expect(condition).toMatchObject({ holds: null, facts: [{ id: 's3' }, { id: 's4' }] });
    expect(condition?.detail).toBe(
      'the dates on record leave open: pad under repair from 2025-12 to 2026-03; or pad operational since 2026-03',
    );
  });

  test('a grounding, a service and a certification that only may hold leave their condition open', () => {
    const month = { fromPrecision: 'MONTH' as const, toPrecision: 'DAY' as const };
    const [grounding, service, certified] = [facts().groundings[0]!, facts().service, facts().certifications];
    const vague = [
      facts({ groundings: [{ ...grounding, ...span('2020-05-01', '2020-08-01'), ...month }] }),
      facts({ service: [{ ...service[0]!, ...span('2020-05-01'), ...month }, service[1]!] }),
      facts({ certifications: [{ ...certified[0]!, ...span('2020-05-01'), ...month }, certified[1]!] }),
    ];
    expect(vague.map((given) => assess('2020-05-10', given).verdict)).toEqual(['UNKNOWN', 'UNKNOWN', 'UNKNOWN']);
    expect(vague.map((given) => assess('2020-05-31', given).verdict)).toEqual(['NO', 'YES', 'YES']);
  });
});
