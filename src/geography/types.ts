import { AgencyConnection } from '../agencies/types.js';
import { builder } from '../builder.js';
import type * as rows from '../generated/prisma/client.js';
import { dateField } from '../nodes/dates.js';
import { Node } from '../nodes/interfaces.js';
import { claimsField, nodeFields, sourcesField } from '../nodes/node.js';
import { connectionOf, pageArgs } from '../paging/connection.js';
import { SanctionConnection } from '../sanctions/types.js';
import { LaunchSite } from '../sites/types.js';

export const Country = builder.objectRef<rows.Country>('Country');
Country.implement({
  interfaces: [Node],
  fields: (t) => ({
    ...nodeFields(t, 'Country'),
    code: t.exposeString('id'),
    name: t.exposeString('name'),
    region: t.exposeString('region', { nullable: true }),
    existedFrom: dateField(t, (country) => [country.existedFrom, country.existedFromPrecision]),
    existedTo: dateField(t, (country) => [country.existedTo, country.existedToPrecision]),
    sources: sourcesField(t, 'Country'),
    claims: claimsField(t, 'Country'),
    launchSites: t.field({
      type: [LaunchSite],
      resolve: (country, _args, context) => context.loadersOf(country).sites.inCountry.load(country.id),
    }),
    agencies: t.field({
      type: AgencyConnection,
      args: pageArgs(t),
      resolve: (country, args, context) => context.loadersOf(country).agencies.inCountry(country.id, args),
    }),
    sanctions: t.field({
      type: SanctionConnection,
      args: pageArgs(t),
      resolve: (country, args, context) => context.loadersOf(country).sanctions.onCountry(country.id, args),
    }),
  }),
});
export const CountryConnection = connectionOf<rows.Country>(Country, 'Country');
