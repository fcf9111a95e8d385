import type { FeatureCollection } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';

// Natural Earth at its coarsest, within this file: no tiles from anywhere.
const topology = world as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

export const land: FeatureCollection = feature(topology, topology.objects.land);
/** Borders of today, whatever the day on the map. */
export const borders = mesh(topology, topology.objects.countries, (a, b) => a !== b);
