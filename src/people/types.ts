import { Agency } from '../agencies/types.js';
import { builder } from '../builder.js';
import type * as rows from '../generated/prisma/client.js';
import { AffiliationRole } from '../generated/prisma/enums.js';
import { Country } from '../geography/types.js';
import { required } from '../loading/loaders.js';
import { CrewAssignment } from '../missions/crew.js';
import { dateField, intervalFields } from '../nodes/dates.js';
import { externalIdsField } from '../nodes/external-ids.js';
import { heldList } from '../nodes/held.js';
import { Node } from '../nodes/interfaces.js';
import { Record, recordFields, sourcesField } from '../nodes/node.js';
import { connectionOf, pageArgs } from '../paging/connection.js';
import { SanctionConnection } from '../sanctions/types.js';

const AffiliationRoleEnum = builder.enumType(AffiliationRole, { name: 'AffiliationRole' });

export const Person = builder.objectRef<rows.Person>('Person');
Person.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'Person'),
    ...externalIdsField(t, 'Person'),
    name: t.exposeString('name'),
    nativeName: t.exposeString('nativeName', { nullable: true }),
    bornOn: dateField(t, (person) => [person.bornOn, person.bornOnPrecision]),
    nationalities: heldList(t, Nationality, (person, loaders) => loaders.people.nationalities.load(person.id)),
    affiliations: heldList(t, Affiliation, (person, loaders) => loaders.people.affiliations.load(person.id)),
    flights: t.field({
      type: [CrewAssignment],
      resolve: (person, _args, context) => context.loadersOf(person).missions.flightsOf.load(person.id),
    }),
    sanctions: t.field({
      type: SanctionConnection,
      args: pageArgs(t),
      resolve: (person, args, context) => context.loadersOf(person).sanctions.onPerson(person.id, args),
    }),
  }),
});
export const PersonConnection = connectionOf<rows.Person>(Person, 'Person');

const Nationality = builder.objectRef<rows.Nationality>('Nationality');
Nationality.implement({
  fields: (t) => ({
    country: t.field({
      type: Country,
      resolve: (row, _args, context) => required(context.loadersOf(row).geography.byId.load(row.countryId)),
    }),
    ...intervalFields(t),
  }),
});

export const Affiliation = builder.objectRef<rows.Affiliation>('Affiliation');
Affiliation.implement({
  fields: (t) => ({
    person: t.field({ type: Person, resolve: (row, _args, context) => required(context.loadersOf(row).people.byId.load(row.personId)) }),
    agency: t.field({ type: Agency, resolve: (row, _args, context) => required(context.loadersOf(row).agencies.byId.load(row.agencyId)) }),
    role: t.expose('role', { type: AffiliationRoleEnum }),
    title: t.exposeString('title', { nullable: true }),
    ...intervalFields(t),
    sources: sourcesField(t, 'Affiliation'),
  }),
});
