import type { IncomingMessage } from 'node:http';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { isAsyncIterable, type Plugin, type YogaInitialContext } from 'graphql-yoga';
import { coded } from '../errors.js';
import { eventIdOf } from './event-id.js';

/** Often enough for the proxies between, which close what is silent. */
const HEARTBEAT_MS = 12_000;
/** So many heartbeats that a client did not take, and it is given up. */
const MISSED = 5;

/**
 * Sends what subscriptions give as server-sent events, in place of Yoga's writer: each with the number of its revision for its id, so that a browser
 * goes on where it was. A client that takes nothing is read for no further, and given up after a minute; all streams end when the server stops.
 */
export function eventStreams(stopping: AbortSignal): Plugin<object, { req: IncomingMessage }> {
  const subscriptions = new WeakSet<Request>();
  return {
    onSubscribe({ args }) {
      if (stopping.aborted) throw coded('SERVICE_UNAVAILABLE', 'This server is stopping: connect again.', { 'Retry-After': '1' });
      subscriptions.add((args.contextValue as unknown as YogaInitialContext).request);
    },
    onResultProcess({ request, result, resultProcessor, setResultProcessor, serverContext }) {
      if (!resultProcessor || !isAsyncIterable(result) || !subscriptions.has(request)) return;
      serverContext.req.socket.setKeepAlive(true, 30_000); // one whose machine is gone is found out
      setResultProcessor(
        (results, { Response, ReadableStream }) =>
          new Response(new ReadableStream(eventsOf(results as never, () => eventIdOf(request), stopping)) as never, {
            headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache', 'x-accel-buffering': 'no' },
          }),
        'text/event-stream',
      );
    },
  };
}

function eventsOf(
  results: AsyncIterable<ExecutionResult>,
  eventId: () => number | undefined,
  stopping: AbortSignal,
): UnderlyingDefaultSource<Uint8Array> {
  const iterator = results[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  let over = () => {};
  return {
    start(controller) {
      let missed = 0;
      const heart = setInterval(() => {
        missed = (controller.desiredSize ?? 0) > 0 ? 0 : missed + 1;
        if (missed === 0) controller.enqueue(encoder.encode(':\n\n'));
        else if (missed > MISSED) end(() => controller.error(new Error('the client takes nothing')));
      }, HEARTBEAT_MS).unref();
      const stop = () => end(() => controller.close());
      over = () => {
        over = () => {};
        clearInterval(heart);
        stopping.removeEventListener('abort', stop);
        void iterator.return?.();
      };
      const end = (how: () => void) => {
        over();
        how();
      };
      stopping.addEventListener('abort', stop);
      controller.enqueue(encoder.encode('retry: 1000\n\n')); // at once: some clients wait for the first byte
    },
    async pull(controller) {
      try {
        const { done, value } = await iterator.next();
        if (stopping.aborted) return;
        if (value) controller.enqueue(encoder.encode(`${idLine(eventId())}event: next\ndata: ${JSON.stringify(told(value))}\n\n`));
        if (!done) return;
        controller.enqueue(encoder.encode('event: complete\ndata:\n\n'));
        over();
        controller.close();
      } catch (error) {
        over();
        controller.error(error);
      }
    },
    cancel: () => over(),
  };
}

const idLine = (id: number | undefined) => (id === undefined ? '' : `id: ${id}\n`);

/** A result without what is for the HTTP status alone. */
const told = ({ errors, ...result }: ExecutionResult) => ({ ...(errors && { errors: errors.map(withoutHttp) }), ...result });

function withoutHttp({ message, path, extensions: { http: _, ...extensions } }: GraphQLError) {
  return { message, path, extensions };
}
