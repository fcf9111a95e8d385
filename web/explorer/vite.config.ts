import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { precompress } from '../precompress.ts';
import { pageList } from './page-list.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Tells the server which addresses have a page: it answers 404 for the others. */
const pagesForTheServer: Plugin = {
  name: 'pages-for-the-server',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'pages.json', source: JSON.stringify(pageList) });
  },
};

export default defineConfig({
  root: path('.'),
  build: {
    outDir: path('../../dist-web/explorer'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // the policy of the page lets no script or font come from data
    modulePreload: { polyfill: false },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [pagesForTheServer, precompress(11)],
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000' } },
});
