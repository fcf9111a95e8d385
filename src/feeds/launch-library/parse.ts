import { createReadStream } from 'node:fs';
import { z } from 'zod';
import type { VagueDate } from '../../facts/dates.js';
import type { LaunchOutcome, TimePrecision } from '../../generated/prisma/enums.js';
import { FeedFileError, refuseOtherKinds } from '../file.js';

/** A launch as a page of Launch Library 2 has it. */
export interface LibraryLaunch {
  /** Its UUID there. */
  id: string;
  slug: string;
  name: string;
  /** The name of the mission alone, without what stands in brackets after it. */
  mission: string;
  /** `net`, no earlier than: as exact as `net_precision` says. */
  net: VagueDate;
  window: { start: Date | null; end: Date | null };
  outcome: LaunchOutcome;
  updated: Date;
  provider: string;
  /** Names of the rocket, the most telling first. */
  rocket: string[];
  /** `site` and the place are null for a launch at sea. */
  pad: { name: string; site: string | null; latitude: number | null; longitude: number | null };
}

export interface BadLaunch {
  /** Which of the page, from 1. */
  line: number;
  reason: string;
}

const OUTCOMES: Record<number, LaunchOutcome> = {
  1: 'GO',
  2: 'TBD',
  3: 'SUCCESS',
  4: 'FAILURE',
  5: 'HOLD',
  6: 'IN_FLIGHT',
  7: 'PARTIAL_FAILURE',
  8: 'TBC',
};

// Launch Library's precisions; where the graph has none so fine, the next coarser one.
const PRECISIONS: Record<number, TimePrecision> = {
  0: 'SECOND',
  1: 'MINUTE',
  2: 'HOUR',
  3: 'DAY',
  4: 'DAY',
  5: 'DAY',
  6: 'MONTH',
  7: 'MONTH',
  8: 'QUARTER',
  9: 'QUARTER',
  10: 'QUARTER',
  11: 'QUARTER',
  12: 'HALF',
  13: 'HALF',
  14: 'YEAR',
  15: 'YEAR',
};

/** What Launch Library calls the place of launches from ships. */
const AT_SEA = /^sea launch$/i;
const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const coded = z.object({ id: z.number() });
const degrees = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value == null || value === '' || Number.isNaN(Number(value)) ? null : Number(value)));
const launch = z.object({
  id: z.uuid(),
  slug: z.string().min(1),
  name: z.string().min(1),
  status: coded.refine(({ id }) => id in OUTCOMES, 'a status that is not known'),
  last_updated: moment,
  net: moment,
  net_precision: coded.refine(({ id }) => id in PRECISIONS, 'a precision that is not known').nullish(),
  window_start: moment.nullish(),
  window_end: moment.nullish(),
  launch_service_provider: z.object({ name: z.string() }),
  rocket: z.object({ configuration: z.object({ name: z.string(), full_name: z.string() }) }),
  mission: z.object({ name: z.string() }).nullish(),
  pad: z.object({
    name: z.string(),
    latitude: degrees,
    longitude: degrees,
    location: z.object({ name: z.string() }),
  }),
});

const page = z.object({ results: z.array(z.unknown()) });
const LARGEST = 64_000_000;

/**
 * The launches of a page of Launch Library 2 (The Space Devs, thespacedevs.com), `launch/upcoming` of version 2.2: an API answer, as it came.
 * An answer without any, `{}` too, is a page with none.
 * @throws FeedFileError for a file that is no such answer, and for the answer of a server that was asked too often.
 */
export async function readPage(path: string): Promise<(LibraryLaunch | BadLaunch)[]> {
  const answer = json(path, await textOf(path));
  const detail = z.object({ detail: z.string() }).safeParse(answer);
  if (detail.success) throw new FeedFileError(path, `no launches, but an answer of the server: ${detail.data.detail.slice(0, 200)}`);
  if (typeof answer === 'object' && answer !== null && Object.keys(answer).length === 0) return [];
  const read = page.safeParse(answer);
  if (!read.success) throw new FeedFileError(path, 'no page of Launch Library: it has no `results`');
  return read.data.results.map((result, index) => launchOf(result, index + 1));
}

async function textOf(path: string): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (chunks.length === 0) refuseOtherKinds(path, chunk);
    size += chunk.length;
    if (size > LARGEST) throw new FeedFileError(path, `more than ${LARGEST} bytes: no page of an API`);
    chunks.push(chunk);
  }
  if (size === 0) throw new FeedFileError(path, 'the file is empty');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new FeedFileError(path, 'not UTF-8');
  }
}

function json(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FeedFileError(path, 'not JSON to its end: it seems to be cut off, or to be something else');
  }
}

function launchOf(result: unknown, line: number): LibraryLaunch | BadLaunch {
  const read = launch.safeParse(result);
  if (!read.success) {
    const { path, message } = read.error.issues[0]!;
    return { line, reason: `${path.join('.') || 'the launch'}: ${message}` };
  }
  const { data } = read;
  const { name, full_name: full } = data.rocket.configuration;
  const atSea = AT_SEA.test(data.pad.location.name);
  return {
    id: data.id,
    slug: data.slug,
    name: data.name,
    mission: (data.mission?.name ?? data.name.split('|').at(-1)!).replace(/\(.*\)/, '').trim(),
    net: { date: data.net, precision: PRECISIONS[data.net_precision?.id ?? 5]! },
    window: { start: data.window_start ?? null, end: data.window_end ?? null },
    outcome: OUTCOMES[data.status.id]!,
    updated: data.last_updated,
    provider: data.launch_service_provider.name,
    rocket: [full, name],
    pad: {
      name: data.pad.name,
      site: atSea ? null : data.pad.location.name,
      // Of a ship the library tells the port, or where it lay once.
      latitude: atSea ? null : data.pad.latitude,
      longitude: atSea ? null : data.pad.longitude,
    },
  };
}
