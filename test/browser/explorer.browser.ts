import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGcat } from '../../src/feeds/gcat/feed.js';
import { runFeed } from '../../src/feeds/run.js';
import { gcatFolder } from '../feeds/gcat-files.js';
import { startServer } from '../harness/server.js';
import { startChromium } from './chromium.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every kind of page, with something that only the record can have put there. */
const PAGES: [path: string, shown: RegExp][] = [
  ['/', /Site 31\/6: 88 claims/],
  ['/story', /Whose fault was it\?/],
  ['/story?known=2025-11-28', /The record had no account of it yet/],
  ['/timeline', /Apollo.Soyuz/],
  ['/timeline?from=2022&to=2023', /What made the index of 2022/],
  ['/pads?on=2025-12-05', /Under repair/],
  ['/launches?year=2026', /Progress MS-33/],
  ['/search?q=Байконур', /Baikonur/],
  ['/mission/soyuz-ms-28', /Sergey Kud-Sverchkov/],
  ['/agency/roscosmos', /Energomash/],
  ['/person/oleg-kononenko', /Олег/],
  ['/pad/baikonur-31-6', /Modernisation/],
  ['/agreement/cross-flight-agreement-2022', /Seats flown under it/],
  ['/sanction/{sanction}', /Forbids/],
  ['/incident/baikonur-31-6-service-cabin-2025', /flame trench/],
  ['/event/{event}', /PLOVER/],
  ['/cooperation/{cooperation}', /Its phases/],
  ['/mission/no-such-mission', /Nothing is on record here/],
];

