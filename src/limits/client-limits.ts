import { type Counter, memoryCounter } from './counter.js';
import { ROOM, type Room } from './in-flight.js';
import { RATES, type Rates } from './rate.js';
import { PATIENCE, type Patience } from './slow-clients.js';

/** What clients may ask of a server, one by one and all together. */
export interface ClientLimits {
  rates: Rates;
  counter: Counter;
  /** How many proxies of our own stand before the server. */
  proxies: number;
  room: Room;
  /** How long an operation may run. */
  deadlineMs: number;
  patience: Patience;
}

export const clientLimits = (given: Partial<ClientLimits> = {}): ClientLimits => ({
  rates: RATES,
  counter: given.counter ?? memoryCounter(),
  proxies: 0,
  room: ROOM,
  deadlineMs: 10_000,
  patience: PATIENCE,
  ...given,
});
