import { coded } from '../errors.js';
import { refused } from '../metrics/counters.js';

export interface Room {
  /** Requests of one client at once. */
  client: number;
  /** Of all together. */
  all: number;
}

export const ROOM: Room = { client: 20, all: 200 };
/** For subscriptions: a connection that waits costs little. */
export const STREAMS: Room = { client: 10, all: 1000 };

/** A request that is being answered. */
export interface Ticket {
  /** It turned out whose it is: a key has room of its own. Null for who has no limit. @throws RATE_LIMITED when there is none left. */
  belongsTo(client: string | null): void;
  leave(): void;
}

/** Bounds how many requests are answered at once, so that one client cannot keep the others waiting, nor all of them the machine. */
export class InFlight {
  readonly #room: Room;
  readonly #clients = new Map<string, number>();
  #all = 0;

  constructor(room: Room = ROOM) {
    this.#room = room;
  }

  /** @throws RATE_LIMITED for a client with too many, SERVICE_UNAVAILABLE when there are too many in all. */
  enter(client: string): Ticket {
    if (this.#all >= this.#room.all) {
      refused.inc({ reason: 'in_flight' });
      throw coded('SERVICE_UNAVAILABLE', 'Too many requests at once: ask again in a second.', { 'retry-after': '1' });
    }
    this.#take(client);
    this.#all++;
    let holder: string | null = client;
    let gone = false;
    return {
      belongsTo: (other) => {
        if (other === holder || gone) return;
        if (other !== null) this.#take(other);
        if (holder !== null) this.#give(holder);
        holder = other;
      },
      leave: () => {
        if (gone) return;
        gone = true;
        this.#all--;
        if (holder !== null) this.#give(holder);
      },
    };
  }

  #take(client: string) {
    const held = this.#clients.get(client) ?? 0;
    if (held >= this.#room.client) {
      refused.inc({ reason: 'in_flight' });
      throw coded('RATE_LIMITED', `At most ${this.#room.client} requests at once: wait for answers before you ask on.`, {
        'retry-after': '1',
      });
    }
    this.#clients.set(client, held + 1);
  }

  #give(client: string) {
    const left = this.#clients.get(client)! - 1;
    if (left > 0) this.#clients.set(client, left);
    else this.#clients.delete(client);
  }
}
