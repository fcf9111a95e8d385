export interface Sized {
  bytes: number;
}

/** Values by key, up to a number of bytes: those that were asked for longest ago make room. */
export class Recent<Key, Value extends Sized> {
  readonly #values = new Map<Key, Value>();
  readonly #most: number;
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Value | undefined {
    const value = this.#values.get(key);
    if (value) {
      this.#values.delete(key);
      this.#values.set(key, value);
    }
    return value;
  }

  set(key: Key, value: Value) {
    this.delete(key);
    if (value.bytes > this.#most / 4) return; // one must not drive out all others
    this.#values.set(key, value);
    this.#bytes += value.bytes;
    this.#trim();
  }

  /** A value that is kept takes more now. */
  grow(key: Key, value: Value, bytes: number) {
    value.bytes += bytes;
    if (this.#values.get(key) !== value) return;
    this.#bytes += bytes;
    this.#trim();
  }

  delete(key: Key) {
    const value = this.#values.get(key);
    if (value && this.#values.delete(key)) this.#bytes -= value.bytes;
  }

  clear() {
    this.#values.clear();
    this.#bytes = 0;
  }

  get bytes(): number {
    return this.#bytes;
  }

  #trim() {
    for (const [key] of this.#values) {
      if (this.#bytes <= this.#most) return;
      this.delete(key);
    }
  }
}
