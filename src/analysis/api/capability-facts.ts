import type { Db } from '../../db/index.js';
import type { CapabilityFacts } from '../conditions.js';

/** Everything that a country's capability rests on, whatever the day: a fixed number of statements. */
export async function loadCapabilityFacts(db: Db, country: string): Promise<CapabilityFacts> {
  const spacecraft = await db.spacecraft.findMany({ where: { countryId: country } });
  const certifications = await db.padCertification.findMany({
    where: { spacecraftId: { in: spacecraft.map((craft) => craft.id) } },
    orderBy: { id: 'asc' },
  });
  const padIds = unique(certifications.map((one) => one.padId));
  const vehicleIds = unique(certifications.map((one) => one.vehicleId));
  const vehicles = await db.launchVehicle.findMany({ where: { id: { in: vehicleIds } } });
  const pads = await db.pad.findMany({ where: { id: { in: padIds } } });
  const sites = await db.launchSite.findMany({ where: { id: { in: unique(pads.map((pad) => pad.siteId)) } } });
  const statuses = await db.padStatus.findMany({ where: { padId: { in: padIds } }, orderBy: { id: 'asc' } });
  const ofEither = { OR: [{ vehicleId: { in: vehicleIds } }, { spacecraftId: { in: spacecraft.map((craft) => craft.id) } }] };
  const service = await db.servicePeriod.findMany({ where: ofEither, orderBy: { id: 'asc' } });
  const groundings = await db.grounding.findMany({ where: ofEither, orderBy: { id: 'asc' } });
  const siteNames = new Map(sites.map((site) => [site.id, site.name]));
  return {
    certifications,
    statuses,
    service,
    groundings,
    vehicles,
    spacecraft,
    pads: pads.map((pad) => ({ ...pad, site: siteNames.get(pad.siteId)! })),
  };
}

const unique = (ids: string[]) => [...new Set(ids)];
