import { Prisma } from '../../generated/prisma/client.js';

/** A statement ready to be sent. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** One that is translated. */
export interface Selected extends Statement {
  /** What decides which rows are found, in which order: columns by table, the rows of its own table coming and going besides. */
  hangsOn: ReadonlyMap<string, ReadonlySet<string>>;
}

type Model = Prisma.ModelName;
type Condition = Record<string, unknown>;

/** What `findMany` and its like are asked, as far as it is translated here. */
export interface Asked {
  where?: Condition;
  orderBy?: Condition | Condition[];
  select?: Record<string, boolean>;
  take?: number;
}

/** Thrown inside for anything that Prisma has to say in SQL. */
class Beyond extends Error {}
const BEYOND = new Beyond();

/** To-one relations that lists are ordered through: the other table, and what joins it (t) to ours (u). */
const JOINS: { [name in Model]?: Record<string, { model: Model; by: string; on: string }> } = {
  Mission: { launch: { model: 'Launch', by: 'missionId', on: 'launch."missionId" = t.id' } },
};

const columnsOf = (model: Model) => (Prisma as unknown as Record<string, Record<string, string>>)[`${model}ScalarFieldEnum`]!;
const lists = new Map<Model, string>();

/**
 * The statement of a read that names columns of its own table only, in the words of Prisma's arguments and with their meaning; undefined for any other.
 * Columns are named as fields are, so that rows come as Prisma gives them.
 */
export function selectOf(model: Model, schema: 'public' | 'as_of', asked: Asked): Selected | undefined {
  return translated(new Select(model, schema), asked, (select) => `SELECT ${select.list(asked.select)}`);
}

export function countOf(model: Model, schema: 'public' | 'as_of', asked: Pick<Asked, 'where'>): Selected | undefined {
  return translated(new Select(model, schema), asked, () => 'SELECT count(*)::integer AS count');
}

function translated(select: Select, { where, orderBy, select: _, take, ...others }: Asked, head: (select: Select) => string) {
  try {
    if (Object.values(others).some((value) => value !== undefined)) return undefined;
    const text = [head(select)];
    const condition = where ? select.all(where) : 'TRUE';
    const order = orderBy === undefined ? '' : select.order(orderBy);
    text.push(select.from(), `WHERE ${condition}`, order, take === undefined ? '' : select.limit(take));
    return { text: text.join(' '), values: select.values, hangsOn: select.hangsOn };
  } catch (error) {
    if (error === BEYOND) return undefined;
    throw error;
  }
}

class Select {
  readonly values: unknown[] = [];
  readonly hangsOn = new Map<string, Set<string>>();
  readonly #joins = new Set<string>();
  readonly #columns: Record<string, string>;

  constructor(
    readonly model: Model,
    readonly schema: string,
  ) {
    this.#columns = columnsOf(model);
    this.hangsOn.set(model, new Set());
  }

  list(only: Record<string, boolean> | undefined): string {
    if (only) return this.#named(Object.keys(only).filter((column) => only[column]));
    let all = lists.get(this.model);
    if (!all) {
      all = this.#named(Object.keys(this.#columns));
      lists.set(this.model, all);
    }
    return all;
  }

  #named = (columns: string[]) => columns.map((column) => this.#column(column)).join(', ');

