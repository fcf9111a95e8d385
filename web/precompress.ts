import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const SMALLEST_WORTH = 1024;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Leaves each text file of the build beside itself as `.br` and `.gz`, so that the server compresses nothing. From the disk: until they
 * are written, files still change.
 * @param quality of Brotli, at most 11
 */
export const precompress = (quality: number): Plugin => ({
  name: 'precompress',
  apply: 'build',
  async writeBundle({ dir = '.' }, bundle) {
    const files = Object.keys(bundle).filter((name) => /\.(js|css|html|svg|json)$/.test(name));
    await Promise.all(
      files.map(async (name) => {
        const file = join(dir, name);
        const source = await readFile(file);
        if (source.length < SMALLEST_WORTH) return;
        await writeFile(`${file}.br`, await brotli(source, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
        await writeFile(`${file}.gz`, await zip(source, { level: 9 }));
      }),
    );
  },
});
