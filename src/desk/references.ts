import { builder } from '../builder.js';
import type { NodeType } from '../generated/prisma/enums.js';
import { decodeId } from '../nodes/ids.js';
import type { Checks } from './checks.js';

/** Who says something: exactly one of them, which GraphQL itself sees to. */
export const ClaimantInput = builder.inputType('ClaimantInput', {
  isOneOf: true,
  fields: (t) => ({ agency: t.string(), person: t.string(), publisher: t.string() }),
});

export async function claimantColumns(checks: Checks, path: string, claimant: typeof ClaimantInput.$inferInput) {
  return {
    claimantAgencyId: await checks.refers([path, 'agency'], 'Agency', claimant.agency),
    claimantPersonId: await checks.refers([path, 'person'], 'Person', claimant.person),
    claimantPublisher: checks.text(`${path}.publisher`, claimant.publisher, 300),
  };
}

/**
 * The node that a global id means, if it is on record. An id read as of a moment means the same node.
 * @throws BAD_USER_INPUT for what is no id.
 */
export async function nodeBy(checks: Checks, path: string | string[], id: string): Promise<{ type: NodeType; id: string }> {
  const { type, id: key } = decodeId(id);
  await checks.refers(path, type, key);
  return { type, id: key };
}
