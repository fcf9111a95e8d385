import { BEYOND, type Condition, columnsOf, each, eachOf, type Field, isField, isPlain, joined, type Model, type Parts } from './parts.js';
import { FEW, type Relation, relationOf } from './relations.js';
import { inAnyCase } from './texts.js';

/** Where a condition stands: among those that must all hold, as one of several choices, or under a NOT, where what is unknown is not the same as what is false. */
type Place = 'all' | 'choice' | 'not';

/** One row of a table, under an alias, and the conditions on it; rows that it is joined to come with it. */
export class Scope {
  readonly #parts: Parts;
  readonly #joins = new Map<string, { scope: Scope; text: string }>();
  readonly #columns: Record<string, string>;

  constructor(
    parts: Parts,
    readonly model: Model,
    readonly alias: string,
  ) {
    this.#parts = parts;
    this.#columns = columnsOf(model);
    parts.deciding(model);
  }

  /** The table and whatever was joined to it: to be asked for when all else was said. */
  from(): string {
    return `${this.#parts.table(this.model, this.alias)}${this.#joined()}`;
  }

  #joined(): string {
    return [...this.#joins.values()].map(({ scope, text }) => `${text}${scope.#joined()}`).join('');
  }

  column(name: string): string {
    if (!Object.hasOwn(this.#columns, name)) throw BEYOND;
    return `${this.alias}."${name}"`;
  }

  deciding(name: string): string {
    const column = this.column(name);
    this.#parts.deciding(this.model, name);
    return column;
  }

  /** The one row of a relation, or none of it: no row comes twice or is lost. */
  join(name: string, { model, ours, theirs }: Relation): Scope {
    let join = this.#joins.get(name);
    if (!join) {
      const scope = new Scope(this.#parts, model, this.#parts.alias());
      const text = ` LEFT JOIN ${this.#parts.table(model, scope.alias)} ON ${scope.deciding(theirs)} = ${this.deciding(ours)}`;
      join = { scope, text };
      this.#joins.set(name, join);
    }
    return join.scope;
  }

  /** All conditions of a `where`; undefined if there is none. */
  all(where: Condition, place: Place = 'all'): string | undefined {
    const conditions = Object.entries(where).flatMap(([name, value]) =>
      value === undefined ? [] : (this.#condition(name, value, place) ?? []),
    );
    return conditions.length === 0 ? undefined : joined(conditions, 'AND');
  }

  #condition(name: string, value: unknown, place: Place): string | undefined {
    if (name === 'AND') {
      const given = eachOf(value).flatMap((inner) => this.all(inner, place) ?? []);
      return given.length === 0 ? undefined : joined(given, 'AND');
    }
    if (name === 'OR') {
      const choices = eachOf(value);
      const given = choices.map((inner) => this.#some(inner, place === 'all' && choices.length > 1 ? 'choice' : place));
      return given.length === 0 ? 'FALSE' : joined(given, 'OR');
    }
    if (name === 'NOT') {
      const given = eachOf(value).map((inner) => `NOT ${this.#some(inner, 'not')}`);
      return given.length === 0 ? undefined : joined(given, 'AND');
    }
    const relation = relationOf(this.model, name);
    if (relation) return relation.many ? this.#ofMany(relation, value) : this.#ofOne(name, relation, value, place);
    const column = this.deciding(name);
    if (!isPlain(value)) return this.#equals(column, value);
    if (value.mode === 'insensitive') return inAnyCase(this.#parts, { model: this.model, name, column }, value);
    const parts = Object.entries(value).flatMap(([operator, operand]) =>
      operand === undefined ? [] : [this.#compare(column, operator, operand)],
    );
    return parts.length === 0 ? undefined : joined(parts, 'AND');
  }

  /** Prisma drops what is empty among choices, and has its own view of what is left. */
  #some(where: Condition, place: Place): string {
    const text = this.all(where, place);
    if (text === undefined) throw BEYOND;
    return text;
  }

  #ofOne(name: string, relation: Relation, value: unknown, place: Place): string {
    const { model, ours, theirs } = relation;
    if (value === null && theirs !== 'id') return `NOT ${this.#exists(relation, {}, false)}`;
    if (!isPlain(value) || Object.keys(value).length === 0 || 'isNot' in value) throw BEYOND;
    if ('is' in value) {
      const { is, ...others } = value;
      if (is === undefined || Object.keys(others).length > 0) throw BEYOND;
      return this.#ofOne(name, relation, isPlain(is) ? { AND: is } : is, place);
    }
    if (place === 'not') {
      const other = this.join(name, relation);
      return joined([other.all(value, 'not') ?? [], `${other.column('id')} IS NOT NULL`].flat(), 'AND');
    }
    if (place === 'all' || theirs !== 'id' || !FEW.has(model)) return this.#exists(relation, value, false);
    const other = new Scope(this.#parts, model, this.#parts.alias());
    const condition = other.all(value) ?? 'TRUE';
    return `${this.deciding(ours)} = ANY(ARRAY(SELECT ${other.column('id')} FROM ${other.from()} WHERE ${condition}))`;
  }

  #ofMany(relation: Relation, value: unknown): string | undefined {
    if (!isPlain(value)) throw BEYOND;
    const given = Object.entries(value).flatMap(([quantity, where]) => {
      if (where === undefined) return [];
      if (!isPlain(where)) throw BEYOND;
      if (quantity === 'some') return [this.#exists(relation, where, false)];
      if (quantity === 'none') return [`NOT ${this.#exists(relation, where, false)}`];
      if (quantity === 'every') return [`NOT ${this.#exists(relation, where, true)}`];
      throw BEYOND;
    });
    return given.length === 0 ? undefined : joined(given, 'AND');
  }

  /** @param against looks for a row that does not meet the condition. */
  #exists(relation: Relation, where: Condition, against: boolean): string {
    const beyond = against ? undefined : this.#past(relation, where);
    if (beyond) return this.#exists(...beyond, false);
    const { model, ours, theirs } = relation;
    const other = new Scope(this.#parts, model, this.#parts.alias());
    const condition = against ? `NOT ${other.#some(where, 'not')}` : (other.all(where) ?? 'TRUE');
    const on = `${other.deciding(theirs)} = ${this.deciding(ours)}`;
    return `EXISTS (SELECT FROM ${other.from()} WHERE ${on} AND ${condition})`;
  }

  /**
   * Past a row of which nothing is asked but what else belongs to it: whose key is known is not looked up. Only of the present: as of a moment, a key may lead to a
   * row that is not known yet.
   */
  #past({ model, ours, theirs }: Relation, where: Condition): [Relation, Condition] | undefined {
    if (theirs !== 'id' || this.#parts.schema !== 'public') return undefined;
    const [condition, ...more] = each(where);
    const further = condition && more.length === 0 ? relationOf(model, condition[0]) : undefined;
    if (!further?.many || further.ours !== 'id' || !isPlain(condition![1])) return undefined;
    const [quantity, ...others] = each(condition![1]);
    if (quantity?.[0] !== 'some' || others.length > 0 || !isPlain(quantity[1])) return undefined;
    return [{ ...further, ours }, quantity[1]];
  }

  #compare(column: string, operator: string, operand: unknown): string {
    const value = (list?: true) => (isField(operand) ? this.#other(operand) : this.#parts.value(operand, list));
    switch (operator) {
      case 'equals':
        return this.#equals(column, operand);
      case 'not':
        if (isPlain(operand)) throw BEYOND;
        return operand === null ? `${column} IS NOT NULL` : `${column} <> ${value()}`;
      case 'in':
        // Of one alone the planner keeps its plan; for a list of unknown length it makes another each time, which takes longer than the statement.
        if (Array.isArray(operand) && operand.length === 1) return `${column} = ${this.#parts.value(operand[0])}`;
        return `${column} = ANY(${value(true)})`;
      case 'notIn':
        return Array.isArray(operand) && operand.length === 0 ? 'TRUE' : `${column} <> ALL(${value(true)})`;
      case 'lt':
        return `${column} < ${value()}`;
      case 'lte':
        return `${column} <= ${value()}`;
      case 'gt':
        return `${column} > ${value()}`;
      case 'gte':
        return `${column} >= ${value()}`;
      case 'hasSome':
        return `${column} && ${value(true)}`;
      case 'hasEvery':
        return `${column} @> ${value(true)}`;
      default:
        throw BEYOND;
    }
  }

  /** A column of the same row. */
  #other({ modelName, name }: Field): string {
    if (modelName !== this.model) throw BEYOND;
    return this.deciding(name);
  }

  #equals(column: string, value: unknown): string {
    return value === null ? `${column} IS NULL` : `${column} = ${this.#parts.value(value)}`;
  }
}
