import { Agency } from '../agencies/types.js';
import { builder } from '../builder.js';
import type * as rows from '../generated/prisma/client.js';
import { ExemptionKind, SanctionType } from '../generated/prisma/enums.js';
import { Country } from '../geography/types.js';
import { required } from '../loading/loaders.js';
import { dateField, intervalFields } from '../nodes/dates.js';
import { externalIdsField } from '../nodes/external-ids.js';
import { heldList } from '../nodes/held.js';
import { Node } from '../nodes/interfaces.js';
import { Record, recordFields } from '../nodes/node.js';
import { connectionOf, pageArgs } from '../paging/connection.js';
import { Person } from '../people/types.js';
import { ListedParty } from './lists.js';

export const SanctionTypeEnum = builder.enumType(SanctionType, { name: 'SanctionType' });
const ExemptionKindEnum = builder.enumType(ExemptionKind, { name: 'ExemptionKind' });

export const SanctionsProgram = builder.objectRef<rows.SanctionsProgram>('SanctionsProgram');
SanctionsProgram.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'SanctionsProgram'),
    ...externalIdsField(t, 'SanctionsProgram'),
    name: t.exposeString('name'),
    authority: t.field({
      type: Agency,
      resolve: (program, _args, context) => required(context.loadersOf(program).agencies.byId.load(program.authorityId)),
    }),
    legalInstrument: t.exposeString('legalInstrument'),
    description: t.exposeString('description', { nullable: true }),
    startsOn: dateField(t, (program) => [program.startsOn, program.startsOnPrecision]),
    endsOn: dateField(t, (program) => [program.endsOn, program.endsOnPrecision]),
    sanctions: t.field({
      type: SanctionConnection,
      args: pageArgs(t),
      resolve: (program, args, context) => context.loadersOf(program).sanctions.under(program.id, args),
    }),
    exemptions: heldList(t, Exemption, (program, loaders) => loaders.sanctions.exemptionsOf.load(program.id)),
  }),
});
export const SanctionsProgramConnection = connectionOf<rows.SanctionsProgram>(SanctionsProgram, 'SanctionsProgram');

const SanctionTarget = builder.unionType('SanctionTarget', { types: () => [Agency, Person, Country, ListedParty] });

export const Sanction = builder.objectRef<rows.Sanction>('Sanction');
Sanction.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'Sanction'),
    ...externalIdsField(t, 'Sanction'),
    program: t.field({
      type: SanctionsProgram,
      resolve: (sanction, _args, context) => required(context.loadersOf(sanction).sanctions.program.load(sanction.programId)),
    }),
    target: t.field({
      type: SanctionTarget,
      resolve: (sanction, _args, context) => {
        const { agencies, people, geography, sanctions } = context.loadersOf(sanction);
        if (sanction.agencyId) return required(agencies.byId.load(sanction.agencyId));
        if (sanction.personId) return required(people.byId.load(sanction.personId));
        if (sanction.countryId) return required(geography.byId.load(sanction.countryId));
        return required(sanctions.party.load(sanction.partyId!));
      },
    }),
    types: t.expose('types', { type: [SanctionTypeEnum] }),
    listedOn: dateField(t, (sanction) => [sanction.listedOn, sanction.listedOnPrecision]),
    startsOn: dateField(t, (sanction) => [sanction.startsOn, sanction.startsOnPrecision]),
    endsOn: dateField(t, (sanction) => [sanction.endsOn, sanction.endsOnPrecision]),
    reason: t.exposeString('reason', { nullable: true }),
  }),
});
export const SanctionConnection = connectionOf<rows.Sanction>(Sanction, 'Sanction');

export const Exemption = builder.objectRef<rows.Exemption>('Exemption');
Exemption.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'Exemption'),
    program: t.field({
      type: SanctionsProgram,
      resolve: (row, _args, context) => required(context.loadersOf(row).sanctions.program.load(row.programId)),
    }),
    kind: t.expose('kind', { type: ExemptionKindEnum }),
    name: t.exposeString('name'),
    allows: t.exposeString('allows'),
    ...intervalFields(t),
  }),
});
export const ExemptionConnection = connectionOf<rows.Exemption>(Exemption, 'Exemption');
