import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { PadAsKnownDocument, PadDocument } from 'rendezvous-client/operations';

const client = new ApolloClient({ link: new HttpLink({ uri: process.argv[2]! }), cache: new InMemoryCache() });
const pad = { slug: 'baikonur-31-6', on: '2026-03-10' };

// The same pad as it is known now and as it was known in January: ids carry their moment, so the cache keeps the two apart.
const now = await client.query({ query: PadDocument, variables: pad });
const then = await client.query({ query: PadAsKnownDocument, variables: { ...pad, knownAt: '2026-01-15T00:00:00Z' } });
console.log(`known now: ${now.data?.pad?.statuses.map(({ state }) => state).join(', ')}`);
console.log(`known in January: ${then.data?.asOf.pad?.statuses.map(({ state }) => state).join(', ')}`);
console.log(`told apart: ${now.data?.pad?.id !== then.data?.asOf.pad?.id}`);
