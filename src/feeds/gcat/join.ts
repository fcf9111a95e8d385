import { endOf, type VagueDate } from '../../facts/dates.js';
import { parseGcatDate } from './dates.js';
import { type GcatRow, isBad, openGcatTable } from './table.js';

/** A code of a launch that leads nowhere for certain; it is left open, never guessed. */
export interface Unsure {
  what: 'SITE' | 'PAD' | 'AGENCY';
  code: string;
  reason: string;
}

export interface Joined {
  /** The site's enduring code (UCode): NIIP-5 and GIK-5 are one place. */
  site: string | null;
  /** The pad's code, to be read with the site. */
  pad: string | null;
  /** The organisation that launched: of several the one named first, of a body that had ended by then its successor. */
  agency: string | null;
  unsure: Unsure[];
}

const SITES = ['Site', 'UCode'] as const;
const PADS = ['Site', 'Code'] as const;
const ORGS = ['Code', 'UCode', 'TStart', 'TStop', 'Parent'] as const;

interface Organisation {
  code: string;
  enduring: string;
  start: VagueDate | undefined;
  stop: VagueDate | undefined;
  parent: string | null;
}

export interface GcatDirectory {
  /** The enduring code of a site's code; the code itself where none is told. */
  enduring(code: string): string;
  /** The codes of those that an organisation is a part of, the nearest first. */
  parents(code: string): string[];
  join(launch: { site: string | null; pad: string | null; agency: string | null; on: VagueDate | undefined }): Joined;
}

/**
 * The sites, pads and organisations of a folder with GCAT's sites.tsv, lp.tsv and orgs.tsv, and how a launch meets them.
 * @throws FeedFileError as `openGcatTable` does.
 */
export async function openGcatDirectory(folder: string): Promise<GcatDirectory> {
  const enduring = new Map<string, string>();
  for await (const { of } of good(folder, 'sites.tsv', SITES)) enduring.set(of.Site!, of.UCode ?? of.Site!);
  // Pads stand under any of the names that their site had: a plain (site, pad) look-up would miss most Soviet launches.
  const pads = new Set<string>();
  for await (const { of } of good(folder, 'lp.tsv', PADS)) if (of.Code) pads.add(`${enduring.get(of.Site!) ?? of.Site} ${of.Code}`);
  const organisations = new Map<string, Organisation>();
  for await (const { of } of good(folder, 'orgs.tsv', ORGS)) {
    const [start, stop] = [of.TStart, of.TStop].map((date) => (date ? parseGcatDate(date) : undefined));
    organisations.set(of.Code!, { code: of.Code!, enduring: of.UCode ?? of.Code!, start, stop, parent: of.Parent });
  }

  return {
    enduring: (code) => enduring.get(code) ?? code,
    parents(code) {
      const found: string[] = [];
      for (let at = organisations.get(code)?.parent; at && !found.includes(at); at = organisations.get(at)?.parent) found.push(at);
      return found;
    },
    join({ site, pad, agency, on }) {
      const unsure: Unsure[] = [];
      const place = site ? (enduring.get(site) ?? null) : null;
      if (site && !place) unsure.push({ what: 'SITE', code: site, reason: reasonFor(site, 'site') });
      const known = place && pad && pads.has(`${place} ${pad}`);
      if (place && !known) {
        unsure.push({
          what: 'PAD',
          code: `${site} ${pad ?? '-'}`,
          reason: pad ? reasonFor(pad, `pad of ${place}`) : 'the list names no pad',
        });
      }
      const first = agency?.split('/')[0];
      const launcher = first ? inOffice(organisations, first, on) : undefined;
      if (first && !launcher) unsure.push({ what: 'AGENCY', code: first, reason: reasonFor(first, 'organisation') });
      return { site: place, pad: known ? pad : null, agency: launcher?.code ?? null, unsure };
    },
  };
}

const reasonFor = (code: string, what: string) => (code.endsWith('?') ? `the list itself doubts this ${what}` : `no ${what} has this code`);

/** Soyuz MS-22 to MS-28 carry FKA, which ended in 2016 in favour of ROSK: whoever had the same enduring code on the day is meant. */
function inOffice(organisations: Map<string, Organisation>, code: string, on: VagueDate | undefined): Organisation | undefined {
  const named = organisations.get(code);
  if (!named || !on || !named.stop || endOf(named.stop) > on.date) return named;
  const heirs = [...organisations.values()].filter(
    ({ enduring, start, stop }) => enduring === named.enduring && start && start.date <= on.date && (!stop || endOf(stop) > on.date),
  );
  return heirs.length === 1 ? heirs[0] : named;
}

/** The rows that have all their fields; the tables are looked up, so a broken row of theirs shows as what is unsure. */
async function* good<Column extends string>(folder: string, file: string, columns: readonly Column[]): AsyncGenerator<GcatRow<Column>> {
  const { rows } = await openGcatTable(`${folder}/${file}`, columns);
  for await (const row of rows) if (!isBad(row)) yield row;
}
