import { Agency } from '../agencies/types.js';
import { builder } from '../builder.js';
import type { Loaders } from '../context.js';
import { type VagueDate, vague } from '../facts/dates.js';
import type { Claim } from '../generated/prisma/client.js';
import { branded, required } from '../loading/loaders.js';
import { PartialDate } from '../nodes/dates.js';
import { Node } from '../nodes/interfaces.js';
import { Person } from '../people/types.js';

const TextValue = builder.objectRef<{ text: string }>('TextValue');
TextValue.implement({ fields: (t) => ({ text: t.exposeString('text') }) });
const NumberValue = builder.objectRef<{ number: number; unit: string | null }>('NumberValue');
NumberValue.implement({
  fields: (t) => ({ number: t.exposeFloat('number'), unit: t.exposeString('unit', { nullable: true }) }),
});
const DateValue = builder.objectRef<{ date: VagueDate }>('DateValue');
DateValue.implement({
  fields: (t) => ({ date: t.field({ type: PartialDate, resolve: ({ date }) => date }) }),
});
const NodeValue = builder.objectRef<{ claim: Claim }>('NodeValue');
NodeValue.implement({
  fields: (t) => ({
    node: t.field({
      type: Node,
      nullable: true,
      resolve: ({ claim }, _args, context) => context.loadersOf(claim).node(claim.valueNodeType!, claim.valueNodeId!),
    }),
  }),
});
export const ClaimValue = builder.unionType('ClaimValue', { types: [TextValue, NumberValue, DateValue, NodeValue] });

/** What a claim says; the database holds exactly one of the four. */
export function claimValue(claim: Claim) {
  const date = vague(claim.valueDate, claim.valueDatePrecision);
  if (claim.valueText !== null) return branded('TextValue', { text: claim.valueText });
  if (claim.valueNumber !== null) return branded('NumberValue', { number: claim.valueNumber, unit: claim.valueUnit });
  if (date) return branded('DateValue', { date });
  return branded('NodeValue', { claim });
}

const Publisher = builder.objectRef<{ name: string }>('Publisher');
Publisher.implement({ fields: (t) => ({ name: t.exposeString('name') }) });
export const Claimant = builder.unionType('Claimant', { types: () => [Agency, Person, Publisher] });

export interface ClaimantColumns {
  claimantAgencyId: string | null;
  claimantPersonId: string | null;
  claimantPublisher: string | null;
}

/** Who makes a claim; the database holds exactly one of the three. */
export function claimantOf(row: ClaimantColumns, loaders: Loaders) {
  if (row.claimantAgencyId) return required(loaders.agencies.byId.load(row.claimantAgencyId));
  if (row.claimantPersonId) return required(loaders.people.byId.load(row.claimantPersonId));
  return branded('Publisher', { name: row.claimantPublisher! });
}
