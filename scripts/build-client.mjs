// node scripts/build-client.mjs: the client package, in dist-client/, ready for `npm install ./dist-client` or `npm pack`.
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
rmSync('dist-client', { recursive: true, force: true });
const { status, stdout } = spawnSync('node_modules/.bin/tsc', ['-p', 'web/client/tsconfig.json'], { encoding: 'utf8' });
if (status !== 0) {
  console.error(stdout);
  process.exit(1);
}
for (const file of ['package.json', 'README.md']) cpSync(`web/client/${file}`, `dist-client/${file}`);
cpSync('web/client/generated/schema.graphql', 'dist-client/generated/schema.graphql');
