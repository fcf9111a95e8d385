import { describe, expect, test } from 'vitest';
import { lossesOf, type Phase } from './access-lost.js';

const phasesOf = (states: string): Phase[] =>
  [...states].map((letter, index) => ({
    id: `${index}`,
    state: ({ A: 'ACTIVE', S: 'SUSPENDED', E: 'ENDED' } as const)[letter as 'A' | 'S' | 'E'],
    fromDate: new Date(Date.UTC(2000 + index, 0, 1)),
  }));
const told = (states: string) =>
  lossesOf(phasesOf(states)).map(({ lostWith, standsAs, restoredWith }) => [lostWith.id, standsAs.state, restoredWith?.id ?? null]);

describe('access lost', () => {
  test.each([
    ['', []],
    ['A', []],
    ['E', []],
    ['SE', []],
    ['AE', [['1', 'ENDED', null]]],
    ['ASE', [['1', 'ENDED', null]]],
    [
      'ASASE',
      [
        ['1', 'SUSPENDED', '2'],
        ['3', 'ENDED', null],
      ],
    ],
  ])('%s', (states, wanted) => {
    expect(told(states)).toEqual(wanted);
  });

  test('over all courses of up to seven phases: every loss ends an active run, and only the last is not restored', () => {
    const courses = (length: number): string[] =>
      length === 0 ? [''] : courses(length - 1).flatMap((course) => ['A', 'S', 'E'].map((letter) => course + letter));
    for (const course of Array.from({ length: 7 }, (_, index) => courses(index + 1)).flat()) {
      const losses = lossesOf(phasesOf(course));
      expect(losses).toHaveLength(course.match(/A(?=[SE])/g)?.length ?? 0);
      for (const [index, { lostWith, standsAs, restoredWith }] of losses.entries()) {
        expect(course[+lostWith.id - 1]).toBe('A');
        expect(+standsAs.id).toBeGreaterThanOrEqual(+lostWith.id);
        expect(course.slice(+lostWith.id, +standsAs.id + 1)).not.toContain('A');
        expect(restoredWith ? course[+restoredWith.id] : null).toBe(restoredWith ? 'A' : null);
        if (!restoredWith) expect(index).toBe(losses.length - 1);
      }
    }
  });
});
