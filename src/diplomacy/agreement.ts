import { isMemberOn } from '../analysis/membership.js';
import { builder } from '../builder.js';
import type * as rows from '../generated/prisma/client.js';
import { AgreementKind } from '../generated/prisma/enums.js';
import { optional } from '../loading/loaders.js';
import { CrewAssignment } from '../missions/crew.js';
import { dateField } from '../nodes/dates.js';
import { externalIdsField } from '../nodes/external-ids.js';
import { Node } from '../nodes/interfaces.js';
import { Record, recordFields, sourcesField } from '../nodes/node.js';
import { connectionOf } from '../paging/connection.js';
import { Party, partyOf, SpaceDomainEnum } from './party.js';

export const AgreementKindEnum = builder.enumType(AgreementKind, { name: 'AgreementKind' });

export const Agreement = builder.objectRef<rows.Agreement>('Agreement');
Agreement.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'Agreement'),
    ...externalIdsField(t, 'Agreement'),
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: AgreementKindEnum }),
    domain: t.expose('domain', { type: SpaceDomainEnum }),
    parties: t.field({
      type: [Party],
      resolve: async (agreement, _args, context) => {
        const loaders = context.loadersOf(agreement);
        return Promise.all((await loaders.diplomacy.partiesTo.load(agreement.id)).map((party) => partyOf(party, loaders)));
      },
    }),
    memberships: t.field({
      type: [AgreementMembership],
      args: { on: t.arg({ type: 'Date' }) },
      resolve: async (agreement, { on }, context) =>
        (await context.loadersOf(agreement).diplomacy.partiesTo.load(agreement.id))
          .filter((member) => !on || isMemberOn(on, member))
          .sort((a, b) => (a.joinedOn?.getTime() ?? -Infinity) - (b.joinedOn?.getTime() ?? -Infinity) || 0),
    }),
    terms: t.exposeString('terms', { nullable: true }),
    signedOn: dateField(t, (agreement) => [agreement.signedOn, agreement.signedOnPrecision]),
    inForceFrom: dateField(t, (agreement) => [agreement.inForceFrom, agreement.inForceFromPrecision]),
    expiresOn: dateField(t, (agreement) => [agreement.expiresOn, agreement.expiresOnPrecision]),
    endedOn: dateField(t, (agreement) => [agreement.endedOn, agreement.endedOnPrecision]),
    amends: t.field({
      type: Agreement,
      nullable: true,
      resolve: (agreement, _args, context) => optional(context.loadersOf(agreement).diplomacy.agreement, agreement.amendsId),
    }),
    amendments: t.field({
      type: [Agreement],
      resolve: (agreement, _args, context) => context.loadersOf(agreement).diplomacy.amendmentsOf.load(agreement.id),
    }),
    seats: t.field({
      type: [CrewAssignment],
      resolve: (agreement, _args, context) => context.loadersOf(agreement).missions.seatsUnder.load(agreement.id),
    }),
  }),
});
export const AgreementConnection = connectionOf<rows.Agreement>(Agreement, 'Agreement');

export const AgreementMembership = builder.objectRef<rows.AgreementParty>('AgreementMembership');
AgreementMembership.implement({
  fields: (t) => ({
    party: t.field({ type: Party, resolve: (member, _args, context) => partyOf(member, context.loadersOf(member)) }),
    signedOn: dateField(t, (member) => [member.signedOn, member.signedOnPrecision]),
    joinedOn: dateField(t, (member) => [member.joinedOn, member.joinedOnPrecision]),
    leftOn: dateField(t, (member) => [member.leftOn, member.leftOnPrecision]),
    sources: sourcesField(t, 'AgreementParty'),
  }),
});
