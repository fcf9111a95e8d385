// The package's own client: nothing but fetch.
import { createClient, RendezvousError } from 'rendezvous-client';
import { LaunchesDocument, MissionDocument } from 'rendezvous-client/operations';

const { ask, all } = createClient({ url: process.argv[2]! });

const { mission } = await ask(MissionDocument, { slug: 'soyuz-ms-28' });
console.log(`${mission?.name}: ${mission?.crew.map(({ person }) => person.name).join(', ')}`);

// Every page, fetched as it is needed.
const from = { time: { gte: '2025-01-01T00:00:00Z', lt: '2026-01-01T00:00:00Z' } };
let launches = 0;
for await (const launch of all(LaunchesDocument, (answer) => answer.launches, { filter: from, first: 10 })) {
  if (launch.outcome === 'SUCCESS') launches++;
}
console.log(`launches of 2025 on record as successful: ${launches}`);

try {
  await ask(LaunchesDocument, { first: 1000 });
} catch (error) {
  if (error instanceof RendezvousError) console.log(error.code);
}