describe('the explorer', { timeout: 120_000 }, () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let browser: Browser;
  const requested = new Set<string>();
  const problems: string[] = [];
  const slugs: Record<string, string> = {};

  beforeAll(async () => {
    [server, browser] = await Promise.all([
      // A catalogue besides: its launches have no mission, its pads no state.
      startServer(async (database) => {
        const client = await database.connect();
        await runFeed(client, 'gcat', await openGcat(gcatFolder('2025 Dec  1 0108:57')));
        await client.end();
      }),
      startChromium(),
    ]);
    const query =
      '{ sanctions(first: 1) { nodes { slug } } diplomaticEvents(first: 1) { nodes { slug } } cooperations(first: 1) { nodes { slug } } }';
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as { data: Record<string, { nodes: [{ slug: string }] }> };
    slugs['{sanction}'] = data['sanctions']!.nodes[0].slug;
    slugs['{event}'] = data['diplomaticEvents']!.nodes[0].slug;
    slugs['{cooperation}'] = data['cooperations']!.nodes[0].slug;
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const address = (path: string) => server.url + path.replace(/\{\w+\}/, (name) => slugs[name] ?? name);

  async function visit(path: string): Promise<Page> {
    const page = await browser.newPage({ colorScheme: 'light' });
    page.on('request', (request) => requested.add(request.url()));
    page.on('pageerror', (error) => problems.push(`${path}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404 (Not Found)')) problems.push(`${path}: ${message.text()}`);
    });
    await page.goto(address(path));
    await arrived(page);
    return page;
  }

  // One visit for all of it: a page costs more to open than to look at.
  test.each(PAGES)('%s shows what is on record, to everybody, on a phone too', async (path, shown) => {
    const page = await visit(path);
    expect((await page.locator('main').textContent()) ?? '').toMatch(shown);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.title()).toContain('Rendezvous');

    expect(await graveFindings(page), 'in light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await graveFindings(page), 'in dark').toEqual([]);

    await page.setViewportSize({ width: 375, height: 740 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    await page.close();
  });

  test('goes by the keyboard from the front page to a day of the story', async () => {
    const page = await visit('/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
    const present = page.waitForRequest((request) => request.postData()?.includes('query StoryNow') ?? false);
    await page.getByRole('link', { name: 'Site 31/6', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/story');
    expect((await present).postData()).not.toContain('asOf');
    await expect.poll(() => focused(page)).toBe('The pad under Soyuz MS-28');

    await page.getByRole('slider').focus();
    await page.keyboard.press('Home');
    await page.waitForURL('**/story?known=2025-11-27');
    await page.getByText('The record had no account of it yet').waitFor();
    expect(await page.getByText('Declared restored').count()).toBe(0);
    await page.getByRole('button', { name: 'All that is known' }).click();
    await page.waitForURL('**/story');
    await page.getByText('Declared restored').waitFor();
    await page.getByText('As known today', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'News after' }).isDisabled()).toBe(true);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /Russia lost its only way/ }).waitFor();
    await page.close();
  });

  test('searches in any script and leads to what it found', async () => {
    const page = await visit('/');
    await page.getByRole('searchbox').fill('Союз МС-28');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=*');
    await page.getByRole('link', { name: 'Soyuz MS-28', exact: true }).first().click();
    await page.waitForURL('**/mission/soyuz-ms-28');
    await page.getByRole('heading', { level: 1, name: 'Soyuz MS-28' }).waitFor();
    await page.close();
  });

  test('links only what has a page, and maps only what has a state', async () => {
    const page = await visit('/launches?year=2001');
    const rows = page.locator('tbody tr');
    expect(await rows.filter({ hasText: 'Trial 1' }).locator('th a').count()).toBe(0);
    for (const row of await rows.filter({ has: page.locator('th a') }).all())
      expect(
        (await fetch(server.url + (await row.locator('th a').getAttribute('href')), { headers: { accept: 'text/html' } })).status,
      ).toBe(200);
    await rows.filter({ hasText: 'Trial 1' }).locator('td a').click();
    await page.getByRole('heading', { level: 1, name: /New range/ }).waitFor();
    await page.goto(address('/pads'));
    await arrived(page);
    expect(await page.locator('main').textContent()).not.toContain('New range');
    await page.close();
  });

  test('keeps the colours that the reader chose', async () => {
    const page = await visit('/pads');
    await page.getByRole('button', { name: 'Switch to dark colours' }).click();
    await page.reload();
    await arrived(page);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    await page.close();
  });

  test('counts the items of the timeline alike on both pages', async () => {
    const page = await visit('/');
    const counted = /(\d+) agreements, sanctions/.exec((await page.locator('main').textContent()) ?? '')?.[1];
    await page.goto(address('/timeline'));
    await arrived(page);
    expect(await page.locator('main').textContent()).toContain(`${counted} items, 1957 to `);
    await page.close();
  });

  test('a picture leads to its query and its table', async () => {
    const page = await visit('/timeline');
    const behind = page.locator('.picture .behind').first();
    const table = await fetch(server.url + (await behind.getByRole('link', { name: /as CSV$/ }).getAttribute('href')));
    expect(table.headers.get('content-type')).toMatch(/^text\/csv/);
    expect((await table.text()).split('\n').length).toBeGreaterThan(400);
    await behind.getByRole('link', { name: /in GraphiQL$/ }).click();
    await page.getByRole('tab', { name: 'TimelineItems' }).waitFor();
    await page.close();
  });

  test('says that the server is away or busy, and asks again', async () => {
    const page = await browser.newPage();
    await page.route('**/graphql', (route) => route.abort());
    await page.goto(address('/mission/soyuz-ms-28'));
    await page.getByRole('alert').getByText('The server does not answer.').waitFor();
    await page.unroute('**/graphql');
    await page.route('**/graphql', (route) => route.fulfill({ status: 429, headers: { 'retry-after': '7' }, body: '{}' }));
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.getByRole('alert').getByText('ask again in 7 seconds').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.getByRole('heading', { level: 1, name: 'Soyuz MS-28' }).waitFor();
    await page.close();
  });

  test('its first view is under 200 kB of compressed script', async () => {
    const page = await browser.newPage();
    const scripts: { bytes: number; encoding: string | undefined }[] = [];
    page.on('response', (response) => {
      const headers = response.headers();
      if (headers['content-type']?.startsWith('text/javascript')) {
        scripts.push({ bytes: Number(headers['content-length']), encoding: headers['content-encoding'] });
      }
    });
    await page.goto(address('/'));
    await arrived(page);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter(({ bytes, encoding }) => bytes > 1024 && !encoding)).toEqual([]);
    expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(200_000);
    await page.close();
  });

  // Last, so that they look back on all of the above.
  test('asks no other host', () => {
    const own = new URL(server.url).host;
    expect([...requested].filter((url) => /^(http|ws)s?:/.test(url) && new URL(url).host !== own)).toEqual([]);
  });

  test('reports no error', () => expect(problems).toEqual([]));
});

/** The page has its answer: nothing is on its way any more. */
async function arrived(page: Page) {
  await page.locator('h1').waitFor();
  await page.waitForFunction(() => !document.querySelector('.waiting') && !document.querySelector('h1')?.textContent?.includes('…'));
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** What axe calls serious or critical. Past the page's policy: axe is no part of it. */
async function graveFindings(page: Page) {
  const client = await page.context().newCDPSession(page);
  await client.send('Page.setBypassCSP', { enabled: true });
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return grave.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ html }) => html) }));
}
