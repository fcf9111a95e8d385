import { badUserInput } from '../errors.js';
import { NodeType } from '../generated/prisma/enums.js';

interface NodeId {
  type: NodeType;
  id: string;
}

/** Opaque to callers; the same node has the same id on every server. */
export const encodeId = (type: NodeType, id: string | number): string => Buffer.from(`${type}:${id}`).toString('base64url');

/** @throws BAD_USER_INPUT for anything that encodeId did not make. */
export function decodeId(id: string): NodeId {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const colon = text.indexOf(':');
  const type = text.slice(0, colon);
  if (colon < 1 || !Object.hasOwn(NodeType, type) || text.includes('\0') || encodeId(type as NodeType, text.slice(colon + 1)) !== id) {
    throw badUserInput('This is not an id of this API. Take ids from a field `id`.');
  }
  return { type: type as NodeType, id: text.slice(colon + 1) };
}
