import { openGcat } from './gcat/feed.js';
import type { Edition } from './item.js';

export interface FeedArguments {
  /** A file or a folder. */
  path: string;
  /** `gcat`: which launch list of the folder. */
  launches?: string | undefined;
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
  gcat: {
    usage: `a folder with launch.tsv (or launch_<date>.tsv, the latest counts), sites.tsv, lp.tsv, orgs.tsv and lv.tsv of
              J. McDowell's General Catalog of Artificial Space Objects, as published at planet4589.org/space/gcat`,
    editions: ({ path, launches }) => one(openGcat(path, launches)),
  },
};
