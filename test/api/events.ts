export interface Told {
  id: number | undefined;
  event: string;
  // biome-ignore lint/suspicious/noExplicitAny: events of every shape
  data: any;
}

/** The events of a stream, as they come; heartbeats are left out. */
export async function* eventsOf(response: Response): AsyncGenerator<Told> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body!) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop()!;
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1];
      const event = field('event');
      if (event)
        yield {
          id: field('id') === undefined ? undefined : Number(field('id')),
          event,
          data: field('data') ? JSON.parse(field('data')!) : undefined,
        };
    }
  }
}
