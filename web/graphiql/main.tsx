import { createGraphiQLFetcher, createLocalStorage } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/setup-workers/vite';
// One by one: graphiql/style.css adds to these Monaco's styles, which Monaco brings itself, and 360 kB of fonts.
import '@graphiql/react/style.css';
import '@graphiql/plugin-history/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import 'graphiql/graphiql.css';

const stories = import.meta.glob<string>('../../test/stories/*.graphql', { query: '?raw', import: 'default', eager: true });
const queries = Object.entries(stories)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, query]) => query);
if (queries.length === 0) queries.push('{ countries(first: 3) { nodes { code name } } }');

const fetcher = createGraphiQLFetcher({ url: '/graphql' });
// A name of its own: another project's GraphiQL on the same host and port would bring its tabs here.
const storage = createLocalStorage({ namespace: 'rendezvous' });
const tabs = queries.map((query) => ({ query }));

const root = document.getElementById('graphiql');
if (!root) throw new Error('index.html has no #graphiql');
createRoot(root).render(
  <GraphiQL fetcher={fetcher} storage={storage} defaultTabs={tabs}>
    <GraphiQL.Logo>Rendezvous</GraphiQL.Logo>
  </GraphiQL>,
);
