import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
}
const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const packages = Object.entries((JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages).filter(
  ([path]) => path !== '',
);

test('every dependency is locked by its hash, and by no address', () => {
  const loose = packages.filter(([, { integrity, link, resolved }]) => !link && (!integrity || resolved !== undefined));
  expect(loose.map(([path]) => path)).toEqual([]);
});

test('no dependency runs code when it is installed, and none of the served tree would', () => {
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  const served = packages.filter(
    ([, { dev, devOptional, optional, hasInstallScript }]) => hasInstallScript && !dev && !devOptional && !optional,
  );
  expect(served.map(([path]) => path)).toEqual([]);
});
