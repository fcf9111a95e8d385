import type { Db } from '../db/index.js';
import { byId, EARLIEST, listOf } from '../loading/loaders.js';

export const siteLoaders = (db: Db) => ({
  site: byId('LaunchSite', (ids: string[]) => db.launchSite.findMany({ where: { id: { in: ids } } })),
  pad: byId('Pad', (ids: string[]) => db.pad.findMany({ where: { id: { in: ids } } })),
  certification: byId('PadCertification', (ids: string[]) => db.padCertification.findMany({ where: { id: { in: ids } } })),
  status: byId('PadStatus', (ids: string[]) => db.padStatus.findMany({ where: { id: { in: ids } } })),
  inCountry: listOf('LaunchSite', 'countryId', (ids) =>
    db.launchSite.findMany({ where: { countryId: { in: ids } }, orderBy: { id: 'asc' } }),
  ),
  padsOf: listOf('Pad', 'siteId', (ids) => db.pad.findMany({ where: { siteId: { in: ids } }, orderBy: { id: 'asc' } })),
  controlOfSite: listOf('SiteControl', 'siteId', (ids) =>
    db.siteControl.findMany({ where: { siteId: { in: ids } }, orderBy: [{ role: 'asc' }, ...EARLIEST] }),
  ),
  controlOfPad: listOf('SiteControl', 'padId', (ids) =>
    db.siteControl.findMany({ where: { padId: { in: ids } }, orderBy: [{ role: 'asc' }, ...EARLIEST] }),
  ),
  certificationsOf: listOf('PadCertification', 'padId', (ids) =>
    db.padCertification.findMany({ where: { padId: { in: ids } }, orderBy: [...EARLIEST] }),
  ),
  statusesOf: listOf('PadStatus', 'padId', (ids) => db.padStatus.findMany({ where: { padId: { in: ids } }, orderBy: [...EARLIEST] })),
});
