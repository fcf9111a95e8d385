import { z } from 'zod';
import { roomFacts } from '../facts/read.js';
import { dated, fromTo } from '../facts/rows.js';
import { interval, part, record, slug, text, vagueDate } from '../facts/schema.js';

const station = z.strictObject({
  ...record.shape,
  name: text,
  launchedOn: vagueDate.optional(),
  deorbitedOn: vagueDate.optional(),
  partners: z.array(z.strictObject({ agency: slug })).default([]),
  ports: z.array(z.strictObject({ ...part.shape, ...interval.shape, slug, name: text })).default([]),
});

/** `data/stations`: stations, whose they are, and their docking ports. */
export const stationFacts = roomFacts({
  room: 'stations',
  record: station,
  rows(record, at, rows) {
    const { slug: id, sources } = record;
    rows.add(
      at,
      'Station',
      id,
      {
        name: record.name,
        ...dated('launchedOn', 'launchedOnPrecision', record.launchedOn),
        ...dated('deorbitedOn', 'deorbitedOnPrecision', record.deorbitedOn),
        checkedThrough: record.checkedThrough.date,
      },
      sources,
      { knownFrom: record.knownFrom, event: record.launchedOn },
    );
    rows.cite(at, 'Station', id, sources);
    rows.externalIds(at, 'Station', id, record.externalIds, sources);
    for (const { agency } of record.partners) {
      rows.add(at, 'StationPartner', `${id}:${agency}`, { stationId: id, agencyId: agency }, sources);
    }
    for (const port of record.ports) {
      rows.add(at, 'DockingPort', portId(id, port.slug), { stationId: id, name: port.name, ...fromTo(port) }, port.sources ?? sources, {
        knownFrom: port.knownFrom,
        event: port.from,
      });
    }
  },
});

/** Ports are named within their station. */
export const portId = (station: string, port: string) => `${station}:${port}`;
