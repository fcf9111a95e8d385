/** A text that is written from the front while some of its parts are still to come. */
export class Text {
  #parts: (string | Text)[] | undefined;
  /** What was written last; writers add to it. */
  tail = '';

  /** Leaves room for what comes later, and goes on behind it. */
  hole(): Text {
    const hole = new Text();
    this.#parts ??= [];
    this.#parts.push(this.tail, hole);
    this.tail = '';
    return hole;
  }

  /** The whole, once all of it is there. */
  whole(): string {
    if (!this.#parts) return this.tail;
    let text = '';
    for (const part of this.#parts) text += typeof part === 'string' ? part : part.whole();
    return text + this.tail;
  }
}
