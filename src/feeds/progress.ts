const EVERY_MS = { terminal: 100, plain: 5000 };
const WIDTH = 30;

interface Stream {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** How far a long run is: a bar with rate and time left on a terminal, a plain line every few seconds elsewhere. */
export class Progress {
  readonly #started: number;
  #shown: number;

  constructor(
    private readonly what: string,
    private readonly out: Stream = process.stderr,
    private readonly now: () => number = Date.now,
  ) {
    this.#started = this.#shown = now();
  }

  /** @param records how many are done, for the rate; the share done is that of the bytes. */
  update(read: number, size: number, records: number): void {
    const time = this.now();
    if (time - this.#shown < (this.out.isTTY ? EVERY_MS.terminal : EVERY_MS.plain)) return;
    this.#shown = time;
    const share = size > 0 ? Math.min(1, read / size) : 0;
    const seconds = (time - this.#started) / 1000;
    const left = share > 0 ? Math.round((seconds / share) * (1 - share)) : undefined;
    const told = `${Math.floor(share * 100)} %, ${records} records, ${Math.round(records / seconds)}/s${left === undefined ? '' : `, ${left} s left`}`;
    const bar = '#'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '.');
    this.out.write(this.out.isTTY ? `\r${this.what} [${bar}] ${told}\x1b[K` : `${this.what}: ${told}\n`);
  }

  /** Takes the bar away. */
  end(): void {
    if (this.out.isTTY) this.out.write('\r\x1b[K');
  }
}
