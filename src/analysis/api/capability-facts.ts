import type { Db } from '../../db/index.js';
import type { CapabilityFacts } from '../conditions.js';
import { sidesOf } from '../sides.js';

/**
 * Everything that the capabilities of some countries rest on, whatever the day: a fixed number of statements, however many countries.
 * The craft of a former state count for the one that continues it, and the other way round: Soviet ones for Russia.
 * @returns in the order of the countries.
 */
export async function loadCapabilityFacts(db: Db, countries: readonly string[]): Promise<CapabilityFacts[]> {
  const states = new Map(countries.map((country) => [country, new Set(sidesOf([country]).keys())]));
  const spacecraft = await db.spacecraft.findMany({
    where: { countryId: { in: unique([...states.values()].flatMap((codes) => [...codes])) } },
  });
  const craftIds = spacecraft.map((craft) => craft.id);
  const certifications = await db.padCertification.findMany({ where: { spacecraftId: { in: craftIds } }, orderBy: { id: 'asc' } });
  const padIds = unique(certifications.map((one) => one.padId));
  const vehicleIds = unique(certifications.map((one) => one.vehicleId));
  const ofEither = { OR: [{ vehicleId: { in: vehicleIds } }, { spacecraftId: { in: craftIds } }] };
  const vehicles = await db.launchVehicle.findMany({ where: { id: { in: vehicleIds } } });
  const pads = await db.pad.findMany({ where: { id: { in: padIds } } });
  const sites = await db.launchSite.findMany({ where: { id: { in: unique(pads.map((pad) => pad.siteId)) } } });
  const statuses = await db.padStatus.findMany({ where: { padId: { in: padIds } }, orderBy: { id: 'asc' } });
  const service = await db.servicePeriod.findMany({ where: ofEither, orderBy: { id: 'asc' } });
  const groundings = await db.grounding.findMany({ where: ofEither, orderBy: { id: 'asc' } });

  const siteNames = new Map(sites.map((site) => [site.id, site.name]));
  const named = pads.map((pad) => ({ ...pad, site: siteNames.get(pad.siteId)! }));
  return countries.map((country) => {
    const own = spacecraft.filter((craft) => states.get(country)!.has(craft.countryId));
    const routes = certifications.filter((one) => own.some((craft) => craft.id === one.spacecraftId));
    const [ownPads, ownVehicles] = [new Set(routes.map((one) => one.padId)), new Set(routes.map((one) => one.vehicleId))];
    const ofOwn = (row: { vehicleId: string | null; spacecraftId: string | null }) =>
      ownVehicles.has(row.vehicleId ?? '') || own.some((craft) => craft.id === row.spacecraftId);
    return {
      certifications: routes,
      statuses: statuses.filter((status) => ownPads.has(status.padId)),
      service: service.filter(ofOwn),
      groundings: groundings.filter(ofOwn),
      vehicles: vehicles.filter((vehicle) => ownVehicles.has(vehicle.id)),
      spacecraft: own,
      pads: named.filter((pad) => ownPads.has(pad.id)),
    };
  });
}

const unique = (ids: string[]) => [...new Set(ids)];
