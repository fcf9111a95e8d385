import type { MakeRow, TypesOf } from './read.js';
import type { Statement } from './select.js';

/** A statement of one connection, prepared when it is first sent. One without a name is planned each time. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
  readonly typesOf: TypesOf;
  /** The name of one that gives way to it, and is still to be closed. */
  instead?: string | undefined;
  make?: MakeRow;
}

/** A connection keeps a plan of each name, in some tens of kilobytes. */
const MOST_KEPT = 1000;

/** The statements of a connection. Of more than it keeps, those that were not asked for longest give way: filters that vary without end use up nothing. */
export class Statements {
  readonly #kept = new Map<string, Prepared>();
  #named = 0;

  /** @param prefix what the names of no other connection begin with: the sessions of the embedded database are one, and outlive a connection */
  constructor(
    readonly prefix: string,
    readonly typesOf: TypesOf,
  ) {}

  of({ text, planned }: Statement): Prepared {
    const known = this.#kept.get(text);
    if (known) this.#kept.delete(text);
    const prepared = known ?? { name: planned === 'anew' ? '' : `${this.prefix}${this.#named++}`, text, typesOf: this.typesOf };
    this.#kept.set(text, prepared);
    if (this.#kept.size > MOST_KEPT) {
      const [oldest, { name }] = this.#kept.entries().next().value!;
      this.#kept.delete(oldest);
      prepared.instead = name;
    }
    return prepared;
  }
}
