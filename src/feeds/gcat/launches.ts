import type { VagueDate } from '../../facts/dates.js';
import type { LaunchOutcome } from '../../generated/prisma/enums.js';
import { parseGcatDate } from './dates.js';
import { type BadRow, isBad, openGcatTable } from './table.js';

const COLUMNS = [
  'Launch_Tag',
  'Launch_Date',
  'LV_Type',
  'Variant',
  'Mission',
  'Launch_Site',
  'Launch_Pad',
  'Agency',
  'LaunchCode',
] as const;

/** A launch as GCAT lists it; codes are GCAT's. */
export interface GcatLaunch {
  line: number;
  /** How long its line is, with its end. */
  bytes: number;
  /** `2025-275`, `1957 ALP`, `1975-F05`. */
  tag: string;
  /** The international designation, where the launch got one: `1957 ALP` is 1957-001. */
  cospar: string | null;
  time: VagueDate;
  vehicle: string;
  variant: string | null;
  mission: string | null;
  site: string | null;
  pad: string | null;
  agency: string | null;
  outcome: LaunchOutcome;
}

/**
 * The launches of GCAT's launch.tsv, one at a time, and the rows that are none.
 * @throws FeedFileError as `openGcatTable` does.
 */
export async function openGcatLaunches(path: string): Promise<{ updated: Date; launches: AsyncGenerator<GcatLaunch | BadRow> }> {
  const { updated, rows } = await openGcatTable(path, COLUMNS);
  return { updated, launches: launchesOf(rows) };
}

async function* launchesOf(
  rows: Awaited<ReturnType<typeof openGcatTable<(typeof COLUMNS)[number]>>>['rows'],
): AsyncGenerator<GcatLaunch | BadRow> {
  for await (const row of rows) {
    if (isBad(row)) {
      yield row;
      continue;
    }
    const { line, of } = row;
    const time = of.Launch_Date ? parseGcatDate(of.Launch_Date) : undefined;
    const outcome = outcomeOf(of.LaunchCode ?? '');
    const reason = !of.Launch_Tag
      ? 'no launch tag'
      : !time
        ? `no date that can be read: ${of.Launch_Date}`
        : !of.LV_Type
          ? 'no launch vehicle'
          : outcome
            ? undefined
            : `an unknown launch code: ${of.LaunchCode}`;
    if (reason) yield { line, reason };
    else {
      yield {
        line,
        bytes: row.bytes,
        tag: of.Launch_Tag!,
        cospar: cosparOf(of.Launch_Tag!),
        time: time!,
        vehicle: of.LV_Type!,
        variant: of.Variant,
        mission: of.Mission,
        site: of.Launch_Site,
        pad: of.Launch_Pad,
        agency: of.Agency,
        outcome: outcome!,
      };
    }
  }
}

// S or F, and where it went only partly well the hundredths of a success (planet4589.org/space/gcat/web/intro/success.html); E: burst on the pad.
function outcomeOf(code: string): LaunchOutcome | undefined {
  const match = /^[OD](?:([SF])(\d\d)?|E)$/.exec(code);
  if (!match) return undefined;
  const [, letter, share] = match;
  return share ? 'PARTIAL_FAILURE' : letter === 'S' ? 'SUCCESS' : 'FAILURE';
}

const GREEK = 'ALP BET GAM DEL EPS ZET ETA THE IOT KAP LAM MU NU XI OMI PI RHO SIG TAU UPS PHI CHI PSI OME'.split(' ');

/** Before 1963 launches had Greek letters: after OME came A ALP to A OME, then B ALP. */
function cosparOf(tag: string): string | null {
  if (/^\d{4}-\d{3}$/.test(tag)) return tag;
  const match = /^(\d{4}) +(?:([AB]) +)?([A-Z]+)$/.exec(tag);
  const letter = match ? GREEK.indexOf(match[3]!) : -1;
  if (!match || letter < 0) return null;
  const number = ' AB'.indexOf(match[2] ?? ' ') * GREEK.length + letter + 1;
  return `${match[1]}-${String(number).padStart(3, '0')}`;
}
