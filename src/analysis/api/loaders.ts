import DataLoader from 'dataloader';
import type { Db } from '../../db/index.js';
import type { CapabilityFacts } from '../conditions.js';
import { loadCapabilityFacts } from './capability-facts.js';
import { contextLoader } from './context.js';

export const analysisLoaders = (db: Db) => ({
  /** Facts by country. The days of one country share them; countries are read one after the other. */
  capabilityFacts: new DataLoader<string, CapabilityFacts>((countries) =>
    Promise.all(countries.map((country) => loadCapabilityFacts(db, country))),
  ),
  contextOf: contextLoader(db),
});
