import { openGcat } from './gcat/feed.js';
import type { Edition } from './item.js';
import { libraryEditions } from './launch-library/feed.js';
import { ofacEditions } from './ofac/feed.js';
import { openFtm } from './opensanctions/feed.js';

export interface FeedArguments {
  /** A file or a folder. */
  path: string;
  /** `gcat`: which launch list of the folder. */
  launches?: string | undefined;
  /** Lists of sanctions: the day of the edition, where the file's name does not tell it. */
  edition?: string | undefined;
}

/** Where a feed is published, and how often it may be asked for. */
export interface Official {
  /** Whom to name wherever its facts are shown. */
  credit: string;
  /** In milliseconds. */
  every: number;
  /** @property name of the file on disk, by when it was fetched and when the server says that it changed. */
  files: { url: string; name: (fetchedAt: Date, changedAt: Date) => string }[];
}

export interface Feed {
  official: Official;
  /** What is read from where, for `--help`. */
  usage: string;
  /** The editions found there, oldest first, each opened when its turn comes. */
  editions(from: FeedArguments): AsyncGenerator<Edition>;
}

async function* one(edition: Promise<Edition>): AsyncGenerator<Edition> {
  yield await edition;
}

const HOUR = 3_600_000;
const GCAT_TABLES = 'https://planet4589.org/space/gcat/tsv';
const stampOf = (at: Date) => at.toISOString().slice(0, 19).replace(/[-:]/g, '');

/** Every feed by its name. */
export const FEEDS: Record<string, Feed> = {
  'launch-library': {
    usage: `a page of Launch Library 2 (version 2.2, launch/upcoming) as its server sent it, with the time of fetching in its name
              (20250503T151502_page.json), or a folder of such pages`,
    editions: libraryEditions,
    official: {
      credit: 'The Space Devs, Launch Library 2',
      // Fifteen requests an hour are free; one is enough for plans.
      every: HOUR,
      files: [
        { url: 'https://ll.thespacedevs.com/2.2.0/launch/upcoming/?limit=100&mode=detailed', name: (at) => `${stampOf(at)}_upcoming.json` },
      ],
    },
  },
  ofac: {
    usage: `sdn.csv, the list of Specially Designated Nationals of the U.S. Treasury's Office of Foreign Assets Control, as published at
              treasury.gov/ofac/downloads; the day of its edition in its name (sdn_2023-12-28.csv), or by --edition; or a folder of such files`,
    editions: ofacEditions,
    official: {
      credit: 'U.S. Department of the Treasury, Office of Foreign Assets Control',
      every: 24 * HOUR,
      files: [
        { url: 'https://www.treasury.gov/ofac/downloads/sdn.csv', name: (_, changed) => `sdn_${changed.toISOString().slice(0, 10)}.csv` },
      ],
    },
  },
  opensanctions: {
    usage: `entities.ftm.json, FollowTheMoney entities one to a line, as published at data.opensanctions.org, or any list in that form`,
    editions: ({ path, edition }) => one(openFtm(path, edition)),
    official: {
      credit: 'OpenSanctions (CC BY-NC 4.0)',
      every: 24 * HOUR,
      files: [{ url: 'https://data.opensanctions.org/datasets/latest/us_ofac_sdn/entities.ftm.json', name: () => 'entities.ftm.json' }],
    },
  },
  gcat: {
    usage: `a folder with launch.tsv (or launch_<date>.tsv, the latest counts), sites.tsv, lp.tsv, orgs.tsv and lv.tsv of
              J. McDowell's General Catalog of Artificial Space Objects, as published at planet4589.org/space/gcat`,
    editions: ({ path, launches }) => one(openGcat(path, launches)),
    official: {
      credit: 'Jonathan McDowell, General Catalog of Artificial Space Objects (CC BY 4.0)',
      every: 7 * 24 * HOUR,
      files: ['launch/launch.tsv', 'tables/sites.tsv', 'tables/lp.tsv', 'tables/orgs.tsv', 'tables/lv.tsv'].map((file) => ({
        url: `${GCAT_TABLES}/${file}`,
        name: () => file.split('/')[1]!,
      })),
    },
  },
};
