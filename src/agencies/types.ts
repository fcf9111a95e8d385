import { builder } from '../builder.js';
import type * as rows from '../generated/prisma/client.js';
import { AgencyKind, AgencyLinkKind } from '../generated/prisma/enums.js';
import { Country } from '../geography/types.js';
import { optional, required } from '../loading/loaders.js';
import { LaunchConnection } from '../missions/launch.js';
import { dateField, intervalFields } from '../nodes/dates.js';
import { externalIdsField } from '../nodes/external-ids.js';
import { heldList } from '../nodes/held.js';
import { Node } from '../nodes/interfaces.js';
import { Record, recordFields, sourcesField } from '../nodes/node.js';
import { connectionOf, pageArgs } from '../paging/connection.js';
import { Affiliation } from '../people/types.js';
import { SanctionConnection } from '../sanctions/types.js';

export const AgencyKindEnum = builder.enumType(AgencyKind, { name: 'AgencyKind' });
const AgencyLinkKindEnum = builder.enumType(AgencyLinkKind, { name: 'AgencyLinkKind' });

const UPWARDS: AgencyLinkKind[] = ['OWNED_BY', 'PART_OF'];
const succession = (link: rows.AgencyLink) => link.kind === 'SUCCESSOR_OF';
const belonging = (link: rows.AgencyLink) => UPWARDS.includes(link.kind);

export const Agency = builder.objectRef<rows.Agency>('Agency');
Agency.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'Agency'),
    ...externalIdsField(t, 'Agency'),
    name: t.exposeString('name'),
    shortName: t.exposeString('shortName', { nullable: true }),
    kind: t.expose('kind', { type: AgencyKindEnum }),
    country: t.field({
      type: Country,
      nullable: true,
      resolve: (agency, _args, context) => optional(context.loadersOf(agency).geography.byId, agency.countryId),
    }),
    foundedOn: dateField(t, (agency) => [agency.foundedOn, agency.foundedOnPrecision]),
    dissolvedOn: dateField(t, (agency) => [agency.dissolvedOn, agency.dissolvedOnPrecision]),
    parents: heldList(t, AgencyLink, async ({ id }, { agencies }) => (await agencies.links.load(id)).filter(belonging)),
    subsidiaries: heldList(t, AgencyLink, async ({ id }, { agencies }) => (await agencies.linkedBy.load(id)).filter(belonging)),
    predecessors: heldList(t, AgencyLink, async ({ id }, { agencies }) => (await agencies.links.load(id)).filter(succession)),
    successors: heldList(t, AgencyLink, async ({ id }, { agencies }) => (await agencies.linkedBy.load(id)).filter(succession)),
    affiliations: heldList(t, Affiliation, (agency, loaders) => loaders.people.affiliationsWith.load(agency.id)),
    launches: t.field({
      type: LaunchConnection,
      args: pageArgs(t),
      resolve: (agency, args, context) => context.loadersOf(agency).missions.launchesBy(agency.id, args),
    }),
    sanctions: t.field({
      type: SanctionConnection,
      args: pageArgs(t),
      resolve: (agency, args, context) => context.loadersOf(agency).sanctions.onAgency(agency.id, args),
    }),
  }),
});
export const AgencyConnection = connectionOf<rows.Agency>(Agency, 'Agency');

const AgencyLink = builder.objectRef<rows.AgencyLink>('AgencyLink');
AgencyLink.implement({
  fields: (t) => ({
    kind: t.expose('kind', { type: AgencyLinkKindEnum }),
    agency: t.field({
      type: Agency,
      resolve: (link, _args, context) => required(context.loadersOf(link).agencies.byId.load(link.agencyId)),
    }),
    other: t.field({ type: Agency, resolve: (link, _args, context) => required(context.loadersOf(link).agencies.byId.load(link.otherId)) }),
    share: t.exposeFloat('share', { nullable: true }),
    ...intervalFields(t),
    sources: sourcesField(t, 'AgencyLink'),
  }),
});
