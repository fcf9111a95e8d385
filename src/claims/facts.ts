import { z } from 'zod';
import { roomFacts } from '../facts/read.js';
import { dated } from '../facts/rows.js';
import { countryCode, day, enumOf, number, oneOf, record, slug, text, vagueDate } from '../facts/schema.js';
import { Attribution, ClaimRank, EvidenceStance, type NodeType } from '../generated/prisma/enums.js';

const source = z
  .strictObject({
    slug,
    publisher: text,
    title: text,
    url: z.url({ protocol: /^https?$/ }),
    publishedOn: vagueDate.optional(),
    retrievedOn: day.optional(),
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .optional(),
    author: text.optional(),
  })
  .refine((value) => value.publishedOn ?? value.retrievedOn, { error: 'needs publishedOn, or retrievedOn where the page bears no date' });

/** `data/sources`: who published what, where and when. */
export const sourceFacts = roomFacts({
  room: 'sources',
  record: source,
  rows({ slug: id, publishedOn, retrievedOn, ...rest }, at, rows) {
    rows.addSource(
      at,
      id,
      {
        publisher: rest.publisher,
        title: rest.title,
        url: rest.url,
        author: rest.author ?? null,
        language: rest.language ?? null,
        ...dated('publishedOn', 'publishedOnPrecision', publishedOn),
        retrievedOn: retrievedOn?.date ?? null,
      },
      { publishedOn, retrievedOn },
    );
  },
});

const NODES: Record<string, NodeType> = {
  country: 'Country',
  agency: 'Agency',
  person: 'Person',
  launchSite: 'LaunchSite',
  pad: 'Pad',
  padStatus: 'PadStatus',
  certification: 'PadCertification',
  launchVehicle: 'LaunchVehicle',
  spacecraft: 'Spacecraft',
  grounding: 'Grounding',
  mission: 'Mission',
  launch: 'Launch',
  seat: 'CrewAssignment',
  station: 'Station',
  docking: 'Docking',
  incident: 'Incident',
  impact: 'Impact',
  program: 'SanctionsProgram',
  sanction: 'Sanction',
  exemption: 'Exemption',
  agreement: 'Agreement',
  event: 'DiplomaticEvent',
  cooperation: 'Cooperation',
  claim: 'Claim',
};
/** `mission:person`, as the crew of a mission names its seats. */
const seat = z.string().regex(/^[a-z0-9-]+(:[a-z0-9-]+){1,2}$/, 'must be mission:person');
/** `{mission: soyuz-ms-28}`: any node that a claim may be about, or name as its value. */
const anyNode = oneOf({ ...Object.fromEntries(Object.keys(NODES).map((name) => [name, slug])), country: countryCode, seat });
type AnyNode = Partial<Record<string, string>>;
const nodeOf = (reference: AnyNode | undefined) => {
  const [name, id] = Object.entries(reference ?? {})[0] ?? [];
  return { type: name ? NODES[name]! : null, id: id ?? null };
};

export const claimant = oneOf({ agency: slug, person: slug, publisher: text });
export const claimantColumns = (value: z.infer<typeof claimant>) => ({
  claimantAgencyId: value.agency ?? null,
  claimantPersonId: value.person ?? null,
  claimantPublisher: value.publisher ?? null,
});

const claim = z
  .strictObject({
    ...record.omit({ sources: true, externalIds: true }).shape,
    subject: anyNode,
    property: z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'must be in camelCase'),
    statement: text,
    value: z.union([
      z.strictObject({ text }),
      z.strictObject({ number, unit: text.optional() }),
      z.strictObject({ date: vagueDate }),
      z.strictObject({ node: anyNode }),
    ]),
    claimant,
    attribution: enumOf(Attribution),
    source: slug,
    assertedOn: vagueDate.optional(),
    rank: enumOf(ClaimRank).default('NORMAL'),
    /** When it was taken back, and the source that says so. */
    retractedOn: vagueDate.optional(),
    retraction: slug.optional(),
    evidence: z
      .array(
        z
          .strictObject({ stance: enumOf(EvidenceStance), claim: slug.optional(), node: anyNode.optional(), note: text.optional() })
          .refine((value) => (value.claim === undefined) !== (value.node === undefined), { error: 'must have exactly one of claim, node' }),
      )
      .default([]),
  })
  .refine((value) => !value.retractedOn || value.retraction, { error: 'needs the source of its retraction' });

/** `data/claims`: who says what of which node. */
export const claimFacts = roomFacts({
  room: 'claims',
  record: claim,
  rows(record, at, rows) {
    const subject = nodeOf(record.subject as AnyNode);
    const value: { text?: string; number?: number; unit?: string | undefined; date?: z.infer<typeof vagueDate>; node?: AnyNode } =
      record.value as never;
    const valueNode = nodeOf(value.node);
    const known = { knownFrom: record.knownFrom };
    const row = rows.add(
      at,
      'Claim',
      record.slug,
      {
        subjectType: subject.type,
        subjectId: subject.id,
        property: record.property,
        statement: record.statement,
        valueText: value.text ?? null,
        valueNumber: value.number ?? null,
        valueUnit: value.unit ?? null,
        ...dated('valueDate', 'valueDatePrecision', value.date),
        valueNodeType: valueNode.type,
        valueNodeId: valueNode.id,
        ...claimantColumns(record.claimant),
        attribution: record.attribution,
        sourceId: record.source,
        ...dated('assertedOn', 'assertedOnPrecision', record.assertedOn),
        rank: record.rank,
        retractedOn: null,
        retractedOnPrecision: null,
        retractionSourceId: null,
        checkedThrough: record.checkedThrough.date,
      },
      [record.source],
      known,
    );
    if (record.retraction) {
      const retracted = { ...dated('retractedOn', 'retractedOnPrecision', record.retractedOn), retractionSourceId: record.retraction };
      rows.learn(row, record.retraction, retracted);
    }
    rows.cite(at, 'Claim', record.slug, [record.source, ...(record.retraction ? [record.retraction] : [])]);
    for (const [position, evidence] of record.evidence.entries()) {
      const node = nodeOf(evidence.node as AnyNode | undefined);
      rows.add(
        at,
        'ClaimEvidence',
        `${record.slug}:${position}`,
        {
          claimId: record.slug,
          stance: evidence.stance,
          otherClaimId: evidence.claim ?? null,
          nodeType: node.type,
          nodeId: node.id,
          note: evidence.note ?? null,
          position,
        },
        [record.source],
      );
    }
  },
});
