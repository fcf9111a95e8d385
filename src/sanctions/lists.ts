import { Agency } from '../agencies/types.js';
import { builder } from '../builder.js';
import type * as rows from '../generated/prisma/client.js';
import { PartyKind } from '../generated/prisma/enums.js';
import { Country } from '../geography/types.js';
import { optional, required } from '../loading/loaders.js';
import { dateField, intervalFields } from '../nodes/dates.js';
import { externalIdsField } from '../nodes/external-ids.js';
import { heldList } from '../nodes/held.js';
import { Node } from '../nodes/interfaces.js';
import { nodeFields, Record, recordFields, sourcesField } from '../nodes/node.js';
import { connectionOf, pageArgs } from '../paging/connection.js';
import { Person } from '../people/types.js';
import { enteredBetween, leftBetween, listedOn } from './editions.js';
import { Sanction } from './types.js';

export const PartyKindEnum = builder.enumType(PartyKind, { name: 'PartyKind' });

interface Seen {
  notYetOn: Date | null;
  firstSeenOn: Date;
  lastSeenOn: Date | null;
  goneOn: Date | null;
}

export const SeenInEditions = builder.objectRef<Seen>('SeenInEditions');
SeenInEditions.implement({
  fields: (t) => ({
    notYetOn: t.expose('notYetOn', { type: 'Date', nullable: true }),
    firstSeenOn: t.expose('firstSeenOn', { type: 'Date' }),
    lastSeenOn: t.expose('lastSeenOn', { type: 'Date', nullable: true }),
    goneOn: t.expose('goneOn', { type: 'Date', nullable: true }),
  }),
});

export const ListedParty = builder.objectRef<rows.ListedParty>('ListedParty');
export const ListedPartyConnection = connectionOf<rows.ListedParty>(ListedParty, 'ListedParty');

const SanctionsList = builder.objectRef<rows.SanctionsList>('SanctionsList');
SanctionsList.implement({
  interfaces: () => [Node, Record],
  fields: (t) => {
    const days = { from: t.arg({ type: 'Date', required: true }), to: t.arg({ type: 'Date', required: true }) };
    return {
      ...recordFields(t, 'SanctionsList'),
      name: t.exposeString('name'),
      authority: t.field({
        type: Agency,
        nullable: true,
        resolve: (list, _args, context) => optional(context.loadersOf(list).agencies.byId, list.authorityId),
      }),
      edition: t.expose('edition', { type: 'DateTime' }),
      parties: t.field({
        type: ListedPartyConnection,
        args: { on: t.arg({ type: 'Date' }), ...pageArgs(t) },
        resolve: (list, { on, ...args }, context) =>
          context.loadersOf(list).sanctions.partiesOf(list.id, args, listedOn(on ?? list.edition)),
      }),
      entered: t.field({
        type: ListedPartyConnection,
        args: { ...days, ...pageArgs(t) },
        resolve: (list, { from, to, ...args }, context) =>
          context.loadersOf(list).sanctions.partiesOf(list.id, args, enteredBetween(from, to)),
      }),
      left: t.field({
        type: ListedPartyConnection,
        args: { ...days, ...pageArgs(t) },
        resolve: (list, { from, to, ...args }, context) =>
          context.loadersOf(list).sanctions.partiesOf(list.id, args, leftBetween(from, to)),
      }),
    };
  },
});

export { SanctionsList };

ListedParty.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'ListedParty'),
    ...externalIdsField(t, 'ListedParty'),
    list: t.field({
      type: SanctionsList,
      resolve: (party, _args, context) => required(context.loadersOf(party).sanctions.list.load(party.listId)),
    }),
    number: t.exposeString('number'),
    kind: t.expose('kind', { type: PartyKindEnum }),
    name: t.exposeString('name'),
    otherNames: t.exposeStringList('otherNames'),
    title: t.exposeString('title', { nullable: true }),
    remarks: t.exposeString('remarks', { nullable: true }),
    bornOn: dateField(t, (party) => [party.bornOn, party.bornOnPrecision]),
    countries: t.field({
      type: [Country],
      resolve: (party, _args, context) =>
        Promise.all(party.countries.map((code) => required(context.loadersOf(party).geography.byId.load(code)))),
    }),
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: (party, _args, context) => optional(context.loadersOf(party).agencies.byId, party.agencyId),
    }),
    person: t.field({
      type: Person,
      nullable: true,
      resolve: (party, _args, context) => optional(context.loadersOf(party).people.byId, party.personId),
    }),
    sameAs: t.field({
      type: [ListedParty],
      resolve: (party, _args, context) => context.loadersOf(party).sanctions.sameAs.load(party.id),
    }),
    seen: t.field({ type: SeenInEditions, resolve: (party) => party }),
    sanctions: t.field({
      type: [Sanction],
      resolve: (party, _args, context) => context.loadersOf(party).sanctions.onParty.load(party.id),
    }),
    owners: heldList(t, PartyOwnership, (party, loaders) => loaders.sanctions.ownersOf.load(party.id)),
    owns: heldList(t, PartyOwnership, (party, loaders) => loaders.sanctions.ownedBy.load(party.id)),
  }),
});

const PartyOwnership = builder.objectRef<rows.PartyOwnership>('PartyOwnership');
PartyOwnership.implement({
  interfaces: () => [Node],
  fields: (t) => ({
    ...nodeFields(t, 'PartyOwnership'),
    owner: t.field({
      type: ListedParty,
      resolve: (part, _args, context) => required(context.loadersOf(part).sanctions.party.load(part.ownerId)),
    }),
    asset: t.field({
      type: ListedParty,
      resolve: (part, _args, context) => required(context.loadersOf(part).sanctions.party.load(part.assetId)),
    }),
    share: t.exposeFloat('share', { nullable: true }),
    role: t.exposeString('role', { nullable: true }),
    ...intervalFields(t),
    sources: sourcesField(t, 'PartyOwnership'),
  }),
});
