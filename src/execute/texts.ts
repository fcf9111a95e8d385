/** More of them in all are forgotten, all at once. */
const MOST = 200_000;

let held = 0;
let generation = 0;

/**
 * What was written of rows, by the row. For rows alone that nobody can change, which are those that are kept from one request to the next: a row that is
 * touched is another object afterwards.
 */
export class Texts {
  #of = new WeakMap<object, string>();
  #generation = generation;

  get(row: object): string | undefined {
    if (this.#generation !== generation) {
      this.#generation = generation;
      this.#of = new WeakMap();
    }
    return this.#of.get(row);
  }

  keep(row: object, text: string) {
    if (!Object.isFrozen(row)) return;
    this.#of.set(row, text);
    if (++held < MOST) return;
    held = 0;
    generation++;
  }
}
