import type { Db } from '../db/index.js';
import { byId, listOf } from '../loading/loaders.js';

export const diplomacyLoaders = (db: Db) => ({
  agreement: byId('Agreement', (ids: string[]) => db.agreement.findMany({ where: { id: { in: ids } } })),
  event: byId('DiplomaticEvent', (ids: string[]) => db.diplomaticEvent.findMany({ where: { id: { in: ids } } })),
  cooperation: byId('Cooperation', (ids: string[]) => db.cooperation.findMany({ where: { id: { in: ids } } })),
  partiesTo: listOf('AgreementParty', 'agreementId', (ids) =>
    db.agreementParty.findMany({ where: { agreementId: { in: ids } }, orderBy: { id: 'asc' } }),
  ),
  amendmentsOf: listOf('Agreement', 'amendsId', (ids) =>
    db.agreement.findMany({ where: { amendsId: { in: ids } }, orderBy: [{ signedOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }] }),
  ),
  actorsIn: listOf('EventActor', 'eventId', (ids) =>
    db.eventActor.findMany({ where: { eventId: { in: ids } }, orderBy: [{ role: 'asc' }, { id: 'asc' }] }),
  ),
  partiesIn: listOf('CooperationParty', 'cooperationId', (ids) =>
    db.cooperationParty.findMany({ where: { cooperationId: { in: ids } }, orderBy: { id: 'asc' } }),
  ),
  accessOf: listOf('CooperationAccess', 'cooperationId', (ids) =>
    db.cooperationAccess.findMany({ where: { cooperationId: { in: ids } }, orderBy: [{ cooperationId: 'asc' }, { id: 'asc' }] }),
  ),
  phasesOf: listOf('CooperationPhase', 'cooperationId', (ids) =>
    db.cooperationPhase.findMany({
      where: { cooperationId: { in: ids } },
      orderBy: [{ fromDate: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    }),
  ),
});
