import { createHash } from 'node:crypto';
import type { Context } from '../context.js';
import { LOCK } from '../db/migrate.js';
import type { NodeType, Prisma } from '../generated/prisma/client.js';
import { allowed } from '../keys/viewer.js';
import type { FieldChange } from '../revisions/changes.js';
import { Checks } from './checks.js';
import { explained, Refused, refused, type UserError } from './errors.js';

export type Tx = Prisma.TransactionClient;

export interface Asked {
  clientKey: string;
  note?: string | null | undefined;
}

/** What a write is about, and what it made different there. */
export interface Written {
  type: NodeType;
  id: string;
  changed?: FieldChange[];
}

export interface Outcome {
  written: Written | null;
  revisionId: number | null;
  repeated: boolean;
  errors: UserError[];
}

export interface Writing {
  tx: Tx;
  revisionId: number;
  checks: Checks;
}

/** Feeds and facts are written under the same lock; who waits longer than this is told to come back. */
const WAITS_MS = 4000;

/**
 * One write of the desk: one transaction, one revision under the name of the key, or nothing. Under a `clientKey` that was used before, the first
 * answer is given again, and nothing is written.
 * @throws UNAUTHENTICATED, FORBIDDEN, SERVICE_UNAVAILABLE. What is wrong with the input is in the outcome.
 */
export async function write(
  context: Context,
  mutation: string,
  input: Asked,
  work: (writing: Writing) => Promise<Written>,
): Promise<Outcome> {
  const key = allowed(context, 'desk:write');
  const { graph } = context;
  try {
    if (!/^[\x21-\x7e]{1,100}$/.test(input.clientKey))
      throw refused('INVALID', ['clientKey'], 'It must have 1 to 100 characters of ASCII, without spaces; a UUID will do.');
    const outcome = await graph.db.$transaction((tx) => inOneRevision(tx, key, mutation, input, work), {
      maxWait: WAITS_MS,
      timeout: 15_000,
    });
    context.renew();
    // Subscribers on the embedded database hear of it by this; that the answer is late or lost does not undo the write.
    if (!outcome.repeated) await graph.revisions.current().catch(() => {});
    return outcome;
  } catch (error) {
    const told = explained(error);
    if (!(told instanceof Refused)) throw told;
    return { written: null, revisionId: null, repeated: false, errors: told.errors };
  }
}

async function inOneRevision(
  tx: Tx,
  key: { id: string; name: string },
  mutation: string,
  input: Asked,
  work: (writing: Writing) => Promise<Written>,
): Promise<Outcome> {
  await tx.$executeRaw`SELECT set_config('lock_timeout', ${String(WAITS_MS)}, true)`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}::bigint)`;
  const inputHash = new Uint8Array(
    createHash('sha256')
      .update(JSON.stringify([mutation, input]))
      .digest(),
  );
  const call = { keyId: key.id, clientKey: input.clientKey };
  const seen = await tx.deskCall.findUnique({ where: { keyId_clientKey: call } });
  if (seen) {
    if (Buffer.compare(seen.inputHash, inputHash) !== 0) {
      throw refused('CLIENT_KEY_REUSED', ['clientKey'], 'This key stands for another write already: take a new one for each.');
    }
    const written = { type: seen.type, id: seen.nodeId, changed: seen.changed as unknown as FieldChange[] };
    return { written, revisionId: seen.revisionId, repeated: true, errors: [] };
  }
  const checks = new Checks(tx, new Date());
  const note = checks.text('note', input.note);
  const { id: revisionId } = await tx.revision.create({ data: { author: key.name, feed: 'desk', note } });
  await tx.$executeRaw`SELECT set_config('rendezvous.revision', ${String(revisionId)}, true)`;
  const written = await work({ tx, revisionId, checks });
  await tx.deskCall.create({
    data: {
      ...call,
      mutation,
      inputHash,
      revisionId,
      type: written.type,
      nodeId: written.id,
      changed: (written.changed ?? []) as object[],
    },
  });
  return { written, revisionId, repeated: false, errors: [] };
}
