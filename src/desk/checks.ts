import { parseVagueDate, type VagueDate } from '../facts/dates.js';
import { slug as slugForm } from '../facts/schema.js';
import { slugged } from '../feeds/slug.js';
import { type NodeType, Prisma } from '../generated/prisma/client.js';
import { Refused, type UserError, type UserErrorCode } from './errors.js';
import type { Tx } from './write.js';

type Given<Value> = Value | null | undefined;

const DATE_FORMS = 'It must be a date that the calendar has, such as 2026, 2026-Q3, 2026-03 or 2026-03-03';

/** Checks an input field by field and collects what is wrong, so that the desk is told all of it at once. */
export class Checks {
  readonly #errors: UserError[] = [];
  readonly #referred: { path: string; since: Date }[] = [];

  constructor(
    private readonly tx: Tx,
    readonly now: Date,
  ) {}

  refuse(code: UserErrorCode, path: string | string[], message: string) {
    this.#errors.push({ code, path: [path].flat().flatMap((part) => part.split('.')), message });
  }

  /** @throws Refused with everything that was found wrong so far. */
  settle() {
    if (this.#errors.length > 0) throw new Refused(this.#errors);
  }

  text(path: string, value: string, most?: number): string;
  text(path: string, value: Given<string>, most?: number): string | null;
  text(path: string, value: Given<string>, most = 2000): string | null {
    const text = value?.trim();
    if (text === '') this.refuse('INVALID', path, 'It must not be empty: leave it out instead.');
    if (text && text.length > most) this.refuse('INVALID', path, `It may have at most ${most} characters.`);
    return text ?? null;
  }

  /** A date of a day or vaguer. */
  date(path: string, value: Given<string>): VagueDate | undefined {
    const parsed = this.moment(path, value, `${DATE_FORMS}.`);
    if (parsed?.precision === 'SECOND' || parsed?.precision === 'MINUTE') this.refuse('INVALID', path, `${DATE_FORMS}: days, not times.`);
    return parsed;
  }

  moment(path: string, value: Given<string>, wanted = `${DATE_FORMS}, or a time such as 2025-11-27T09:27Z.`): VagueDate | undefined {
    if (value == null) return undefined;
    const parsed = parseVagueDate(value);
    if (!parsed) this.refuse('INVALID', path, wanted);
    return parsed;
  }

  /** Something that it refers to is on record; null is no reference. */
  async refers(path: string | string[], type: NodeType, id: Given<string>): Promise<string | null> {
    if (id == null) return null;
    const since = await this.#knownSince(type, id);
    if (since === undefined) this.refuse('NOT_FOUND', path, `There is no such ${type} on record.`);
    else if (since) this.#referred.push({ path: [path].flat().join('.'), since });
    return id;
  }

  /** Sources that it rests on, at least one. */
  async sources(path: string, slugs: readonly string[]): Promise<string[]> {
    const distinct = [...new Set(slugs)];
    if (distinct.length === 0) this.refuse('INVALID', path, 'A fact needs a source: record it first by `recordSource`.');
    if (distinct.length > 50) this.refuse('INVALID', path, 'Give at most 50 sources.');
    else for (const [index, slug] of distinct.entries()) await this.refers([path, String(index)], 'Source', slug);
    return distinct;
  }

  /**
   * When the public knew it: now, unless it was earlier. Call it after all references: nobody knew of something before what it refers to.
   */
  knownFrom(value: Given<Date>): Date {
    const known = value ?? this.now;
    if (known > this.now) this.refuse('IN_FUTURE', 'knownFrom', 'It lies in the future: nobody knows it yet.');
    for (const { path, since } of this.#referred) {
      if (since > known)
        this.refuse('TOO_EARLY', 'knownFrom', `What \`${path}\` refers to was not known yet: it is known since ${since.toISOString()}.`);
    }
    return known;
  }

  /** The day through which it was checked: today, unless said otherwise. */
  checkedThrough(value: Given<Date>): Date {
    const today = new Date(this.now.toISOString().slice(0, 10));
    if (value && value > today) this.refuse('IN_FUTURE', 'checkedThrough', 'It lies in the future: nobody can have checked it yet.');
    return value ?? today;
  }

  /** The slug asked for, if it is free, or one made from some words. */
  async slug(type: NodeType, given: Given<string>, ...words: string[]): Promise<string> {
    if (given != null) {
      if (!slugForm.safeParse(given).success)
        this.refuse('INVALID', 'slug', 'It must be lower-case words with hyphens, at most 80 characters.');
      else if ((await this.#knownSince(type, given)) !== undefined) this.refuse('TAKEN', 'slug', `Another ${type} has this slug.`);
      return given;
    }
    const base =
      slugged(...words)
        .slice(0, 70)
        .replace(/-$/, '') || type.toLowerCase();
    const taken = await this.tx.$queryRaw<{ id: string }[]>`SELECT id FROM ${table(type)} WHERE id = ${base} OR id LIKE ${`${base}-%`}`;
    const ids = new Set(taken.map(({ id }) => id));
    for (let number = 1; ; number++) {
      const slug = number === 1 ? base : `${base}-${number}`;
      if (!ids.has(slug)) return slug;
    }
  }

  /** When it was first known; null for what has no clock, undefined when it is not there. */
  async #knownSince(type: NodeType, id: string): Promise<Date | null | undefined> {
    if (type === 'Country' || type === 'Revision') {
      const [row] = await this.tx.$queryRaw<object[]>`SELECT FROM ${table(type)} WHERE id::text = ${id}`;
      return row && null;
    }
    const [row] = await this.tx.$queryRaw<{ since: Date }[]>`
      SELECT least(t."knownFrom", (SELECT min(h."knownFrom") FROM history.${table(type)} h WHERE h.id = t.id)) AS since FROM ${table(type)} t WHERE t.id = ${id}`;
    return row?.since;
  }
}

/** A table by the name of its node: one of our own words, never the caller's. */
export const table = (type: NodeType): Prisma.Sql => Prisma.raw(`"${type}"`);
