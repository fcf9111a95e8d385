import DataLoader from 'dataloader';
import type { Db } from '../../db/index.js';
import type { CapabilityFacts } from '../conditions.js';
import { stationFactsLoader } from './aboard.js';
import { loadCapabilityFacts } from './capability-facts.js';
import { forecastsLoader } from './forecasts.js';
import { linksAround } from './links.js';
import { measuresOn } from './measures.js';
import { surroundingsLoader } from './world.js';

export function analysisLoaders(db: Db) {
  return {
    linksAround: linksAround(db),
    surroundings: surroundingsLoader(db),
    measuresOnAgency: measuresOn(db, 'agencyId'),
    measuresOnPerson: measuresOn(db, 'personId'),
    measuresOnCountry: measuresOn(db, 'countryId'),
    capabilityFacts: new DataLoader<string, CapabilityFacts>((countries) => loadCapabilityFacts(db, countries)),
    forecastsOf: forecastsLoader(db),
    stationFacts: stationFactsLoader(db),
  };
}
