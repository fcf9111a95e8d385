import { badUserInput } from '../errors.js';
import { NodeType } from '../generated/prisma/enums.js';

interface NodeId {
  type: NodeType;
  id: string;
  /** The moment of knowledge that it was read at; null for the present. */
  knownAt: Date | null;
}

/** Opaque to callers; the same node has the same id on every server. What was read as of a moment has that moment in its id. */
export const encodeId = (type: NodeType, id: string | number, knownAt: Date | null = null): string =>
  Buffer.from(`${type}${knownAt ? `@${knownAt.getTime()}` : ''}:${id}`).toString('base64url');

/** @throws BAD_USER_INPUT for anything that encodeId did not make. */
export function decodeId(id: string): NodeId {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const [, type = '', moment, key = ''] = /^([A-Za-z]+)(?:@(-?\d{1,15}))?:(.*)$/s.exec(text) ?? [];
  const knownAt = moment === undefined ? null : new Date(Number(moment));
  const made = Object.hasOwn(NodeType, type) && !text.includes('\0') && !(knownAt && Number.isNaN(knownAt.getTime()));
  if (!made || encodeId(type as NodeType, key, knownAt) !== id) {
    throw badUserInput('This is not an id of this API. Take ids from a field `id`.');
  }
  return { type: type as NodeType, id: key, knownAt };
}
