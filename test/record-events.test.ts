import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { endOf, parseVagueDate, vague } from '../src/facts/dates.js';
import type { TimePrecision } from '../src/generated/prisma/enums.js';
import { useDatabase } from './harness/database.js';

const ROOM = new URL('../data/diplomacy/', import.meta.url);

// ISO 3166-1 bears no dates, so the successors of a former country are told here: none acts while the Soviet Union spoke for it.
const ACTS_FROM: Record<string, string> = { RU: '1991-12-25', KZ: '1991-12-16', UA: '1991-08-24', BY: '1991-08-25' };

interface Part {
  id: string;
  actor: string;
  date: Date;
  datePrecision: TimePrecision;
  from: Date | null;
  fromPrecision: TimePrecision | null;
  to: Date | null;
  toPrecision: TimePrecision | null;
}

describe('the record of diplomatic events', () => {
  const database = useDatabase();
  const parts = (sql: string) => database.current.db.$queryRawUnsafe<Part[]>(sql);

  /** Parts played by actors who, by what is known of both dates, cannot have been there. */
  const untimely = (all: Part[]) =>
    all
      .filter((part) => {
        const event = { date: part.date, precision: part.datePrecision };
        const from = vague(part.from, part.fromPrecision);
        const to = vague(part.to, part.toPrecision);
        return (from && endOf(event) <= from.date) || (to && event.date >= endOf(to));
      })
      .map(({ id, actor }) => `${id}: ${actor}`);

  test('countries act only while they exist', async () => {
    const all = await parts(`
      SELECT e.id, a."countryId" AS actor, e.date, e."datePrecision",
        c."existedFrom" AS from, c."existedFromPrecision" AS "fromPrecision", c."existedTo" AS to, c."existedToPrecision" AS "toPrecision"
      FROM "DiplomaticEvent" e JOIN "EventActor" a ON a."eventId" = e.id JOIN "Country" c ON c.id = a."countryId" ORDER BY e.date, e.id`);
    expect(all.length).toBeGreaterThan(0);
    const dated = all.map((part) => {
      const from = parseVagueDate(ACTS_FROM[part.actor] ?? '');
      return from ? { ...part, from: from.date, fromPrecision: from.precision } : part;
    });
    expect(untimely(dated)).toEqual([]);
  });

  test('organisations act only between their founding and their end', async () => {
    const all = await parts(`
      SELECT e.id, a."agencyId" AS actor, e.date, e."datePrecision",
        g."foundedOn" AS from, g."foundedOnPrecision" AS "fromPrecision", g."dissolvedOn" AS to, g."dissolvedOnPrecision" AS "toPrecision"
      FROM "DiplomaticEvent" e JOIN "EventActor" a ON a."eventId" = e.id JOIN "Agency" g ON g.id = a."agencyId" ORDER BY e.date, e.id`);
    expect(all.length).toBeGreaterThan(0);
    expect(untimely(all)).toEqual([]);
  });

  test('every event has somebody who acts', async () => {
    const idle = await database.current.db.$queryRawUnsafe(`
      SELECT id FROM "DiplomaticEvent" EXCEPT SELECT "eventId" FROM "EventActor" WHERE role = 'SOURCE'`);
    expect(idle).toEqual([]);
  });

  const files = readdirSync(ROOM).filter((file) => file.startsWith('events-'));
  test.each(files)('%s is in order of date', (file) => {
    const events: { slug: string; date: string }[] = parse(readFileSync(new URL(file, ROOM), 'utf8'), { schema: 'failsafe' });
    const dates = events.map(({ slug, date }) => ({ slug, at: parseVagueDate(date)?.date.getTime() ?? Number.NaN }));
    const astray = dates.filter(({ at }, index) => index > 0 && !(at >= dates[index - 1]!.at));
    expect(astray).toEqual([]);
  });
});
