import type { Db } from '../db/index.js';
import type { NodeType } from '../generated/prisma/enums.js';
import { pairs } from '../loading/pairs.js';

/** What any node has, whatever its type. Keys are `Type id`. */
export const nodeLoaders = (db: Db) => ({
  externalIds: pairs<{ scheme: string; value: string; subjectType: string; subjectId: string }>('ExternalId', [], (subjects) =>
    db.externalId.findMany({
      where: { OR: subjects.map(([subjectType, ids]) => ({ subjectType: subjectType as NodeType, subjectId: { in: ids } })) },
      orderBy: [{ scheme: 'asc' }, { value: 'asc' }],
    }),
  ),
});
