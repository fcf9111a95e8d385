import DataLoader from 'dataloader';
import type { Db } from '../../db/index.js';
import type { CapabilityFacts } from '../conditions.js';
import { stationFactsLoader } from './aboard.js';
import { loadCapabilityFacts } from './capability-facts.js';
import { contextLoader } from './context.js';
import { forecastsLoader } from './forecasts.js';
import { surroundingsLoader } from './world.js';

export function analysisLoaders(db: Db) {
  const surroundings = surroundingsLoader(db);
  return {
    surroundings,
    capabilityFacts: new DataLoader<string, CapabilityFacts>((countries) => loadCapabilityFacts(db, countries)),
    contextOf: contextLoader(db, surroundings),
    forecastsOf: forecastsLoader(db),
    stationFacts: stationFactsLoader(db),
  };
}
