import { builder } from '../builder.js';
import type * as rows from '../generated/prisma/client.js';
import { Attribution, ClaimRank, EvidenceStance } from '../generated/prisma/enums.js';
import { optional, required } from '../loading/loaders.js';
import { dateField } from '../nodes/dates.js';
import { Node } from '../nodes/interfaces.js';
import { nodeFields, Record, recordFields } from '../nodes/node.js';
import { connectionOf, pageArgs } from '../paging/connection.js';
import { Claimant, ClaimValue, claimantOf, claimValue } from './values.js';

export const AttributionEnum = builder.enumType(Attribution, { name: 'Attribution' });
export const ClaimRankEnum = builder.enumType(ClaimRank, { name: 'ClaimRank' });
const EvidenceStanceEnum = builder.enumType(EvidenceStance, { name: 'EvidenceStance' });

export const Source = builder.objectRef<rows.Source>('Source');
Source.implement({
  interfaces: () => [Node],
  fields: (t) => ({
    ...nodeFields(t, 'Source'),
    slug: t.exposeString('id'),
    publisher: t.exposeString('publisher'),
    title: t.exposeString('title'),
    url: t.expose('url', { type: 'URL' }),
    author: t.exposeString('author', { nullable: true }),
    language: t.exposeString('language', { nullable: true }),
    publishedOn: dateField(t, (source) => [source.publishedOn, source.publishedOnPrecision]),
    retrievedOn: t.expose('retrievedOn', { type: 'Date', nullable: true }),
    sources: t.field({ type: [Source], resolve: (source) => [source] }),
    claims: t.field({
      type: ClaimConnection,
      args: pageArgs(t),
      resolve: (source, args, context) => context.loadersOf(source).claims.madeIn(source.id, args),
    }),
  }),
});
export const SourceConnection = connectionOf<rows.Source>(Source, 'Source');

const ClaimEvidence = builder.objectRef<rows.ClaimEvidence>('ClaimEvidence');
ClaimEvidence.implement({
  fields: (t) => ({
    stance: t.expose('stance', { type: EvidenceStanceEnum }),
    claim: t.field({
      type: Claim,
      nullable: true,
      resolve: (evidence, _args, context) => optional(context.loadersOf(evidence).claims.byId, evidence.otherClaimId),
    }),
    node: t.field({
      type: Node,
      nullable: true,
      resolve: (evidence, _args, context) =>
        evidence.nodeType && evidence.nodeId ? context.loadersOf(evidence).node(evidence.nodeType, evidence.nodeId) : null,
    }),
    note: t.exposeString('note', { nullable: true }),
  }),
});

export const Claim = builder.objectRef<rows.Claim>('Claim');
Claim.implement({
  interfaces: () => [Node, Record],
  fields: (t) => ({
    ...recordFields(t, 'Claim'),
    subject: t.field({
      type: Node,
      resolve: (claim, _args, context) => required(context.loadersOf(claim).node(claim.subjectType, claim.subjectId)),
    }),
    property: t.exposeString('property'),
    statement: t.exposeString('statement'),
    value: t.field({ type: ClaimValue, resolve: (claim) => claimValue(claim) }),
    claimant: t.field({ type: Claimant, resolve: (claim, _args, context) => claimantOf(claim, context.loadersOf(claim)) }),
    attribution: t.expose('attribution', { type: AttributionEnum }),
    source: t.field({
      type: Source,
      resolve: (claim, _args, context) => required(context.loadersOf(claim).claims.source.load(claim.sourceId)),
    }),
    assertedOn: dateField(t, (claim) => [claim.assertedOn, claim.assertedOnPrecision]),
    rank: t.expose('rank', { type: ClaimRankEnum }),
    retractedOn: dateField(t, (claim) => [claim.retractedOn, claim.retractedOnPrecision]),
    retraction: t.field({
      type: Source,
      nullable: true,
      resolve: (claim, _args, context) => optional(context.loadersOf(claim).claims.source, claim.retractionSourceId),
    }),
    disputes: t.field({
      type: [Claim],
      resolve: (claim, _args, context) => context.loadersOf(claim).claims.disputesOf.load(claim.id),
    }),
    evidence: t.field({
      type: [ClaimEvidence],
      resolve: (claim, _args, context) => context.loadersOf(claim).claims.evidence.load(claim.id),
    }),
  }),
});
export const ClaimConnection = connectionOf<rows.Claim>(Claim, 'Claim');
