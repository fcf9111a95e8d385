import { describe, expect, test } from 'vitest';
import { aboard, type Moment, type Seat, type Stay } from './aboard.js';

const START = Date.parse('2026-01-01T12:00:00Z');
const at = (offset: number, width = 0): Moment => ({
  earliest: new Date(START + offset * 86_400_000),
  latest: new Date(START + (offset + width) * 86_400_000),
});
const day = (offset: number) => new Date(START - 43_200_000 + offset * 86_400_000);
const checkedThrough = day(100);
const stay = (missionId: string, from: Moment | null, to: Moment | null = null, id = missionId): Stay => ({
  id,
  missionId,
  from,
  to,
  checkedThrough,
});
const seat = (upMissionId: string | null, downMissionId: string | null = upMissionId): Seat => ({
  id: 'seat',
  personId: 'somebody',
  upMissionId,
  downMissionId,
});
const way = (stays: Stay[], one: Seat, on: number) => {
  const [found] = aboard(stays, [one], day(on));
  return found ? `${found.wayHome?.basis ?? 'none'} ${found.wayHome?.dockingId ?? ''}${found.checked ? '' : ' unchecked'}` : 'gone';
};

describe('aboard', () => {
  test('from the docking to the undocking of one craft, the day of the docking counted and that of the undocking not', () => {
    const stays = [stay('ship', at(5), at(10))];
    expect([4, 5, 9, 10].map((on) => way(stays, seat('ship'), on))).toEqual(['gone', 'ASSIGNED ship', 'ASSIGNED ship', 'gone']);
  });

  test('a move between ports is no absence', () => {
    const stays = [stay('ship', at(5), at(6), 'first'), stay('ship', at(8), at(10), 'second')];
    expect([5, 7, 8].map((on) => way(stays, seat('ship'), on))).toEqual(['ASSIGNED first', 'none ', 'ASSIGNED second']);
  });

  test('who goes home in another craft stays until that leaves, and has the first until the other comes', () => {
    const stays = [stay('up', at(0), at(10)), stay('down', at(5), at(20))];
    const answers = [0, 5, 15, 20].map((on) => way(stays, seat('up', 'down'), on));
    expect(answers).toEqual(['ARRIVED_IN up', 'ASSIGNED down', 'ASSIGNED down', 'gone']);
    expect(way([stay('up', at(0), at(10))], seat('up', 'down'), 12)).toBe('none ');
  });

  test('while no flight down is told, that up counts', () => {
    expect([9, 10].map((on) => way([stay('up', at(0), at(10))], seat('up', null), on))).toEqual(['ARRIVED_IN up', 'gone']);
  });

  test('what the sources do not tell is not checked: days past them, vague ends, and flights up outside the graph', () => {
    expect(way([stay('ship', at(0))], seat('ship'), 100)).toBe('ASSIGNED ship');
    expect(way([stay('ship', at(0))], seat('ship'), 101)).toBe('ASSIGNED ship unchecked');
    expect([4, 5, 6, 8].map((on) => way([stay('ship', at(0), at(5, 3))], seat('ship'), on))).toEqual([
      'ASSIGNED ship',
      'ASSIGNED ship unchecked',
      'ASSIGNED ship unchecked',
      'gone',
    ]);
    expect([0, 1, 3].map((on) => way([stay('ship', at(0, 2), at(9))], seat('ship'), on))).toEqual([
      'ASSIGNED ship unchecked',
      'ASSIGNED ship unchecked',
      'ASSIGNED ship',
    ]);
    expect(way([stay('ship', at(0), at(9))], seat(null, 'ship'), 3)).toBe('ASSIGNED ship unchecked');
  });

  test('with no undocking on record, nobody is aboard from the landing on, nor for certain before', () => {
    const landings = new Map([['ship', at(7)]]);
    const found = (on: number) => aboard([stay('ship', at(5))], [seat('ship')], day(on), landings).map(({ checked }) => checked);
    expect([5, 6, 7].map(found)).toEqual([[false], [false], []]);
    expect(aboard([stay('up', at(0), at(3))], [seat('up', 'ship')], day(7), landings)).toEqual([]);
  });

  test('who never docked there is not aboard', () => {
    expect(way([], seat('ship'), 3)).toBe('gone');
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

test.each(Array.from({ length: 80 }, (_, seed) => seed + 1))(
  'seed %i: one unbroken stay, and a way home only in what is docked',
  (seed) => {
    const pick = random(seed);
    const ship = (id: string, from: number) => stay(id, at(from), pick(4) === 0 ? null : at(from + 1 + pick(30)));
    const up = pick(20);
    const stays = [ship('up', up), ...(pick(2) ? [ship('down', up + pick(20))] : [])];
    const one = seat('up', pick(3) === 0 ? null : pick(2) ? 'down' : 'up');
    const days = Array.from({ length: 80 }, (_, offset) => ({ offset, found: aboard(stays, [one], day(offset))[0] }));
    const present = days.filter(({ found }) => found);
    expect(present.map(({ offset }) => offset)).toEqual(present.map((_, index) => present[0]!.offset + index));
    for (const { offset, found } of present) {
      const craft = stays.find(({ id }) => id === found!.wayHome?.dockingId);
      if (craft) expect(craft.from!.earliest <= day(offset + 1) && (!craft.to || craft.to.latest > day(offset + 1))).toBe(true);
      else expect(stays.filter(({ to }) => !to && one.downMissionId !== 'down')).toEqual([]);
    }
    // Other craft and other people change nothing.
    const more = aboard([...stays, stay('other', at(3))], [one, { ...seat('other'), id: 'more' }], day(40));
    expect(more.filter(({ seatId }) => seatId === 'seat')).toEqual(aboard(stays, [one], day(40)));
  },
);
