// Relay: the contract has global ids, `node` and connections, so its compiler and its pagination work as they are.
import relay from 'relay-runtime';
import launchesQuery, { type queriesLaunchesQuery } from './__generated__/queriesLaunchesQuery.graphql.js';

const { Environment, fetchQuery, Network, RecordSource, Store } = relay;

const environment = new Environment({
  store: new Store(new RecordSource()),
  network: Network.create(async ({ text }, variables) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(process.argv[2]!, { method: 'POST', headers, body: JSON.stringify({ query: text, variables }) });
    return response.json();
  }),
});

const answer = await fetchQuery<queriesLaunchesQuery>(environment, launchesQuery, { site: 'baikonur' }).toPromise();
for (const { node } of answer?.launches.edges ?? []) console.log(`${node.cospar} ${node.vehicle?.name ?? 'on an unknown rocket'}`);
