import { builder } from '../builder.js';
import type { FeedAddress as AddressRow, FeedRun as RunRow } from '../generated/prisma/client.js';
import { FEEDS, type Official } from './registry.js';
import { FeedRun } from './types.js';

interface Address {
  url: string;
  asked: AddressRow | undefined;
}

const FeedAddress = builder.objectRef<Address>('FeedAddress');
FeedAddress.implement({
  fields: (t) => ({
    url: t.exposeString('url'),
    checkedAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ asked }) => asked?.checkedAt ?? null }),
    failure: t.string({ nullable: true, resolve: ({ asked }) => asked?.failure ?? null }),
    dueAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ asked }) => asked?.dueAt ?? null }),
  }),
});

interface FeedShape extends Pick<Official, 'credit' | 'every'> {
  name: string;
  addresses: Address[];
  lastRun: RunRow | undefined;
}

const HOUR = 3_600_000;

const Feed = builder.objectRef<FeedShape>('Feed');
Feed.implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    credit: t.exposeString('credit'),
    addresses: t.field({ type: [FeedAddress], resolve: (feed) => feed.addresses }),
    everyHours: t.float({ resolve: ({ every }) => every / HOUR }),
    lastRun: t.field({ type: FeedRun, nullable: true, resolve: (feed) => feed.lastRun ?? null }),
    fresh: t.boolean({
      resolve: ({ addresses, lastRun }) =>
        lastRun !== undefined &&
        addresses.every(({ asked }) => asked !== undefined && asked.failure === null && asked.dueAt.getTime() > Date.now()),
    }),
  }),
});

builder.queryField('feeds', (t) =>
  t.field({
    type: [Feed],
    resolve: async (root, _args, context) => {
      const { db, knownAt } = context.at(root);
      const asked = new Map((await db.feedAddress.findMany()).map((address) => [address.id, address]));
      const runs = await db.feedRun.findMany({
        where: knownAt ? { edition: { lte: knownAt } } : {},
        distinct: ['feed'],
        orderBy: [{ feed: 'asc' }, { id: 'desc' }],
      });
      const last = new Map(runs.map((run) => [run.feed, run]));
      const feeds = Object.entries(FEEDS).sort(([a], [b]) => (a < b ? -1 : 1));
      return context.derived(
        root,
        feeds.map(
          ([
            name,
            {
              official: { credit, every, files },
            },
          ]) => ({
            name,
            credit,
            every,
            addresses: files.map(({ url }) => ({ url, asked: asked.get(url) })),
            lastRun: last.get(name),
          }),
        ),
      );
    },
  }),
);
