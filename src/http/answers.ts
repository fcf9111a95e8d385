import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import type { RequestRecord } from '../log/request.js';
import { Recent, type Sized } from './recent.js';

/** An answer as it goes out, whole. */
export interface Answer extends Sized {
  headers: OutgoingHttpHeaders;
  body: Buffer;
  /** It is of the graph and the day, not of an error or of its moment alone. */
  keepable: boolean;
  /** Once somebody asked for it. */
  etag?: string;
  /** The body as it was compressed for those who take it so. */
  compressed: Map<string, Buffer>;
  operation: RequestRecord['operation'];
  cost: number;
}

/** Undefined for what is not keepable. */
export function etagOf(answer: Answer): string | undefined {
  if (answer.keepable) answer.etag ??= `W/"${createHash('sha1').update(answer.body).digest('base64url')}"`;
  return answer.etag;
}

/** What an answer is made from besides the question: the graph, and the day. */
export interface State {
  revision: number;
  day: string;
}

/** An answer of more bytes is kept when it is asked for again. */
const LARGE = 16_000;
const MOST_ONCE = 10_000;

/**
 * Answers as bytes, by question. The invariant: whatever is in it was answered in the one state that it is for, to a question whose answer follows from the
 * question and that state. A question asked in another state finds it empty; an answer to a question that was asked in another state is not taken.
 */
export class Answers {
  readonly #kept: Recent<string, Answer>;
  /** Those that are being answered: who asks the same meanwhile waits for it. */
  readonly #coming = new Map<string, Promise<Answer | undefined>>();
  /** Large ones that were asked for once: most are never asked for again, and would only drive out others. */
  readonly #once = new Set<string>();
  #state: State = { revision: Number.NaN, day: '' };

  /** @param bytes the most that they may take. */
  constructor(bytes: number) {
    this.#kept = new Recent(bytes);
  }

  get(state: State, question: string): Answer | Promise<Answer | undefined> | undefined {
    this.#enter(state);
    return this.#kept.get(question) ?? this.#coming.get(question);
  }

  /** Told that a question will be answered; the promise gives undefined when the answer is not to be kept. */
  expect(state: State, question: string, answer: Promise<Answer | undefined>) {
    if (!this.#isIn(state)) return;
    this.#coming.set(question, answer);
    void answer.then(() => {
      if (this.#coming.get(question) === answer) this.#coming.delete(question);
    });
  }

  /** @param state the one in which the question was asked: before anything of the answer was read. */
  keep(state: State, question: string, answer: Answer) {
    if (!this.#isIn(state)) return;
    if (answer.bytes <= LARGE || this.#once.delete(question)) this.#kept.set(question, answer);
    else if (this.#once.size < MOST_ONCE) this.#once.add(question);
  }

  keepCompressed(question: string, answer: Answer, encoding: string, body: Buffer) {
    answer.compressed.set(encoding, body);
    this.#kept.grow(question, answer, body.length);
  }

  #isIn({ revision, day }: State) {
    return this.#state.revision === revision && this.#state.day === day;
  }

  #enter(state: State) {
    if (this.#isIn(state)) return;
    this.#state = state;
    this.#kept.clear();
    this.#once.clear();
    this.#coming.clear();
  }
}
