import { createHash } from 'node:crypto';
import { coded } from '../errors.js';
import { Recent, type Sized } from './recent.js';

/** The part of `extensions` that a client with persisted operations sends, in the form that Apollo's and Relay's clients know. */
export type Extensions = { persistedQuery?: { version?: unknown; sha256Hash?: unknown } | null } | null | undefined;

/** Documents of operations by the hash of their text: a client sends the text once, and the hash alone after. Those asked longest ago go first. */
export class PersistedOperations {
  readonly #documents: Recent<string, Sized & { text: string }>;

  /** @param bytes the most that they may take; 0 keeps none. */
  constructor(bytes: number) {
    this.#documents = new Recent(bytes);
  }

  /**
   * The document that a request without one means; undefined when it names none.
   * @throws PERSISTED_QUERY_NOT_FOUND for a hash that is not known here (any more).
   */
  recall(extensions: Extensions): string | undefined {
    const hash = hashIn(extensions);
    if (hash === undefined) return undefined;
    const found = this.#documents.get(hash);
    // Clients go by this very message, or by the code.
    if (!found) throw coded('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
    return found.text;
  }

  /** @throws BAD_REQUEST when the hash is of another text. */
  keep(text: string, extensions: Extensions) {
    const hash = hashIn(extensions);
    if (hash === undefined || this.#documents.get(hash)?.text === text) return;
    if (createHash('sha256').update(text).digest('hex') !== hash) {
      throw coded('BAD_REQUEST', '`extensions.persistedQuery.sha256Hash` is not the SHA-256 of `query`, in small hexadecimal letters.');
    }
    this.#documents.set(hash, { text, bytes: 2 * text.length + 200 });
  }
}

function hashIn(extensions: Extensions): string | undefined {
  const asked = extensions?.persistedQuery;
  if (asked == null) return undefined;
  if (typeof asked !== 'object' || asked.version !== 1 || typeof asked.sha256Hash !== 'string' || !/^[\da-f]{64}$/.test(asked.sha256Hash)) {
    throw coded(
      'BAD_REQUEST',
      '`extensions.persistedQuery` must have `version: 1` and `sha256Hash`, a SHA-256 in small hexadecimal letters.',
    );
  }
  return asked.sha256Hash;
}
