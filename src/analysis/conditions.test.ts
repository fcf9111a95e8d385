import { expect, test } from 'vitest';
import type { TimePrecision } from '../generated/prisma/enums.js';
import { type CapabilityFacts, padStatus } from './conditions.js';
import { edges } from './intervals.js';

const DAY = 86_400_000;
const checkedThrough = new Date('2030-01-01T00:00:00Z');
const STATES = ['OPERATIONAL', 'DAMAGED', 'RESTORED', 'UNDER_REPAIR'];

/** Statuses that follow one another, each handing over on some day of a month. */
function statusesOf(states: string[], turns: [Date, TimePrecision][]): CapabilityFacts['statuses'] {
  return states.map((state, index) => ({
    ...{ id: `s${index}`, padId: 'pad', cause: null, restriction: null, checkedThrough, state },
    ...{ fromDate: turns[index - 1]?.[0] ?? null, fromPrecision: turns[index - 1]?.[1] ?? null },
    ...{ toDate: turns[index]?.[0] ?? null, toPrecision: turns[index]?.[1] ?? null },
  }));
}

const route = { vehicleId: 'rocket', spacecraftId: 'ship', padId: 'pad', certifications: [] };
const conditionOn = (statuses: CapabilityFacts['statuses'], day: Date) =>
  padStatus({ certifications: [], statuses, service: [], groundings: [], vehicles: [], spacecraft: [], pads: [] }, route, day);

test.each(STATES.flatMap((a) => STATES.map((b) => [a, b])))(
  '%s, then %s in a month: told exactly when every day of the turn says the same',
  (a, b) => {
    const month = new Date('2026-03-01T00:00:00Z');
    const vague = statusesOf([a!, b!], [[month, 'MONTH']]);
    const [first, last] = edges(month, 'MONTH').map(Number);
    for (let at = first! - 2 * DAY; at <= last! + 2 * DAY; at += DAY) {
      const answers = new Set<string>();
      for (let turn = first!; turn <= last!; turn += DAY) {
        const { holds, restricted } = conditionOn(statusesOf([a!, b!], [[new Date(turn), 'DAY']]), new Date(at));
        answers.add(`${holds} ${restricted}`);
      }
      const { holds, restricted } = conditionOn(vague, new Date(at));
      expect(`${holds} ${restricted}`).toBe(answers.size === 1 ? [...answers][0] : 'null false');
    }
  },
);
