import type { Agency } from '../generated/prisma/client.js';
import type { Sort } from '../paging/order.js';

export const AGENCY_SORTS = {
  NAME: { path: ['name'], sql: 'text', value: (agency) => agency.name },
  FOUNDED_ON: { path: ['foundedOn'], sql: 'date', nullable: true, value: (agency) => agency.foundedOn },
} satisfies Record<string, Sort<Agency>>;
