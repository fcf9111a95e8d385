import { Counter, Registry } from 'prom-client';

/** What parts of the server count for themselves, in the one registry of the process. Labels have few values: never one that a client chooses. */
export const counters = new Registry();

/** A cache was asked: `cacheAsked.inc({ cache: 'entities', outcome: 'hit' })`. */
export const cacheAsked = new Counter({
  name: 'rendezvous_cache_asked_total',
  help: 'Times that a cache was asked, by whether it had the answer.',
  labelNames: ['cache', 'outcome'] as const,
  registers: [counters],
});

/** A query was executed: by what was compiled of it, or by the library, which has the word on everything but plain answers. */
export const executed = new Counter({
  name: 'rendezvous_executed_total',
  help: 'Operations executed, by what executed them: what was compiled of them, or the library.',
  labelNames: ['by'] as const,
  registers: [counters],
});

/**
 * A read past Prisma failed and was asked again through it: `askedAgain.inc({ code: '57P01' })`. Codes of 42, what is wrongly said, are faults of ours that nobody
 * would see otherwise; tests hold them to none.
 */
export const askedAgain = new Counter({
  name: 'rendezvous_asked_again_total',
  help: "Reads that failed as a statement of our own and were asked again through Prisma, by Postgres' code of the error; none where it had none.",
  labelNames: ['code'] as const,
  registers: [counters],
});

/** A request was refused before its work was begun, to protect the rest: `refused.inc({ reason: 'rate' })`. */
export const refused = new Counter({
  name: 'rendezvous_refused_total',
  help: 'Requests refused to protect the others: by the rate, or by what is in flight.',
  labelNames: ['reason'] as const,
  registers: [counters],
});

export const embeddedRestarts = new Counter({
  name: 'rendezvous_embedded_restarts_total',
  help: 'Times that the embedded database was started again, by why it had stopped.',
  labelNames: ['reason'] as const,
  registers: [counters],
});
