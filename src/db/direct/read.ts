import pg from 'pg';
import utils from 'pg/lib/utils.js';
import type { Prepared } from './prepared.js';

/** How the rows of a statement are made of the texts that the database sends. */
export type MakeRow = (texts: (string | null)[]) => object;
export type TypesOf = (oid: number) => (text: string) => unknown;

interface Described {
  fields: readonly { name: string; dataTypeID: number }[];
}

/** The library's wire, as far as it is spoken to here. */
interface Wire {
  parsedStatements: Record<string, string>;
  submittedNamedStatements: Record<string, string>;
  parse(statement: { name: string; text: string }): void;
  close(what: { type: 'S'; name: string }): void;
  bind(values: { statement: string; values: unknown[] }): void;
  describe(what: { type: 'S' | 'P'; name: string }): void;
  execute(what: object): void;
  sync(): void;
}

/**
 * One reading of a prepared statement. The library asks what the columns are each time and makes a result, an emitter and a generic row of it; here that is
 * asked once for each statement and connection, and rows are made by a function of its own.
 */
export class Read extends pg.Query {
  readonly #prepared: Prepared;
  readonly #values: unknown[];
  readonly #rows: object[] = [];
  #failed: Error | undefined;
  /** The library puts its own in this place, which ends a time limit. */
  declare callback: (error: Error | undefined, rows: object[]) => void;

  /** @throws for a value that cannot be sent. */
  constructor(prepared: Prepared, values: unknown[], done: (error: Error | undefined, rows: object[]) => void) {
    super({ name: prepared.name, text: prepared.text });
    this.#prepared = prepared;
    this.#values = values.map(utils.prepareValue);
    this.callback = done;
  }

  /** One without a name too: the library would send it as a text that has no values. */
  requiresPreparation() {
    return true;
  }

  prepare(wire: Wire) {
    const { name, text, make, instead } = this.#prepared;
    if (instead) {
      wire.close({ type: 'S', name: instead });
      delete wire.parsedStatements[instead];
      this.#prepared.instead = undefined;
    }
    if (!name || (wire.parsedStatements[name] === undefined && wire.submittedNamedStatements[name] === undefined)) {
      wire.parse({ name, text });
      if (name) wire.submittedNamedStatements[name] = text;
    }
    wire.bind({ statement: name, values: this.#values }); // values are ready: nothing can be wrong with them any more
    if (!make) wire.describe({ type: 'P', name: '' });
    wire.execute({});
    wire.sync();
  }

  handleRowDescription({ fields }: Described) {
    this.#prepared.make = rowMaker(fields, this.#prepared.typesOf);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }) {
    try {
      this.#rows.push(this.#prepared.make!(fields));
    } catch (error) {
      this.#failed ??= error as Error;
    }
  }

  handleCommandComplete() {}

  handleReadyForQuery() {
    this.callback(this.#failed, this.#rows);
  }

  handleError(error: Error) {
    this.callback(this.#failed ?? error, []);
  }
}

/**
 * Written out for the columns: rows of a statement are then of one shape to the engine, and cost a third of those made by a loop. Where a column says what it
 * said in the row before, as most but names and keys do, both rows have the very same text or date, which is made once and lives once.
 */
function rowMaker(fields: Described['fields'], typesOf: TypesOf): MakeRow {
  const parsers = fields.map(({ dataTypeID }) => typesOf(dataTypeID));
  const columns = fields.map(({ name, dataTypeID }, n) => {
    const asText = parsers[n] === asItIs;
    const made = (text: string) => (asText ? text : `${text} === null ? null : parsers[${n}](${text})`);
    const isShared = asText || SHARED.has(dataTypeID);
    const value = isShared
      ? `texts[${n}] === text${n} ? value${n} : (text${n} = texts[${n}], value${n} = ${made(`text${n}`)})`
      : made(`texts[${n}]`);
    return { before: isShared ? `let text${n} = null, value${n} = null;` : '', entry: `${JSON.stringify(name)}: ${value}` };
  });
  const [before, entries] = [columns.map((column) => column.before).join(' '), columns.map(({ entry }) => entry).join(', ')];
  return new Function('parsers', `${before} return (texts) => ({ ${entries} });`)(parsers) as MakeRow;
}

/** Besides texts. What has values in it is not: it may be marked as read at one moment. */
const SHARED: ReadonlySet<number> = new Set([pg.types.builtins.DATE, pg.types.builtins.TIMESTAMPTZ]);

/** The parser of texts, and of all that is read as text. */
const asItIs: unknown = pg.types.getTypeParser(pg.types.builtins.TEXT);
