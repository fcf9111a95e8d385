import { expect, test } from 'vitest';
import { type IndexFacts, indexOf, intervalsOf } from './cooperation-index.js';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const year = { from: day('2022-01-01'), to: day('2023-01-01') };
const today = day('2026-11-24');
const NOTHING: IndexFacts = { events: [], agreements: [], cooperations: [], measures: [], seats: [] };
const LISTS = Object.keys(NOTHING) as (keyof IndexFacts)[];

/** mulberry32: the same facts for the same seed. */
function randomOf(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function factsOf(random: () => number): IndexFacts {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const list = <T>(make: (id: string) => T): T[] => Array.from({ length: Math.floor(random() * 6) }, (_, n) => make(`${n}`));
  const some = () => day(`${pick([2020, 2021, 2022, 2023])}-${pick(['01', '06', '12'])}-15`);
  const span = () => ({ fromDate: some(), toDate: pick([null, day('2022-09-01'), day('2024-02-01')]) });
  const checkedThrough = some();
  return {
    events: list((id) => ({
      ...{ id, name: id, date: some() },
      plover: pick(['AGREE', 'COOPERATE', 'ACCUSE', 'SANCTION'] as const),
      direction: pick(['COOPERATIVE', 'CONFLICTUAL', 'NEUTRAL'] as const),
    })),
    agreements: list((id) => ({
      ...{ id, name: id, from: some(), ended: null, checkedThrough },
      amendsId: pick([null, '0', '1', '9']),
      expires: pick([null, day('2022-06-01')]),
    })),
    cooperations: list((id) => ({
      ...{ id, name: id, checkedThrough },
      phases: [{ ...span(), state: pick(['ACTIVE', 'SUSPENDED', 'ENDED'] as const) }],
    })),
    measures: list(() => ({
      ...{ ...span(), programId: pick(['a', 'b']), programName: 'programme', checkedThrough },
      types: [pick(['BLOCKING', 'TRAVEL', 'EXPORT_CONTROL', 'FINANCIAL'] as const)],
    })),
    seats: list((id) => ({ id, person: id, mission: id, date: some() })),
  };
}

const SEEDS = Array.from({ length: 300 }, (_, seed) => seed);
const figure = (facts: IndexFacts) => indexOf(facts, year, today).figure;

test('the order of the facts does not matter', () => {
  for (const seed of SEEDS) {
    const facts = factsOf(randomOf(seed));
    const turned = Object.fromEntries(LISTS.map((name) => [name, facts[name].toReversed()])) as never as IndexFacts;
    expect(indexOf(turned, year, today)).toEqual(indexOf(facts, year, today));
  }
});

test('what is cooperative never lowers the figure, what is conflictual never raises it', () => {
  const event = { id: 'new', name: 'new', date: day('2022-03-03') };
  const state = { name: 'new', id: 'new', checkedThrough: today };
  const span = { fromDate: day('2022-03-03'), toDate: null };
  for (const seed of SEEDS) {
    const facts = factsOf(randomOf(seed));
    const before = figure(facts) ?? 0;
    const better: Partial<IndexFacts>[] = [
      { events: [...facts.events, { ...event, plover: 'AID', direction: 'COOPERATIVE' }] },
      { seats: [...facts.seats, { id: 'new', person: 'new', mission: 'new', date: event.date }] },
      { agreements: [...facts.agreements, { ...state, from: span.fromDate, amendsId: '0', expires: null, ended: null }] },
      { cooperations: [...facts.cooperations, { ...state, phases: [{ ...span, state: 'ACTIVE' }] }] },
    ];
    const worse: Partial<IndexFacts>[] = [
      { events: [...facts.events, { ...event, plover: 'SANCTION', direction: 'CONFLICTUAL' }] },
      { cooperations: [...facts.cooperations, { ...state, phases: [{ ...span, state: 'SUSPENDED' }] }] },
      ...['a', 'c'].map((programId) => ({
        measures: [...facts.measures, { ...span, programId, programName: 'p', types: ['BLOCKING' as const], checkedThrough: today }],
      })),
    ];
    for (const more of better) expect(figure({ ...facts, ...more }) ?? 0).toBeGreaterThanOrEqual(before);
    for (const more of worse) expect(figure({ ...facts, ...more }) ?? 0).toBeLessThanOrEqual(before);
  }
});

test('contributions add up to the figure, which stays between -100 and 100', () => {
  for (const seed of SEEDS) {
    const { figure: whole, inputs } = indexOf(factsOf(randomOf(seed)), year, today);
    if (whole === null) expect(inputs).toEqual([]);
    else {
      expect(Math.abs(inputs.reduce((sum, { contribution }) => sum + contribution, 0) - whole)).toBeLessThan(0.051);
      expect(Math.abs(whole)).toBeLessThan(100);
    }
  }
});

test('nothing on record is no figure, and nothing to come is an input', () => {
  expect(figure(NOTHING)).toBeNull();
  const seat = { id: 's', person: 'p', mission: 'm', date: day('2022-10-05') };
  expect(indexOf({ ...NOTHING, seats: [seat] }, year, day('2022-10-04')).inputs).toEqual([]);
  expect(indexOf({ ...NOTHING, seats: [seat] }, year, day('2022-10-05')).figure).toBe(9.1);
});

test('intervals are whole calendar years or quarters', () => {
  expect(intervalsOf(day('2021-05-05'), day('2022-01-01'), 12)).toEqual([{ from: day('2021-01-01'), to: day('2022-01-01') }]);
  expect(intervalsOf(day('2021-05-05'), day('2022-01-02'), 3).map(({ from }) => from)).toEqual(
    ['2021-04-01', '2021-07-01', '2021-10-01', '2022-01-01'].map(day),
  );
  expect(intervalsOf(day('2021-01-01'), day('2021-01-01'), 3)).toEqual([]);
});
