// node scripts/build.mjs [generate | code]: builds what is stale and nothing else, so that `npm start` may always call it.
// A step's stamp holds the hash of its inputs. `generate` stops after generated code, `code` leaves out the web pages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const steps = [
  {
    name: 'Prisma client',
    inputs: ['prisma/schema.prisma', 'prisma.config.ts'],
    output: 'src/generated/prisma',
    command: ['prisma', 'generate'],
  },
  {
    name: 'typed operations',
    inputs: ['schema', 'test/stories', 'web/client/operations', 'web/client/documents.mjs', ...operationsIn('web/explorer'), 'codegen.ts'],
    output: 'web/client/generated',
    command: ['graphql-codegen', '--config', 'codegen.ts'],
  },
  {
    name: 'server',
    inputs: ['src', 'tsconfig.json', 'tsconfig.build.json'],
    output: 'dist',
    command: ['tsc', '-p', 'tsconfig.build.json'],
    clean: true,
  },
  {
    name: 'explorer',
    inputs: ['web/explorer', 'web/precompress.ts'],
    output: 'dist-web/explorer',
    command: ['vite', 'build', '--config', 'web/explorer/vite.config.ts', '--logLevel', 'warn'],
  },
  {
    name: 'GraphiQL',
    inputs: ['web/graphiql', 'web/precompress.ts', 'test/stories'],
    output: 'dist-web/graphiql',
    command: ['vite', 'build', '--config', 'web/graphiql/vite.config.ts', '--logLevel', 'warn'],
  },
];
const upTo = { generate: 2, code: 3 }[process.argv[2]] ?? steps.length;

const CACHE = 'node_modules/.cache/rendezvous';
const LOCK = join(CACHE, 'build.lock');
let locked = false;
process.on('exit', () => locked && rmSync(LOCK, { force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

for (const { name, inputs, output, command, clean } of steps.slice(0, upTo)) {
  const stamp = join(CACHE, `${output.replaceAll('/', '-')}.stamp`);
  const built = (hash) => existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  let hash = hashOf([...inputs, 'package-lock.json']);
  if (built(hash)) continue;
  // An installation without development packages has no compilers: it runs what was built elsewhere.
  const tool = join('node_modules/.bin', command[0]);
  if (!existsSync(tool)) {
    if (existsSync(output) || output === 'web/client/generated' || output === 'src/generated/prisma') continue;
    console.error(`${output} is not built, and ${command[0]} is not installed: run npm ci with development packages once`);
    process.exit(1);
  }
  lock();
  hash = hashOf([...inputs, 'package-lock.json']); // whoever had the lock may have built this, or what it is built from
  if (built(hash)) continue;
  console.error(`building: ${name}`);
  if (clean) rmSync(output, { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(tool, command.slice(1), { encoding: 'utf8' });
  if (status !== 0) {
    console.error(`${stdout}${stderr}`);
    process.exit(1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

/** One build at a time: a second would take away what the first has made. The lock of a build that was killed gives way. */
function lock() {
  mkdirSync(CACHE, { recursive: true });
  for (let told = false; !locked; ) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      locked = true;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isAbandoned()) rmSync(LOCK, { force: true });
      else {
        if (!told) console.error('another build is under way: waiting for it');
        told = true;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      }
    }
  }
}

function isAbandoned() {
  try {
    const holder = Number(readFileSync(LOCK, 'utf8'));
    // Made but not written yet, for a moment.
    if (!holder) return Date.now() - statSync(LOCK).mtimeMs > 5_000;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function hashOf(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesOf)) hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.endsWith('.json') || !file.includes('stories'))
    .sort();
}

function operationsIn(path) {
  return filesOf(path).filter((file) => file.endsWith('.graphql'));
}
