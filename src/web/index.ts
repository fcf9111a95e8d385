import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Graph } from '../db/index.js';
import { type Asset, readAssets } from './assets.js';
import { type PageList, statusOf } from './pages.js';

/** The web pages as built into `dist-web`: GraphiQL under `/graphiql/`, the explorer everywhere else. */
export interface Web {
  /** Answers with GraphiQL or a file of the pages; false when the address is neither. */
  file(request: IncomingMessage, response: ServerResponse, url: URL): boolean;
  /** Answers a browser with the explorer, which has a page for what is not there too; false when it is no browser that asks. */
  page(request: IncomingMessage, response: ServerResponse, url: URL): boolean;
}

// Pages keep to their own server whatever the answers hold. GraphiQL previews image addresses found in them; Monaco writes its
// styles into the page and draws small images from data.
const SHUT = "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const GRAPHIQL_POLICY = `default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; ${SHUT}`;
const EXPLORER_POLICY = `default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self' data:; ${SHUT}`;

export function webPages(graph: Graph, folder = fileURLToPath(new URL('../../dist-web/', import.meta.url))): Web {
  const graphiql = readAssets(`${folder}graphiql`);
  const explorer = readAssets(`${folder}explorer`);
  const list = explorer.get('pages.json');
  const pages: PageList = list ? JSON.parse(list.body.toString('utf8')) : { pages: [], records: {} };
  const index = explorer.get('index.html');

  return {
    file(request, response, { pathname, searchParams }) {
      if (pathname === '/graphql') {
        const page = graphiql.get('index.html');
        if (!page || !wantsGraphiql(request, searchParams)) return false;
        send(request, response, page, { 'content-security-policy': GRAPHIQL_POLICY });
        return true;
      }
      const asset = pathname.startsWith('/graphiql/') ? graphiql.get(pathname.slice('/graphiql/'.length)) : explorer.get(pathname.slice(1));
      if (!asset || asset === index || asset === list) return false;
      send(request, response, asset);
      return true;
    },
    page(request, response, { pathname }) {
      if (!index || !wantsPage(request)) return false;
      void statusOf(pathname, pages, graph).then((status) => {
        send(request, response, index, { 'content-security-policy': EXPLORER_POLICY, 'referrer-policy': 'no-referrer' }, status);
      });
      return true;
    },
  };
}

const wantsPage = ({ headers: { accept = '' } }: IncomingMessage) => accept.includes('text/html');

/**
 * GraphiQL is for people: browsers name HTML first and other types after it. With a query in the address it opens on that query; an address
 * that names a format is the link to a file.
 */
function wantsGraphiql(request: IncomingMessage, search: URLSearchParams): boolean {
  if (!search.has('query')) return wantsPage(request);
  return !search.has('format') && /^text\/html\s*,/.test(request.headers.accept ?? '');
}

function send(request: IncomingMessage, response: ServerResponse, asset: Asset, headers: Record<string, string> = {}, status = 200) {
  const accepted = request.headers['accept-encoding'] ?? '';
  const chosen = asset.encoded.find(({ encoding }) => accepts(accepted, encoding));
  const body = chosen?.body ?? asset.body;
  response.writeHead(status, {
    'content-type': asset.type,
    'content-length': body.length,
    'cache-control': asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept, accept-encoding',
    'x-content-type-options': 'nosniff',
    ...(chosen && { 'content-encoding': chosen.encoding }),
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Whether a header `accept-encoding` takes an encoding by its name; `*` is not looked at, plain bytes are always right. */
const accepts = (header: string, encoding: string) =>
  header.split(',').some((part) => {
    const [name, ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
