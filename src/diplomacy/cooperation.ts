import { builder } from '../builder.js';
import type * as rows from '../generated/prisma/client.js';
import { CooperationState } from '../generated/prisma/enums.js';
import { intervalFields } from '../nodes/dates.js';
import { heldList } from '../nodes/held.js';
import { Node } from '../nodes/interfaces.js';
import { Record, recordFields, sourcesField } from '../nodes/node.js';
import { connectionOf } from '../paging/connection.js';
import { Party, partyOf, SpaceDomainEnum } from './party.js';

const CooperationStateEnum = builder.enumType(CooperationState, { name: 'CooperationState' });

export const Cooperation = builder.objectRef<rows.Cooperation>('Cooperation');
Cooperation.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'Cooperation'),
    name: t.exposeString('name'),
    domain: t.expose('domain', { type: SpaceDomainEnum }),
    parties: t.field({
      type: [Party],
      resolve: async (cooperation, _args, context) => {
        const loaders = context.loadersOf(cooperation);
        return Promise.all((await loaders.diplomacy.partiesIn.load(cooperation.id)).map((party) => partyOf(party, loaders)));
      },
    }),
    phases: heldList(t, CooperationPhase, (cooperation, loaders) => loaders.diplomacy.phasesOf.load(cooperation.id)),
    replacedBy: t.exposeString('replacedBy', { nullable: true }),
  }),
});
export const CooperationConnection = connectionOf<rows.Cooperation>(Cooperation, 'Cooperation');

export const CooperationPhase = builder.objectRef<rows.CooperationPhase>('CooperationPhase');
CooperationPhase.implement({
  fields: (t) => ({
    state: t.expose('state', { type: CooperationStateEnum }),
    note: t.exposeString('note', { nullable: true }),
    ...intervalFields(t),
    sources: sourcesField(t, 'CooperationPhase'),
  }),
});
