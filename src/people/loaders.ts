import type { Db } from '../db/index.js';
import { byId, EARLIEST, listOf } from '../loading/loaders.js';

export const peopleLoaders = (db: Db) => ({
  byId: byId('Person', (ids: string[]) => db.person.findMany({ where: { id: { in: ids } } })),
  nationalities: listOf('Nationality', 'personId', (ids) =>
    db.nationality.findMany({ where: { personId: { in: ids } }, orderBy: [...EARLIEST] }),
  ),
  affiliations: listOf('Affiliation', 'personId', (ids) =>
    db.affiliation.findMany({ where: { personId: { in: ids } }, orderBy: [...EARLIEST] }),
  ),
  affiliationsWith: listOf('Affiliation', 'agencyId', (ids) =>
    db.affiliation.findMany({ where: { agencyId: { in: ids } }, orderBy: [{ personId: 'asc' }, ...EARLIEST] }),
  ),
  headsOf: listOf(
    'Affiliation',
    'agencyId',
    (ids) => db.affiliation.findMany({ where: { agencyId: { in: ids }, role: 'HEAD' }, orderBy: { id: 'asc' } }),
    { name: 'heads of agencies' },
  ),
});
