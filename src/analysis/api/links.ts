import type { Loaders } from '../../context.js';
import type { Db } from '../../db/index.js';
import type { AgencyLink } from '../../generated/prisma/client.js';
import { Loader } from '../../loading/loader.js';
import { listsOf } from '../../loading/loaders.js';
import { DEPTH } from '../diplomatic-context.js';

/**
 * The links of agencies, as they have them themselves, and with them those of all that they lead to, by one statement: level by level would be one for each, and whoever is
 * done before others would go on alone. Each that was come to is asked for its own: left the choice, the planner goes through all links at each level.
 */
export const linksAround = (db: Db) =>
  new Loader<string, AgencyLink[]>(listsOf('AgencyLink', 'agencyId'), async (ids, ahead) => {
    const found = await db.$queryRaw<AgencyLink[]>`
      WITH RECURSIVE near AS (
        SELECT l.id, l."otherId", 1 AS depth FROM unnest(${[...ids]}::text[]) AS asked(id) JOIN "AgencyLink" l ON l."agencyId" = asked.id
        UNION SELECT l.id, l."otherId", depth + 1 FROM near CROSS JOIN LATERAL (
          SELECT id, "otherId" FROM "AgencyLink" WHERE "agencyId" = near."otherId" OFFSET 0) l WHERE depth < ${DEPTH})
      SELECT * FROM "AgencyLink" WHERE id IN (SELECT id FROM near) ORDER BY "fromDate" NULLS FIRST, id`;
    const lists = new Map<string, AgencyLink[]>();
    for (const link of found) {
      const list = lists.get(link.agencyId);
      if (list) list.push(link);
      else lists.set(link.agencyId, [link]);
    }
    // Of what is farther nothing was asked: that it has no link here says nothing.
    const reached = new Set(ids);
    let edge: readonly string[] = ids;
    for (let depth = 1; depth < DEPTH; depth++) {
      edge = edge.flatMap((id) => (lists.get(id) ?? []).map(({ otherId }) => otherId)).filter((id) => !reached.has(id));
      for (const id of edge) reached.add(id);
    }
    for (const id of reached) ahead(id, lists.get(id) ?? []);
    return ids.map((id) => lists.get(id) ?? []);
  });

/** Of these agencies and of those that they lead to, as far as parties are followed. */
export async function linksFrom({ analysis }: Loaders, from: ReadonlySet<string>): Promise<AgencyLink[]> {
  const links: AgencyLink[] = [];
  const known = new Set(from);
  let edge = [...from];
  for (let depth = 0; depth < DEPTH && edge.length > 0; depth++) {
    const found = (await analysis.linksAround.loadMany(edge)).flat();
    links.push(...found);
    edge = [...new Set(found.map(({ otherId }) => otherId))].filter((id) => !known.has(id));
    for (const id of edge) known.add(id);
  }
  return links.sort((a, b) => (a.id < b.id ? -1 : 1));
}