  from(): string {
    const joins = [...this.#joins].map((name) => {
      const { model, on } = JOINS[this.model]![name]!;
      return ` LEFT JOIN "${this.schema}"."${model}" ${name} ON ${on}`;
    });
    return `FROM "${this.schema}"."${this.model}" t${joins.join('')}`;
  }

  limit(take: number): string {
    if (!(Number.isInteger(take) && take >= 0)) throw BEYOND; // a negative one means the other end to Prisma
    return `LIMIT ${this.#value(take)}`;
  }

  order(given: Condition | Condition[]): string {
    const terms = [given].flat().flatMap((one) => Object.entries(one).map(([column, way]) => this.#way(column, way)));
    return terms.length > 0 ? `ORDER BY ${terms.join(', ')}` : '';
  }

  #way(column: string, way: unknown): string {
    const join = JOINS[this.model]?.[column];
    if (join && isPlain(way)) {
      const [inner, ...more] = Object.entries(way);
      if (!inner || more.length > 0 || !Object.hasOwn(columnsOf(join.model), inner[0])) throw BEYOND;
      this.#joins.add(column);
      this.hangsOn.set(join.model, new Set([...(this.hangsOn.get(join.model) ?? [join.by]), inner[0]]));
      return `${column}."${inner[0]}" ${wayOf(inner[1])}`;
    }
    return `${this.#deciding(column)} ${wayOf(way)}`;
  }

  all(where: Condition): string {
    const conditions = Object.entries(where).flatMap(([name, value]) => (value === undefined ? [] : [this.#condition(name, value)]));
    return joined(conditions, 'AND', 'TRUE');
  }

  #condition(name: string, value: unknown): string {
    if (name === 'AND') return joined(this.#each(value), 'AND', 'TRUE');
    if (name === 'OR') return joined(this.#each(value), 'OR', 'FALSE');
    if (name === 'NOT')
      return joined(
        this.#each(value).map((inner) => `NOT ${inner}`),
        'AND',
        'TRUE',
      );
    const column = this.#deciding(name);
    if (!isPlain(value)) return this.#equals(column, value);
    const parts = Object.entries(value).flatMap(([operator, operand]) =>
      operand === undefined ? [] : [this.#compare(column, operator, operand)],
    );
    return joined(parts, 'AND', 'TRUE');
  }

  #each(value: unknown): string[] {
    return [value].flat().map((inner) => this.all(inner as Condition));
  }

  #compare(column: string, operator: string, operand: unknown): string {
    switch (operator) {
      case 'equals':
        return this.#equals(column, operand);
      case 'not':
        if (isPlain(operand)) throw BEYOND;
        return operand === null ? `${column} IS NOT NULL` : `${column} <> ${this.#value(operand)}`;
      case 'in':
        return `${column} = ANY(${this.#value(operand, true)})`;
      case 'lt':
        return `${column} < ${this.#value(operand)}`;
      case 'lte':
        return `${column} <= ${this.#value(operand)}`;
      case 'gt':
        return `${column} > ${this.#value(operand)}`;
      case 'gte':
        return `${column} >= ${this.#value(operand)}`;
      default:
        throw BEYOND;
    }
  }

  #equals(column: string, value: unknown): string {
    return value === null ? `${column} IS NULL` : `${column} = ${this.#value(value)}`;
  }

  #deciding(name: string): string {
    this.hangsOn.get(this.model)!.add(name);
    return this.#column(name);
  }

  #column(name: string): string {
    if (!Object.hasOwn(this.#columns, name)) throw BEYOND;
    return `t."${name}"`;
  }

  #value(value: unknown, list = false): string {
    const one = (inner: unknown) => ['string', 'number', 'boolean', 'bigint'].includes(typeof inner) || inner instanceof Date;
    if (list ? !(Array.isArray(value) && value.every(one)) : !one(value)) throw BEYOND;
    return `$${this.values.push(value)}`;
  }
}

const isPlain = (value: unknown): value is Condition =>
  typeof value === 'object' &&
  value !== null &&
  !(value instanceof Date) &&
  !Array.isArray(value) &&
  Object.getPrototypeOf(value) === Object.prototype;

const joined = (parts: string[], word: 'AND' | 'OR', none: string) =>
  parts.length === 0 ? none : parts.length === 1 ? parts[0]! : `(${parts.join(` ${word} `)})`;

function wayOf(way: unknown): string {
  const { sort, nulls, ...others } = (isPlain(way) ? way : { sort: way }) as { sort: unknown; nulls?: unknown };
  if ((sort !== 'asc' && sort !== 'desc') || Object.keys(others).length > 0) throw BEYOND;
  const where = nulls === undefined ? '' : nulls === 'first' ? ' NULLS FIRST' : nulls === 'last' ? ' NULLS LAST' : undefined;
  if (where === undefined) throw BEYOND;
  return `${sort === 'asc' ? 'ASC' : 'DESC'}${where}`;
}
