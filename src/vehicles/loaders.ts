import type { Db } from '../db/index.js';
import { byId, EARLIEST, listOf } from '../loading/loaders.js';

export const vehicleLoaders = (db: Db) => ({
  launchVehicle: byId('LaunchVehicle', (ids: string[]) => db.launchVehicle.findMany({ where: { id: { in: ids } } })),
  spacecraft: byId('Spacecraft', (ids: string[]) => db.spacecraft.findMany({ where: { id: { in: ids } } })),
  grounding: byId('Grounding', (ids: string[]) => db.grounding.findMany({ where: { id: { in: ids } } })),
  serviceOfVehicle: listOf('ServicePeriod', 'vehicleId', (ids) =>
    db.servicePeriod.findMany({ where: { vehicleId: { in: ids } }, orderBy: [...EARLIEST] }),
  ),
  serviceOfSpacecraft: listOf('ServicePeriod', 'spacecraftId', (ids) =>
    db.servicePeriod.findMany({ where: { spacecraftId: { in: ids } }, orderBy: [...EARLIEST] }),
  ),
  groundingsOfVehicle: listOf('Grounding', 'vehicleId', (ids) =>
    db.grounding.findMany({ where: { vehicleId: { in: ids } }, orderBy: [...EARLIEST] }),
  ),
  groundingsOfSpacecraft: listOf('Grounding', 'spacecraftId', (ids) =>
    db.grounding.findMany({ where: { spacecraftId: { in: ids } }, orderBy: [...EARLIEST] }),
  ),
});
