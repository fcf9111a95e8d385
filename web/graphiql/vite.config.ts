import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { precompress } from '../precompress.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  root: path('.'),
  base: '/graphiql/',
  plugins: [precompress(9)],
  build: {
    outDir: path('../../dist-web/graphiql'),
    emptyOutDir: true,
    // Monaco alone is a chunk of 2.8 MB, loaded after the page is drawn and then kept by the browser.
    chunkSizeWarningLimit: 3000,
    // GraphiQL's packages are compiled already: their "use no memo" asks nothing of this build.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
