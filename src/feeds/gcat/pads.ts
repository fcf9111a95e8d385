import type { FeedItem, Known } from '../item.js';
import { plain, slugOf } from './codes.js';
import { earliest, type Making, node, number, type Rows } from './nodes.js';
import { type GcatRow, isBad } from './table.js';

export const PADS = ['Site', 'Code', 'UCode', 'ShortName', 'Name', 'Longitude', 'Latitude'] as const;

/** One pad for all the codes that it had (LC40, SLC40), under its site, whichever of the site's names it is listed for; its last row describes it. */
export async function* pads(
  rows: Rows<(typeof PADS)[number]>,
  { known, firstUse, edition }: Making,
  siteOf: (code: string) => { enduring: string; id: string } | undefined,
): AsyncGenerator<FeedItem> {
  const found = new Map<string, { rows: GcatRow<(typeof PADS)[number]>[]; codes: Set<string>; site: { enduring: string; id: string } }>();
  for await (const row of rows) {
    if (isBad(row)) {
      yield { kind: 'BAD', file: 'lp.tsv', ...row };
      continue;
    }
    const { Site, Code, UCode } = row.of;
    const site = siteOf(Site ?? '');
    if (!site || !Code) continue;
    const key = padCode(site.enduring, UCode ?? Code);
    const pad = found.get(key) ?? { rows: [], codes: new Set(), site };
    pad.rows.push(row);
    pad.codes.add(Code);
    found.set(key, pad);
  }
  for (const [key, { rows: listed, codes, site }] of found) {
    const { of } = listed.at(-1)!;
    const full = [...codes].map((code) => padCode(site.enduring, code));
    const coded = full.map((code) => known.byCode('Pad', code)).find((id) => id !== undefined);
    const namesake = coded ? undefined : known.only('Pad', full, curatedPads(site.id, codes, known));
    const met = coded ?? namesake?.id;
    const used = full.flatMap((code) => firstUse('PAD', code) ?? []);
    yield node(
      'Pad',
      met ?? slugOf(key),
      full,
      known,
      earliest(used) ?? edition,
      {
        siteId: site.id,
        name: of.Code!,
        otherNames: [...new Set([...codes, of.ShortName, of.Name])].filter((name) => name !== null && name !== of.Code),
        latitude: number(of.Latitude),
        longitude: number(of.Longitude),
      },
      namesake && `the pad of ${site.id} that has its code, ${[...codes].join(' or ')}, among its names`,
    );
  }
}

/** A curated pad carries the catalogue's bare code of it, or has one of its codes among its names. */
function curatedPads(siteId: string, codes: ReadonlySet<string>, known: Known) {
  const plainCodes = new Set([...codes].map(plain));
  return known.curated.pads.filter(
    (pad) =>
      pad.siteId === siteId &&
      ([...codes].some((code) => known.byCode('Pad', code) === pad.id) || pad.names.some((name) => plainCodes.has(plain(name)))),
  );
}

/** What a pad is called across sites. */
export const padCode = (site: string, pad: string): string => `${site} ${pad}`;
