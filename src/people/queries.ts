import { builder } from '../builder.js';
import { combined, filterInput } from '../filters/combined.js';
import { choice, matches, SlugFilter, TextFilter, where } from '../filters/inputs.js';
import type { Person as Row } from '../generated/prisma/client.js';
import { MissionFilter, missionsWhere } from '../missions/filters.js';
import { lookup, lookupArgs } from '../nodes/external-ids.js';
import { pageArgs } from '../paging/connection.js';
import type { Sort } from '../paging/order.js';
import { pageOf } from '../paging/page.js';
import { orderInput, ordersOf } from '../paging/sorts.js';
import { Person, PersonConnection } from './types.js';

const SORTS = {
  NAME: { path: ['name'], sql: 'text', value: (person) => person.name },
  BORN_ON: { path: ['bornOn'], sql: 'date', nullable: true, value: (person) => person.bornOn },
} satisfies Record<string, Sort<Row>>;
const PersonOrder = orderInput('Person', SORTS);

const FlightFilter = builder.inputType('FlightFilter', {
  fields: (t) => ({
    mission: t.field({ type: MissionFilter }),
    flownFor: t.field({ type: SlugFilter }),
    seatProvidedBy: t.field({ type: SlugFilter }),
    agreement: t.field({ type: SlugFilter }),
  }),
});

const PersonFilter = filterInput('PersonFilter', (t) => ({
  slug: t.field({ type: SlugFilter }),
  name: t.field({ type: TextFilter }),
  nationality: t.field({ type: SlugFilter }),
  agency: t.field({ type: SlugFilter }),
  flown: t.boolean(),
  flights: t.field({ type: FlightFilter }),
}));

type PersonInput = typeof PersonFilter.$inferInput;

const peopleWhere = (filter: PersonInput | null | undefined) => combined(filter, ownPeople);
function ownPeople(filter: PersonInput) {
  const name = matches(filter.name);
  const countryId = choice(filter.nationality);
  const agencyId = choice(filter.agency);
  return where(
    { id: choice(filter.slug) },
    name && { OR: [{ name }, { nativeName: name }] },
    countryId && { nationalities: { some: { countryId } } },
    agencyId && { affiliations: { some: { agencyId } } },
    filter.flown == null ? undefined : { flights: filter.flown ? { some: {} } : { none: {} } },
    filter.flights && { flights: { some: flightsWhere(filter.flights) } },
  );
}

const flightsWhere = ({ mission, ...filter }: typeof FlightFilter.$inferInput) =>
  where(
    {
      flownForId: choice(filter.flownFor),
      seatProvidedById: choice(filter.seatProvidedBy),
      agreementId: choice(filter.agreement),
    },
    mission && { upMission: { is: missionsWhere(mission) } },
  );

builder.queryFields((t) => ({
  person: t.field({
    type: Person,
    nullable: true,
    args: lookupArgs(t),
    resolve: (root, args, context) => lookup(context.at(root), 'Person', args, (loaders) => loaders.people.byId),
  }),
  people: t.field({
    type: PersonConnection,
    args: { filter: t.arg({ type: PersonFilter }), orderBy: t.arg({ type: [PersonOrder] }), ...pageArgs(t) },
    resolve: (root, { filter, orderBy, ...args }, { at }) =>
      pageOf(at(root).db.person, peopleWhere(filter), ordersOf(SORTS, orderBy, { field: 'NAME', direction: 'ASC' }), args),
  }),
}));
