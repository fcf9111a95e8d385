import { z } from 'zod';
import { FeedFileError, linesOf } from '../file.js';

const entity = z.object({
  id: z.string().min(1),
  schema: z.string(),
  caption: z.string().optional(),
  properties: z.record(z.string(), z.array(z.string())),
  referents: z.array(z.string()).default([]),
  last_seen: z.string().optional(),
});

/** An entity of FollowTheMoney: every property has several values. */
export type FtmEntity = z.infer<typeof entity> & { line: number; bytes: number };

export interface BadEntity {
  line: number;
  reason: string;
}

/**
 * The entities of a file in OpenSanctions' form, FollowTheMoney entities one to a line, one at a time.
 * @throws FeedFileError for what `linesOf` refuses, and for a file whose first lines are no such entities.
 */
export async function* ftmEntities(path: string): AsyncGenerator<FtmEntity | BadEntity> {
  let good = 0;
  let bad = 0;
  for await (const { number: line, text } of linesOf(path)) {
    if (text.trim() === '') continue;
    const read = entity.safeParse(json(text));
    if (read.success) {
      good++;
      yield { ...read.data, line, bytes: Buffer.byteLength(text) + 1 };
      continue;
    }
    bad++;
    if (good === 0 && bad === 3) throw new FeedFileError(path, 'no FollowTheMoney entities, one to a line', 1);
    const { path: where, message } = read.error.issues[0]!;
    yield { line, reason: where.length > 0 ? `${where.join('.')}: ${message}` : 'not a JSON object' };
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
