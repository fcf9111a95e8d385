// The ways into the lists from other rooms: here, since these rooms' types stand by the time that this is read.
import { Agency } from '../agencies/types.js';
import { builder } from '../builder.js';
import { Person } from '../people/types.js';
import { ListedParty, SeenInEditions } from './lists.js';
import { Sanction } from './types.js';

builder.objectField(Agency, 'listedAs', (t) =>
  t.field({ type: [ListedParty], resolve: (agency, _args, context) => context.loadersOf(agency).sanctions.agencyListedAs.load(agency.id) }),
);
builder.objectField(Person, 'listedAs', (t) =>
  t.field({ type: [ListedParty], resolve: (person, _args, context) => context.loadersOf(person).sanctions.personListedAs.load(person.id) }),
);
builder.objectField(Sanction, 'party', (t) =>
  t.field({
    type: ListedParty,
    nullable: true,
    resolve: (sanction, _args, context) => context.loadersOf(sanction).sanctions.partyOf.load(sanction.id),
  }),
);
builder.objectField(Sanction, 'seen', (t) =>
  t.field({
    type: SeenInEditions,
    nullable: true,
    resolve: ({ firstSeenOn, ...others }) => (firstSeenOn ? { ...others, firstSeenOn } : null),
  }),
);
