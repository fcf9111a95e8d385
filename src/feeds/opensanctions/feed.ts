import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseVagueDate } from '../../facts/dates.js';
import { FeedFileError } from '../file.js';
import type { Edition, FeedItem, Known, NodeItem } from '../item.js';
import { FEED } from './entity.js';
import { authority, type Frame, frameOf, program } from './frames.js';
import { isParty, ownership, party, partyUnmet, sanction, type Target, targetOf } from './map.js';
import { ownershipDifferences, sanctionDifferences, sanctionUnmet } from './meet.js';
import { type FtmEntity, ftmEntities } from './parse.js';

/** How often the file is gone over: entities come in no order, and what refers goes after what it refers to. */
const PASSES = 4;

/**
 * An edition of a list in OpenSanctions' form (FollowTheMoney entities, one to a line). Its day is the last on which any of its entities was seen,
 * unless the caller tells it.
 * @throws FeedFileError for a file that is none, or tells no day.
 */
export async function openFtm(path: string, day?: string): Promise<Edition> {
  if (!existsSync(path)) throw new FeedFileError(path, 'is not there');
  const progress = { read: 0 };
  const { at, frames } = await surveyed(path, day);
  const text = at.toISOString().slice(0, 10);
  return {
    at,
    source: {
      id: `opensanctions-${text}`,
      publisher: 'OpenSanctions',
      title: `OpenSanctions, state of ${text} (CC BY-NC 4.0)`,
      url: 'https://www.opensanctions.org/datasets/',
    },
    size: (PASSES - 1) * statSync(path).size,
    read: () => progress.read,
    ends: ['Claim', 'PartyOwnership', 'Sanction', 'ListedParty'],
    items: (known) => itemsOf(path, at, frames, known, progress),
  };
}

async function surveyed(path: string, day: string | undefined): Promise<{ at: Date; frames: Map<string, Frame> }> {
  const given = day === undefined ? undefined : parseVagueDate(day);
  if (day !== undefined && given?.precision !== 'DAY') throw new FeedFileError(path, '--edition must be a day, such as 2026-04-29');
  const frames = new Map<string, Frame>();
  let last = '';
  for await (const entity of ftmEntities(path)) {
    if ('reason' in entity) continue;
    if (entity.last_seen && entity.last_seen > last) last = entity.last_seen;
    if (entity.schema === 'Sanction') {
      const frame = frameOf(entity);
      frames.set(JSON.stringify([frame.program, frame.authority, frame.country]), frame);
    }
  }
  const at = given?.date ?? parseVagueDate(last.slice(0, 10))?.date;
  if (!at) throw new FeedFileError(path, 'no entity tells when it was last seen: give --edition');
  return { at, frames };
}

async function* itemsOf(
  path: string,
  at: Date,
  frames: Map<string, Frame>,
  known: Known,
  progress: { read: number },
): AsyncGenerator<FeedItem> {
  const file = basename(path);
  // One authority may be written in several ways: its node gets all of them as codes.
  const authorities = new Map<string, NodeItem>();
  for (const frame of frames.values()) {
    const item = authority(frame, at, known);
    const codes = [...(authorities.get(item.id)?.codes ?? []), ...item.codes];
    authorities.set(item.id, { ...item, codes: [...new Set(codes)] });
  }
  yield* authorities.values();
  yield {
    kind: 'NODE',
    type: 'SanctionsList',
    id: FEED,
    codes: [],
    knownFrom: at,
    columns: { name: 'OpenSanctions', authorityId: null, edition: at },
  };
  for (const frame of frames.values()) yield program(frame, at, known);

  const parties = new Map<string, Target>();
  for await (const entity of ftmEntities(path)) {
    if ('reason' in entity) {
      yield { kind: 'BAD', file, ...entity };
      continue;
    }
    progress.read += entity.bytes;
    if (!isParty(entity)) continue;
    const item = party(entity, at, known);
    parties.set(entity.id, targetOf(item)!);
    yield item;
    yield* partyUnmet(entity, known);
  }
  const differing: FeedItem[] = [];
  const partyOf = (entity: FtmEntity, property: string) => parties.get(entity.properties[property]?.[0] ?? '');
  for await (const entity of good(path, 'Sanction', progress)) {
    const target = partyOf(entity, 'entity');
    if (!target) {
      yield open('Sanction', entity, 'entity');
      continue;
    }
    const item = sanction(entity, target, at, known);
    yield placed(item, file);
    if (item.kind !== 'NODE') continue;
    yield* sanctionUnmet(entity, item, target, known);
    differing.push(...sanctionDifferences(entity, item, at, known));
  }
  for await (const entity of good(path, 'Ownership', progress)) {
    const [owner, asset] = [partyOf(entity, 'owner'), partyOf(entity, 'asset')];
    if (!owner || !asset) {
      yield open('PartyOwnership', entity, owner ? 'asset' : 'owner');
      continue;
    }
    yield placed(ownership(entity, owner.partyId, asset.partyId, at), file);
    differing.push(...ownershipDifferences(entity, owner, asset, at, known));
  }
  // Several entries of a collection may say the same of one node.
  yield* new Map(differing.map((claim) => [claim.kind === 'NODE' ? claim.id : '', claim])).values();
}

async function* good(path: string, schema: string, progress: { read: number }): AsyncGenerator<FtmEntity> {
  for await (const entity of ftmEntities(path)) {
    if ('reason' in entity) continue;
    progress.read += entity.bytes;
    if (entity.schema === schema) yield entity;
  }
}

const placed = (item: FeedItem, file: string): FeedItem => (item.kind === 'BAD' ? { ...item, file } : item);

const open = (type: 'Sanction' | 'PartyOwnership', entity: FtmEntity, property: string): FeedItem => ({
  kind: 'UNSURE',
  type,
  record: entity.id,
  reference: property.toUpperCase(),
  code: entity.properties[property]?.[0] ?? '-',
  reason: 'no party of the file has this id',
});
