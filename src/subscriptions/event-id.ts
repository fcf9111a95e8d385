import type { Context } from '../context.js';

/** What Yoga adds to the context. */
interface Requested {
  request?: Request;
}

const ids = new WeakMap<Request, number>();

/** Notes which revision the event that is just being made is about. The events of a stream are made one after the other. */
export function noteEvent(context: Context, revisionId: number) {
  const { request } = context as Requested;
  if (request) ids.set(request, revisionId);
}

export const eventIdOf = (request: Request): number | undefined => ids.get(request);

/** What a browser says it has seen when it connects again. */
export function lastEventId(context: Context): number | undefined {
  const given = (context as Requested).request?.headers.get('last-event-id');
  return given && /^\d{1,9}$/.test(given) ? Number(given) : undefined;
}
