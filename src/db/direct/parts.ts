import { Prisma } from '../../generated/prisma/client.js';

export type Model = Prisma.ModelName;
export type Condition = Record<string, unknown>;

/** Thrown inside for anything that Prisma has to say in SQL. */
class Beyond extends Error {}
export const BEYOND = new Beyond();

export const columnsOf = (model: Model) => (Prisma as unknown as Record<string, Record<string, string>>)[`${model}ScalarFieldEnum`]!;

export const isPlain = (value: unknown): value is Condition =>
  typeof value === 'object' &&
  value !== null &&
  !(value instanceof Date) &&
  !Array.isArray(value) &&
  Object.getPrototypeOf(value) === Object.prototype;

/** What Prisma gives as `db.launch.fields.time`. */
export interface Field {
  readonly modelName: string;
  readonly name: string;
}
export const isField = (value: unknown): value is Field =>
  typeof value === 'object' && value !== null && 'modelName' in value && 'typeName' in value;

export const joined = (parts: string[], word: 'AND' | 'OR') => (parts.length === 1 ? parts[0]! : `(${parts.join(` ${word} `)})`);

export const eachOf = (value: unknown) => [value].flat() as Condition[];

/** What is asked, one by one, as far as all of it must hold. */
export const each = (where: Condition): [string, unknown][] =>
  Object.entries(where).flatMap(([name, value]): [string, unknown][] => {
    if (value === undefined) return [];
    return name === 'AND' ? eachOf(value).flatMap(each) : [[name, value]];
  });

/** Tables that are not called as their model is. */
const TABLES: { [M in Model]?: string } = { MissionList: '_MissionList', SanctionOn: '_SanctionOn' };

/** What a whole statement has in common, whatever tables its parts are over. */
export class Parts {
  readonly values: unknown[] = [];
  /** Columns that decide which rows are found, by table. */
  readonly hangsOn = new Map<string, Set<string>>();
  planned: 'once' | 'anew' = 'once';
  /** The planner is not to look at patterns: from a sample it would tell that hardly anything has them, when a page is to be read in order whatever they are. */
  isAnyPattern = false;
  #aliases = 0;

  constructor(readonly schema: 'public' | 'as_of') {}

  value(value: unknown, list = false): string {
    const one = (inner: unknown) => ['string', 'number', 'boolean', 'bigint'].includes(typeof inner) || inner instanceof Date;
    if (list ? !(Array.isArray(value) && value.every(one)) : !one(value)) throw BEYOND;
    return `$${this.values.push(value)}`;
  }

  /** What a text is like. How many are like it depends on what it is: a plan for any is one for none. */
  pattern(pattern: string): string {
    this.planned = 'anew';
    return this.isAnyPattern ? `(SELECT ${this.value(pattern)}::text)` : this.value(pattern);
  }

  table(model: Model, alias: string): string {
    return `"${this.schema}"."${TABLES[model] ?? model}" ${alias}`;
  }

  alias(): string {
    return `t${++this.#aliases}`;
  }

  /** The table decides by its rows coming and going, whatever the columns. */
  deciding(model: Model, ...columns: string[]) {
    const own = this.hangsOn.get(model) ?? new Set();
    this.hangsOn.set(model, own);
    for (const column of columns) own.add(column);
  }
}
