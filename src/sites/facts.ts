import { z } from 'zod';
import { roomFacts } from '../facts/read.js';
import { fromTo, type Place, type Rows } from '../facts/rows.js';
import { bool, countryCode, day, enumOf, interval, number, part, record, slug, sourceSlugs, text } from '../facts/schema.js';
import { CertificationState, ControlRole, PadState } from '../generated/prisma/enums.js';

const control = z
  .strictObject({
    ...part.shape,
    ...interval.shape,
    role: enumOf(ControlRole),
    country: countryCode.optional(),
    agency: slug.optional(),
    terms: text.optional(),
    agreement: slug.optional(),
  })
  .refine((value) => (value.country === undefined) !== (value.agency === undefined), { error: 'must have exactly one of country, agency' });

const certification = z.strictObject({
  ...part.shape,
  ...interval.shape,
  slug,
  vehicle: slug,
  spacecraft: slug,
  crewed: bool,
  state: enumOf(CertificationState),
  note: text.optional(),
  checkedThrough: day.optional(),
});

const status = z.strictObject({
  ...part.shape,
  ...interval.shape,
  slug,
  state: enumOf(PadState),
  cause: text.optional(),
  restriction: text.optional(),
  incident: slug.optional(),
  checkedThrough: day.optional(),
});

const place = { latitude: number.optional(), longitude: number.optional() };

const pad = z.strictObject({
  ...record.omit({ sources: true, checkedThrough: true }).shape,
  ...place,
  name: text,
  otherNames: z.array(text).default([]),
  control: z.array(control).default([]),
  certifications: z.array(certification).default([]),
  statuses: z.array(status).default([]),
  sources: sourceSlugs.optional(),
  checkedThrough: day.optional(),
});

const site = z.strictObject({
  ...record.shape,
  ...place,
  name: text,
  country: countryCode,
  control: z.array(control).default([]),
  pads: z.array(pad).default([]),
});

/** `data/sites`: launch sites with their pads, who controls each, what may fly from it, and what state it was in. */
export const siteFacts = roomFacts({
  room: 'sites',
  record: site,
  rows(record, at, rows) {
    const { slug: id, sources } = record;
    const columns = { latitude: record.latitude ?? null, longitude: record.longitude ?? null, checkedThrough: record.checkedThrough.date };
    rows.add(at, 'LaunchSite', id, { ...columns, name: record.name, countryId: record.country }, sources, { knownFrom: record.knownFrom });
    rows.cite(at, 'LaunchSite', id, sources);
    rows.externalIds(at, 'LaunchSite', id, record.externalIds, sources);
    addControls(record.control, { siteId: id, padId: null }, sources, at, rows);
    for (const pad of record.pads) addPad(pad, record, at, rows);
  },
});

function addPad(record: z.infer<typeof pad>, site: z.infer<typeof siteShape>, at: Place, rows: Rows) {
  const id = record.slug;
  const sources = record.sources ?? site.sources;
  const checkedThrough = (record.checkedThrough ?? site.checkedThrough).date;
  rows.add(
    at,
    'Pad',
    id,
    {
      siteId: site.slug,
      name: record.name,
      otherNames: record.otherNames,
      latitude: record.latitude ?? null,
      longitude: record.longitude ?? null,
      checkedThrough,
    },
    sources,
    { knownFrom: record.knownFrom },
  );
  rows.cite(at, 'Pad', id, sources);
  rows.externalIds(at, 'Pad', id, record.externalIds, sources);
  addControls(record.control, { siteId: null, padId: id }, sources, at, rows);
  for (const certified of record.certifications) {
    const grounds = certified.sources ?? sources;
    rows.add(
      at,
      'PadCertification',
      certified.slug,
      {
        padId: id,
        vehicleId: certified.vehicle,
        spacecraftId: certified.spacecraft,
        crewed: certified.crewed,
        state: certified.state,
        note: certified.note ?? null,
        ...fromTo(certified),
        checkedThrough: certified.checkedThrough?.date ?? checkedThrough,
      },
      grounds,
      { knownFrom: certified.knownFrom },
    );
    rows.cite(at, 'PadCertification', certified.slug, grounds);
  }
  for (const state of record.statuses) {
    const grounds = state.sources ?? sources;
    rows.add(
      at,
      'PadStatus',
      state.slug,
      {
        padId: id,
        state: state.state,
        cause: state.cause ?? null,
        restriction: state.restriction ?? null,
        incidentId: state.incident ?? null,
        ...fromTo(state),
        checkedThrough: state.checkedThrough?.date ?? checkedThrough,
      },
      grounds,
      { knownFrom: state.knownFrom, event: state.from },
    );
    rows.cite(at, 'PadStatus', state.slug, grounds);
  }
}

const siteShape = site.pick({ slug: true, sources: true, checkedThrough: true });

function addControls(
  controls: z.infer<typeof control>[],
  of: { siteId: string | null; padId: string | null },
  sources: readonly string[],
  at: Place,
  rows: Rows,
) {
  for (const held of controls) {
    const id = `${of.siteId ?? of.padId}:${held.role}:${held.country ?? held.agency}:${held.from?.date.toISOString().slice(0, 10) ?? ''}`;
    const grounds = held.sources ?? sources;
    rows.add(
      at,
      'SiteControl',
      id,
      {
        ...of,
        role: held.role,
        countryId: held.country ?? null,
        agencyId: held.agency ?? null,
        terms: held.terms ?? null,
        agreementId: held.agreement ?? null,
        ...fromTo(held),
      },
      grounds,
      { knownFrom: held.knownFrom, event: held.from },
    );
    rows.cite(at, 'SiteControl', id, grounds);
  }
}
