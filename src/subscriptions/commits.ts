import { setTimeout as pause } from 'node:timers/promises';
import { Repeater } from 'graphql-yoga';
import type { Graph } from '../db/index.js';

/** Commits are told (see src/db/revision.ts); should the word be lost, this is how long it takes to find out. */
const LOOKS_AGAIN_MS = 15_000;
/** A database that restarts is waited for; who waited longer than this is better off with an error. */
const PATIENCE_MS = 120_000;

/**
 * Gives what `next` finds, one after the other, and waits for commits while it finds nothing. Nothing is read ahead: whoever takes no more costs no more.
 * @param next what comes after what it gave before; undefined when there is nothing yet.
 */
export function afterCommits<Event>(graph: Graph, next: () => Promise<Event | undefined>): Repeater<Event> {
  return new Repeater<Event>(async (push, stop) => {
    let stopped = false;
    let wake = () => {};
    const deaf = graph.revisions.onRevision(() => wake());
    void stop.then(() => {
      stopped = true;
      deaf();
      wake();
    });
    try {
      while (!stopped) {
        // Before it is read: a commit after the reading must not be slept through.
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        const event = await patiently(next, () => stopped);
        if (stopped) break;
        if (event !== undefined) await Promise.race([push(event), stop]);
        else await within(woken);
      }
      stop();
    } catch (error) {
      stop(error);
    } finally {
      deaf();
    }
  });
}

async function within(woken: Promise<void>) {
  const slept = new AbortController();
  await Promise.race([woken, pause(LOOKS_AGAIN_MS, undefined, { signal: slept.signal, ref: false }).catch(() => {})]);
  slept.abort();
}

/** Asks again while the database is away. */
async function patiently<Found>(ask: () => Promise<Found>, stopped: () => boolean): Promise<Found | undefined> {
  const until = Date.now() + PATIENCE_MS;
  for (let waits = 100; ; waits = Math.min(2 * waits, 3000)) {
    try {
      return await ask();
    } catch (error) {
      if (stopped()) return undefined;
      if (Date.now() > until) throw error;
      await pause(waits, undefined, { ref: false });
    }
  }
}
