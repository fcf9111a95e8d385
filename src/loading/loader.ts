import DataLoader from 'dataloader';
import type { Holding, Kept, KeptStore } from '../kept/store.js';

export type Maybe<Value> = Value | Promise<Value>;
/** Values for all keys, in their order; `ahead` takes such as were found besides and will be asked for next. */
type Batch<Key, Value> = (keys: readonly Key[], ahead: (key: Key, value: Value) => void) => Promise<readonly Value[]>;

/** What loads values by key: by one batch for all that is asked in a turn, or at once what is kept. */
export interface Loads<Key, Value> {
  load(key: Key): Maybe<Value>;
  loadMany(keys: readonly Key[]): Promise<Value[]>;
}

/** Batches within one request, by DataLoader; what is kept from one request to the next comes without a promise, and without a batch. */
export class Loader<Key extends string | number, Value> implements Loads<Key, Value> {
  readonly #holding: Holding | undefined;
  readonly #batch: Batch<Key, Value>;
  #batches: DataLoader<Key, Value> | undefined;
  /** Found before they were asked for. DataLoader would hold them back until its next batch, and each step from one to the next would be a batch of its own. */
  readonly #ahead = new Map<Key, Value>();
  #store: KeptStore | undefined;
  #kept: Kept<Value> | undefined;

  /** @param holding what its values are, where they may be kept. */
  constructor(holding: Holding | undefined, batch: Batch<Key, Value>) {
    this.#holding = holding;
    this.#batch = batch;
  }

  /** Lets it use what is kept, from its first load on. */
  keepIn(store: KeptStore) {
    if (!this.#holding) return;
    this.#store = store;
    this.#kept = store.shelf(this.#holding);
  }

  load(key: Key): Maybe<Value> {
    const known = this.#kept?.get(key) ?? this.#ahead.get(key);
    if (known !== undefined) return known;
    this.#batches ??= new DataLoader((keys) => this.#load(keys));
    return this.#batches.load(key);
  }

  loadMany(keys: readonly Key[]): Promise<Value[]> {
    return Promise.all(keys.map((key) => this.load(key)));
  }

  async #load(keys: readonly Key[]): Promise<readonly Value[]> {
    const [kept, epoch] = [this.#kept, this.#store?.epoch ?? 0];
    const values = await this.#batch(keys, (key, value) => {
      this.#ahead.set(key, value);
      kept?.keep(epoch, key, value);
    });
    if (kept) for (const [index, key] of keys.entries()) kept.keep(epoch, key, values[index]!);
    return values;
  }
}
