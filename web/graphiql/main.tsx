import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { createGraphiQLFetcher, createLocalStorage } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/setup-workers/vite';
// One by one: graphiql/style.css adds to these Monaco's styles, which Monaco brings itself, and 360 kB of fonts.
import '@graphiql/react/style.css';
import '@graphiql/plugin-history/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-explorer/style.css';
import 'graphiql/graphiql.css';
import './rendezvous.css';
import { asked } from './asked';

const stories = import.meta.glob<string>('../../test/stories/*.graphql', { query: '?raw', import: 'default', eager: true });
const queries = Object.entries(stories)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, query]) => query);
if (queries.length === 0) queries.push('{ countries(first: 3) { nodes { code name } } }');

const fetcher = createGraphiQLFetcher({ url: '/graphql' });
// A name of its own: another project's GraphiQL on the same host and port would bring its tabs here.
const storage = createLocalStorage({ namespace: 'rendezvous' });
const inAddress = asked(new URLSearchParams(location.search));

const root = document.getElementById('graphiql');
if (!root) throw new Error('index.html has no #graphiql');
createRoot(root).render(
  <GraphiQL
    fetcher={fetcher}
    storage={storage}
    defaultTabs={[...(inAddress ? [inAddress] : []), ...queries.map((query) => ({ query }))]}
    {...(inAddress && { initialQuery: inAddress.query, initialVariables: inAddress.variables })}
    plugins={[HISTORY_PLUGIN, explorerPlugin({ showAttribution: false })]}
  >
    <GraphiQL.Logo>
      <a href="/">Rendezvous</a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
