import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../harness/server.js';
import { startChromium } from './chromium.js';

const folder = new URL('../stories/', import.meta.url);
const stories = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

describe('the GraphiQL page', { timeout: 60_000 }, () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let browser: Browser;
  let page: Page;
  const requested: string[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    server = await startServer();
    browser = await startChromium();
    page = await browser.newPage();
    page.on('request', (request) => requested.push(request.url()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(`${server.url}/graphql`);
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test('opens with a tab for each story', async () => {
    expect(await page.title()).toBe('Rendezvous');
    expect(await page.getByRole('tab').count()).toBe(stories.length);
  });

  test('runs the first story', async () => {
    const answered = page.waitForResponse((response) => sentQuery(response) === stories[0]);
    await page.getByRole('button', { name: /^Execute query/ }).click();
    const answer = await (await answered).json();
    expect(answer).toHaveProperty('data');
    expect(answer).not.toHaveProperty('errors');

    const shown = page.getByRole('region', { name: 'Result Window' });
    await shown.getByText('"data"').waitFor();
    expect(await shown.textContent()).not.toContain('"errors"');
  });

  test('shows the description of Query', async () => {
    const description = await descriptionOfQuery(server.url);
    expect(description).toBeTruthy();

    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const docs = page.getByRole('region', { name: 'Documentation Explorer' });
    await docs.getByRole('link', { name: 'Query', exact: true }).click();
    const shown = docs.locator('.graphiql-markdown-description').first();
    expect(words((await shown.textContent()) ?? '')).toBe(words(description));
  });

  test('ticks in its explorer what the query asks for', async () => {
    await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
    const explorer = page.locator('.graphiql-explorer-root');
    await explorer.getByText('incident', { exact: true }).first().waitFor();
    await explorer.getByText('severity', { exact: true }).first().waitFor();
  });

  test('opens on the operation in its address, beside the stories', async () => {
    const search = new URLSearchParams({
      query: 'query OnePad($slug: String!) { pad(slug: $slug) { name } }',
      variables: '{"slug":"baikonur-31-6"}',
    });
    await page.goto(`${server.url}/graphql?${search}`);
    await page.getByRole('tab', { name: 'OnePad' }).waitFor();
    const answered = page.waitForResponse((response) => sentQuery(response)?.includes('OnePad') ?? false);
    await page.getByRole('button', { name: /^Execute query/ }).click();
    expect(await (await answered).json()).toMatchObject({ data: { pad: { name: 'Site 31/6' } } });
  });

  // Last, so that it looks back on all of the above.
  test('asks no other host and reports no error', () => {
    const own = new URL(server.url).host;
    expect(requested.filter((url) => /^(http|ws)s?:/.test(url) && new URL(url).host !== own)).toEqual([]);
    // Monaco starts without its workers too, and only says so.
    expect(requested.filter((url) => /worker.*\.js$/.test(url))).not.toEqual([]);
    expect(problems).toEqual([]);
  });
});

function sentQuery(response: Response): string | undefined {
  const request = response.request();
  return request.method() === 'POST' ? request.postDataJSON().query : undefined;
}

async function descriptionOfQuery(url: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __type(name: "Query") { description } }' }),
  });
  const answer = (await response.json()) as { data: { __type: { description: string } } };
  return answer.data.__type.description;
}

/** What is left when Markdown is rendered: the letters, in their order. */
function words(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
