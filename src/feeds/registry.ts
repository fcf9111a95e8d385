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

export interface Feed {
  /** What is read from where, for `--help`. */
  usage: string;
  /** The editions found there, oldest first, each opened when its turn comes. */
  editions(from: FeedArguments): AsyncGenerator<Edition>;
}

async function* one(edition: Promise<Edition>): AsyncGenerator<Edition> {
  yield await edition;
}

/** Every feed by its name. */
export const FEEDS: Record<string, Feed> = {
  'launch-library': {
    usage: `a page of Launch Library 2 (version 2.2, launch/upcoming) as its server sent it, with the time of fetching in its name
              (20250503T151502_page.json), or a folder of such pages`,
    editions: libraryEditions,
  },
  ofac: {
    usage: `sdn.csv, the list of Specially Designated Nationals of the U.S. Treasury's Office of Foreign Assets Control, as published at
              treasury.gov/ofac/downloads; the day of its edition in its name (sdn_2023-12-28.csv), or by --edition; or a folder of such files`,
    editions: ofacEditions,
  },
  opensanctions: {
    usage: `entities.ftm.json, FollowTheMoney entities one to a line, as published at data.opensanctions.org, or any list in that form`,
    editions: ({ path, edition }) => one(openFtm(path, edition)),
  },
  gcat: {
    usage: `a folder with launch.tsv (or launch_<date>.tsv, the latest counts), sites.tsv, lp.tsv, orgs.tsv and lv.tsv of
              J. McDowell's General Catalog of Artificial Space Objects, as published at planet4589.org/space/gcat`,
    editions: ({ path, launches }) => one(openGcat(path, launches)),
  },
};
