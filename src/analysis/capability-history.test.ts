import { describe, expect, test } from 'vitest';
import { verdictsOf } from './capability.js';
import { capabilityHistory, flightGaps } from './capability-history.js';
import type { CapabilityFacts } from './conditions.js';

const KIND = 'CREWED_ORBITAL_LAUNCH';
const DAY = 86_400_000;
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const span = (from?: string, to?: string) => ({ fromDate: from ? day(from) : null, toDate: to ? day(to) : null });
const checkedThrough = day('2030-01-01');
const words = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

function facts(changes: Partial<CapabilityFacts> = {}): CapabilityFacts {
  const status = { padId: 'pad', cause: null, restriction: null, checkedThrough };
  const certified = { vehicleId: 'rocket', spacecraftId: 'ship', crewed: true, note: null, checkedThrough };
  return {
    certifications: [
      { ...certified, id: 'c1', padId: 'pad', state: 'CERTIFIED', ...span('2000-01-01') },
      { ...certified, id: 'c2', padId: 'other', state: 'NOT_CERTIFIED', ...span() },
    ],
    statuses: [
      { ...status, id: 's1', state: 'OPERATIONAL', ...span('2000-01-01', '2025-11-27') },
      { ...status, id: 's2', state: 'DAMAGED', ...span('2025-11-27', '2026-03-03') },
      { ...status, id: 's3', state: 'OPERATIONAL', ...span('2026-03-03') },
      { ...status, id: 's4', padId: 'other', state: 'OPERATIONAL', ...span('2000-01-01') },
    ],
    service: [
      { id: 'v1', vehicleId: 'rocket', spacecraftId: null, ...span('2000-01-01', '2028-01-01') },
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

describe('capabilityHistory', () => {
  test('names each gap by what was missing, with the facts', () => {
    const { gaps } = capabilityHistory(facts(), KIND, day('2010-01-01'), day('2028-06-01'));
    expect(gaps.map((gap) => [words(gap.from), words(gap.to), gap.meanings, gap.facts.map(({ id }) => id)])).toEqual([
      ['2018-10-11', '2018-11-16', ['GROUNDED'], ['g1']],
      ['2025-11-27', '2026-03-03', ['NO_PAD'], ['s2']],
      ['2028-01-01', null, ['NO_VEHICLE'], ['rocket']],
    ]);
  });

  test('a time without a vehicle names what went before it and what came after', () => {
    const { service, vehicles } = facts();
    const next = { ...vehicles[0]!, id: 'next', name: 'Next' };
    const given = facts({
      certifications: [...facts().certifications, { ...facts().certifications[0]!, id: 'c4', vehicleId: 'next', ...span('2029-01-01') }],
      service: [...service, { id: 'v4', vehicleId: 'next', spacecraftId: null, ...span('2029-01-01') }],
      vehicles: [...vehicles, next],
    });
    const { gaps } = capabilityHistory(given, KIND, day('2027-01-01'), day('2029-06-01'));
    expect(gaps).toEqual([
      {
        from: day('2028-01-01'),
        to: day('2029-01-01'),
        meanings: ['NO_VEHICLE'],
        summary: 'no launch vehicle in service with a spacecraft for it: Rocket in service until 2028-01-01, Next not before 2029-01-01',
        facts: [
          { type: 'LaunchVehicle', id: 'rocket' },
          { type: 'LaunchVehicle', id: 'next' },
        ],
      },
    ]);
  });

  test('a craft in test is not certified, whatever other pads are on record as never certified for', () => {
    const { certifications, vehicles } = facts();
    const given = facts({
      certifications: [
        { ...certifications[0]!, id: 'c0', state: 'NOT_CERTIFIED', note: 'in test', ...span('2000-01-01', '2001-01-01') },
        { ...certifications[0]!, ...span('2001-01-01') },
        { ...certifications[1]!, vehicleId: 'later' },
      ],
      service: [...facts().service, { id: 'v3', vehicleId: 'later', spacecraftId: null, ...span('2020-01-01') }],
      vehicles: [...vehicles, { id: 'later', name: 'Later', checkedThrough }],
      statuses: [...facts().statuses, { ...facts().statuses[0]!, id: 's0', ...span('1999-01-01', '2000-01-01') }],
    });
    const certifiedBefore = { ...certifications[0]!, id: 'c3', ...span('1999-01-01', '1999-06-01') };
    const { gaps } = capabilityHistory(
      { ...given, certifications: [certifiedBefore, ...given.certifications] },
      KIND,
      day('2000-06-01'),
      day('2001-06-01'),
    );
    expect(gaps.map((gap) => [words(gap.from), words(gap.to), gap.meanings, gap.facts.map(({ id }) => id)])).toEqual([
      ['2000-06-01', '2001-01-01', ['NOT_CERTIFIED'], ['c0']],
    ]);
  });

  test('a range that begins and ends within a gap', () => {
    const { spans, gaps } = capabilityHistory(facts(), KIND, day('2025-12-24'), day('2025-12-31'));
    expect(spans.map((one) => [words(one.from), words(one.to), one.verdict])).toEqual([['2025-12-24', '2026-01-01', 'NO']]);
    expect(gaps.map((gap) => [words(gap.from), words(gap.to)])).toEqual([['2025-12-24', null]]);
  });

  test('random records: spans follow each other without a break and say what each of their days says', () => {
    let state = 42;
    const pick = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return state % below;
    };
    const date = () => words(new Date(day('2000-01-01').getTime() + pick(4000) * DAY))!;
    const interval = () => span(...([date(), date()].sort() as [string, string]));
    for (let round = 0; round < 60; round++) {
      const given = facts({
        statuses: facts().statuses.map((status) => ({ ...status, ...interval() })),
        groundings: facts().groundings.map((grounding) => ({ ...grounding, ...interval() })),
        service: facts().service.map((period) => ({ ...period, ...interval() })),
      });
      const [first, last] = [date(), date()].sort().map(day) as [Date, Date];
      const { spans, gaps } = capabilityHistory(given, KIND, first, last);
      expect(words(spans[0]!.from)).toBe(words(first));
      expect(words(spans.at(-1)!.to)).toBe(words(new Date(last.getTime() + DAY)));
      for (const [index, one] of spans.entries()) {
        expect(one.from < one.to).toBe(true);
        if (index > 0) expect(words(one.from)).toBe(words(spans[index - 1]!.to));
        const days = [
          one.from.getTime(),
          one.to.getTime() - DAY,
          one.from.getTime() + pick(Math.round((one.to.getTime() - one.from.getTime()) / DAY)) * DAY,
        ];
        for (const time of days) expect(verdictsOf(given, KIND, new Date(time)).verdict).toBe(one.verdict);
      }
      const lost = spans.filter(({ verdict }) => verdict === 'NO');
      const length = (from: Date, to: Date | null) => ((to ?? new Date(last.getTime() + DAY)).getTime() - from.getTime()) / DAY;
      const sum = (list: { from: Date; to: Date | null }[]) => list.reduce((total, { from, to }) => total + length(from, to), 0);
      expect(sum(gaps)).toBe(sum(lost));
    }
  });
});

describe('flightGaps', () => {
  const flight = (launchId: string, on: string) => ({ launchId, name: launchId, on: day(on), reasons: [] });
  const flights = [flight('b', '2001-06-01'), flight('a', '2000-01-01'), flight('c', '2001-07-01')];
  const gaps = (longerThan: number, first: string, last: string) =>
    flightGaps(flights, longerThan, day(first), day(last)).map((gap) => [words(gap.from), words(gap.to), gap.facts.map(({ id }) => id)]);

  test('between flights that are further apart than some days, and after the last', () => {
    expect(gaps(365, '2000-01-01', '2001-12-31')).toEqual([['2000-01-01', '2001-06-01', ['a', 'b']]]);
    expect(gaps(365, '2000-01-01', '2003-01-01').at(-1)).toEqual(['2001-07-01', null, ['c']]);
    expect(gaps(517, '2000-01-01', '2001-12-31')).toEqual([]);
    expect(gaps(516, '2000-01-01', '2001-12-31')).toHaveLength(1);
    expect(gaps(20, '2001-06-15', '2001-06-20')).toEqual([]);
  });

  test('says why the next was waited for', () => {
    const reasons = [
      { id: 'c1', text: 'Late.' },
      { id: 'c2', text: 'Dear.' },
    ];
    const [gap] = flightGaps(
      [flight('a', '2000-01-01'), { ...flight('b', '2002-01-01'), reasons }],
      365,
      day('2000-01-01'),
      day('2002-02-01'),
    );
    expect(gap).toMatchObject({ summary: 'no crewed launch between a and b: Late. Dear.' });
    expect(gap!.facts.map(({ type, id }) => `${type} ${id}`)).toEqual(['Launch a', 'Launch b', 'Claim c1', 'Claim c2']);
  });
});
