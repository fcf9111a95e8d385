import type { Db } from '../db/index.js';
import { byId } from '../loading/loaders.js';

export const geographyLoaders = (db: Db) => ({
  byId: byId('Country', (ids: string[]) => db.country.findMany({ where: { id: { in: ids } } })),
});
