import { createHash } from 'node:crypto';

const NAMESPACE = Buffer.from('a3f1c0de5c0d4b6e9b0d1957100403de', 'hex');

/** The UUID (version 5) of a node: the same on every server and for good, as `type` and slug are. */
export function stableId(type: string, slug: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(`${type}:${slug}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
