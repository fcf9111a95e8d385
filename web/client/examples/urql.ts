import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { PadDocument } from 'rendezvous-client/operations';

const client = new Client({ url: process.argv[2]!, exchanges: [cacheExchange, fetchExchange], preferGetMethod: false });
const { data, error } = await client.query(PadDocument, { slug: 'baikonur-31-6', on: '2025-11-28' }).toPromise();
if (error) throw error;
console.log(`${data?.pad?.name}: ${data?.pad?.statuses.map(({ state, from }) => `${state} from ${from?.text}`).join(', ')}`);
