import type pg from 'pg';
import { type KeptConnection, keepConnected } from '../kept-connection.js';
import { troubleOf } from '../trouble.js';
import { OneWrite } from './one-write.js';
import { Statements } from './prepared.js';
import { Read } from './read.js';
import { readingRows } from './rows.js';
import type { Statement } from './select.js';
import { plain, Types } from './values.js';

/** Statements that never hold a connection: what is asked in one turn of the event loop is sent by one write, and answered in order. */
export interface Lanes {
  /** Undefined while there is no connection, or each is held up: ask Prisma then, which waits for one of its own or says why there is none. */
  ask<Row>(statement: Statement): Promise<Row[]> | undefined;
  /** The same in a transaction that reads the past as it was known at `clock`, sent by the same write. */
  askAt<Row>(clock: string, statement: Statement): Promise<Row[]> | undefined;
  /** Calls back with the text of each statement that is asked, and how long its answer took. */
  onStatement(listener: Listener): void;
  close(): Promise<void>;
}
type Listener = (text: string, ms: number) => void;

const CLOCK = `SELECT set_config('rendezvous.known_at', $1, true), set_config('search_path', 'as_of, public', true)`;

/** A lane that has owed an answer for so long is held up: nobody is to queue there. */
const HELD_UP_MS = 1000;

/** @param count more than one lets a slow statement hold up fewer others; the embedded database has one session for all. */
export function openLanes(open: (config: pg.ClientConfig) => pg.Client, count: number): Lanes {
  let lanes: Lane[] | undefined;
  let now: Lane | undefined;
  const start = () => Array.from({ length: count }, () => new Lane(open));
  /** One lane for a turn, so that it costs one write; the next turn takes the one with the least to do. */
  const lane = (): Lane | undefined => {
    if (now?.isOpen) return now;
    lanes ??= start();
    for (const one of lanes) if (one.isOpen && (!now?.isOpen || one.waiting < now.waiting)) now = one;
    if (!now?.isOpen) return undefined;
    setImmediate(() => {
      now = undefined;
    });
    return now;
  };
  const listeners: Listener[] = [];
  const told = <T>(text: string, answer: Promise<T> | undefined) => {
    if (!answer || listeners.length === 0) return answer;
    const started = performance.now();
    const done = () => {
      for (const listener of listeners) listener(text, performance.now() - started);
    };
    answer.then(done, done);
    return answer;
  };
  return {
    ask: (statement) => told(statement.text, lane()?.ask(statement)),
    askAt: (clock, statement) => told(statement.text, lane()?.askAt(clock, statement)),
    onStatement: (listener) => void listeners.push(listener),
    async close() {
      await Promise.all((lanes ?? []).map((one) => one.close()));
    },
  };
}

let connections = 0;

class Lane {
  waiting = 0;
  readonly #connection: KeptConnection;
  readonly #types = new Types();
  #statements = this.#newStatements();
  #corked = false;
  /** Since when it owes the answer that comes next. */
  #owes = 0;

  constructor(open: (config: pg.ClientConfig) => pg.Client) {
    this.#connection = keepConnected(
      () => readingRows(open({ pipeline: true, types: this.#types, keepAlive: true, stream: () => new OneWrite() } as pg.ClientConfig)),
      {
        ready: async (client) => {
          await client.query(`SET TimeZone TO 'UTC'`);
          const { rows } = await client.query<{ oid: number }>(`SELECT typarray::integer AS oid FROM pg_type WHERE typtype = 'e'`);
          this.#types.enumArrays = new Set(rows.map(({ oid }) => oid));
          this.#statements = this.#newStatements();
        },
        connected() {},
      },
    );
  }

  #newStatements() {
    return new Statements(`${++connections}:`, (oid) => this.#types.getTypeParser(oid));
  }

  get isOpen(): boolean {
    return this.#connection.client !== undefined && (this.waiting === 0 || performance.now() - this.#owes < HELD_UP_MS);
  }

  ask<Row>(statement: Statement): Promise<Row[]> {
    return this.#send<Row>(statement);
  }

  async askAt<Row>(clock: string, statement: Statement): Promise<Row[]> {
    // A name of its own: the tables that it means are those of the past.
    const [, , rows] = await Promise.all([
      this.#send({ text: 'BEGIN', values: [] }),
      this.#send({ text: CLOCK, values: [clock] }),
      this.#send<Row>({ ...statement, text: `${statement.text} /* as of */` }),
      this.#send({ text: 'COMMIT', values: [] }),
    ]);
    return rows;
  }

  #send<Row>(statement: Statement): Promise<Row[]> {
    const client = this.#connection.client!;
    const { stream } = (client as unknown as { connection: { stream: import('node:net').Socket } }).connection;
    return new Promise((resolve, reject) => {
      const read = new Read(this.#statements.of(statement), statement.values.map(plain), (error, rows) => {
        this.waiting--;
        this.#owes = performance.now();
        if (!error) return resolve(rows as Row[]);
        // Those behind it have waited as long, and may wait for the same: they are better told now, and the next ones have a new connection.
        if (troubleOf(error) === 'TIMEOUT') stream.destroy();
        reject(error);
      });
      if (!this.#corked) {
        this.#corked = true;
        stream.cork();
        setImmediate(() => {
          this.#corked = false;
          stream.uncork();
        });
      }
      if (this.waiting++ === 0) this.#owes = performance.now();
      client.query(read);
    });
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}
