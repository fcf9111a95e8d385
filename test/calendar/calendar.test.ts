import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insert } from '../harness/rows.js';
import { startServer } from '../harness/server.js';

const LONG = `A name with, commas; semicolons \\ backslashes\nand ${'très '.repeat(30)}long 🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀`;

describe('calendar and feed', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    server = await startServer(async (database) => {
      const client = await database.connect();
      const mission = { kind: 'TEST_FLIGHT' };
      const names = { minute: LONG, hour: 'Hour', day: 'Day', month: 'Month', flown: 'Flown', gone: 'Gone' };
      await insert(client, 'Mission', ...Object.entries(names).map(([id, name]) => ({ ...mission, id: `zz-${id}`, name })));
      const launch = (id: string, time: string, timePrecision: string, outcome: string) => ({
        ...{
          id: `zz-${id}`,
          missionId: `zz-${id}`,
          time,
          timePrecision,
          outcome,
          padId: 'baikonur-31-6',
          knownFrom: '2026-01-01T00:00:00Z',
        },
      });
      await insert(
        client,
        'Launch',
        launch('minute', '2190-02-03T04:05:00Z', 'MINUTE', 'GO'),
        launch('hour', '2190-02-04T04:00:00Z', 'HOUR', 'TBC'),
        launch('day', '2190-02-28T00:00:00Z', 'DAY', 'TBD'),
        launch('month', '2190-02-01T00:00:00Z', 'MONTH', 'TBD'),
        launch('flown', '2190-02-06T01:02:03Z', 'SECOND', 'FAILURE'),
        launch('gone', '2190-02-07T01:02:00Z', 'MINUTE', 'GO'),
      );
      await insert(client, 'Impact', {
        ...{ id: 'zz-impact', incidentId: 'baikonur-31-6-service-cabin-2025', kind: 'MISSION_CANCELLED', missionId: 'zz-gone' },
        ...{ statement: 'It was given up.', claimantPublisher: 'x', attribution: 'ASSERTED' },
      });
      await insert(client, 'Incident', {
        id: 'zz-signs',
        name: '<b>&"A" ]]> \u00e9',
        kind: 'OTHER',
        fromTime: '2190-01-01T00:00:00Z',
        fromPrecision: 'DAY',
      });
      await client.query(`UPDATE "Launch" SET time = '2190-02-03T06:05:00Z', "knownFrom" = '2026-02-01' WHERE id = 'zz-minute'`);
      await client.query(`UPDATE "Launch" SET time = '2190-02-03T05:05:00Z', "knownFrom" = '2026-03-01' WHERE id = 'zz-minute'`);
      await client.end();
    });
  });
  afterAll(() => server.close());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });
  const events = async (query: string) => {
    const answer = await get(`/launches.ics${query}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const text = await answer.text();
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  };
  const SPAN = '?from=2190-01-01&to=2190-12-31';
  const textOf = (event: ICAL.Event, name: string) => String(event.component.getFirstPropertyValue(name));

  test('an event says when as exactly as it is known, and how firm that is', async () => {
    const found = new Map((await events(SPAN)).map((event) => [event.summary, event]));
    expect([...found.keys()]).toEqual([LONG, 'Hour', 'Flown', 'Gone', 'Day']);
    const told = (name: string) => {
      const event = found.get(name)!;
      return [event.startDate.toString(), event.endDate.toString(), textOf(event, 'status')];
    };
    expect(told(LONG)).toEqual(['2190-02-03T05:05:00Z', '2190-02-03T05:05:00Z', 'CONFIRMED']);
    expect(told('Hour')).toEqual(['2190-02-04T04:00:00Z', '2190-02-04T05:00:00Z', 'TENTATIVE']);
    expect(told('Flown')).toEqual(['2190-02-06T01:02:03Z', '2190-02-06T01:02:03Z', 'CONFIRMED']);
    expect(told('Gone')[2]).toBe('CANCELLED');
    expect(told('Day')).toEqual(['2190-02-28', '2190-03-01', 'TENTATIVE']);
    expect(found.get('Day')!.location).toBe('Site 31/6, Baikonur Cosmodrome, Kazakhstan');
  });

  test('slips raise the sequence and the stamp; the id stays', async () => {
    const [slipped, steady] = await events(SPAN);
    expect([slipped!.sequence, textOf(slipped!, 'dtstamp')]).toEqual([2, '2026-03-01T00:00:00Z']);
    expect([steady!.sequence, textOf(steady!, 'dtstamp')]).toEqual([0, '2026-01-01T00:00:00Z']);
    expect(slipped!.uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect((await events(`${SPAN}&outcome=GO`)).map(({ uid }) => uid)).toContain(slipped!.uid);
  });

  test('a month of launches is there only when asked for', async () => {
    const month = (await events(`${SPAN}&vague=true`)).find(({ summary }) => summary === 'Month')!;
    expect([month.startDate.toString(), month.endDate.toString()]).toEqual(['2190-02-01', '2190-03-01']);
  });

  test('is filtered as the API is, in short forms too', async () => {
    const filter = encodeURIComponent(JSON.stringify({ time: { gte: '2190-01-01T00:00:00Z' }, OR: [{ outcome: { eq: 'FAILURE' } }] }));
    expect((await events(`?filter=${filter}`)).map(({ summary }) => summary)).toEqual(['Flown']);
    expect(await events(`${SPAN}&outcome=TBC,TBD&pad=baikonur-31-6&country=KZ`)).toHaveLength(2);
    expect(await events(`${SPAN}&country=US`)).toHaveLength(0);
    const soyuz = await events('?pad=baikonur-31-6&from=2025-11-27&to=2025-11-27');
    expect(soyuz.map(({ summary }) => summary)).toEqual(['Soyuz MS-28 · Soyuz-2.1a']);
    expect((await events('')).every(({ startDate }) => startDate.toJSDate().getTime() > Date.now() - 92 * 86_400_000)).toBe(true);
  });

  test('incidents are an Atom feed, the latest news first', async () => {
    const answer = await get('/incidents.atom?kind=LAUNCH_PAD,OTHER');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    const text = await answer.text();
    expect(XMLValidator.validate(text)).toBe(true);
    const { feed } = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      isArray: (name) => ['entry', 'link'].includes(name),
    }).parse(text);
    expect(feed.xmlns).toBe('http://www.w3.org/2005/Atom');
    expect(feed.link[0]).toMatchObject({ rel: 'self', href: `${server.url}/incidents.atom?kind=LAUNCH_PAD,OTHER` });
    const updated: string[] = feed.entry.map((entry: { updated: string }) => entry.updated);
    expect(updated).toEqual(updated.toSorted().reverse());
    expect(feed.updated).toBe(updated[0]);
    for (const { id, title, link, summary } of feed.entry) {
      expect([id, title !== '', summary !== '', link[0].rel]).toEqual([expect.stringMatching(/^urn:uuid:/), true, true, 'alternate']);
    }
    expect(new Set(feed.entry.map(({ id }: { id: string }) => id)).size).toBe(feed.entry.length);
    expect(feed.entry.some(({ title }: { title: string }) => title === '<b>&"A" ]]> \u00e9')).toBe(true);
    const cabin = feed.entry.find(({ title }: { title: string }) => title.includes('Service cabin'));
    const page = await fetch(cabin.link[0].href, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(cabin.link.some(({ rel }: { rel: string }) => rel === 'via')).toBe(true);
  });

  test('an empty feed is a valid one', async () => {
    const text = await (await get('/incidents.atom?pad=nowhere')).text();
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).toContain('<updated>');
    expect(await events('?pad=nowhere')).toEqual([]);
  });

  test.each(['/launches.ics', '/incidents.atom'])('%s is sent again only when it changed', async (path) => {
    const first = await get(path);
    const [etag, modified] = ['etag', 'last-modified'].map((name) => first.headers.get(name)!);
    await first.text();
    for (const headers of [{ 'if-none-match': etag! }, { 'if-none-match': `"x", W/${etag}` }, { 'if-modified-since': modified! }]) {
      const again = await get(path, headers as never);
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    expect((await get(path, { 'if-none-match': '"other"', 'if-modified-since': modified! })).status).toBe(200);
    const head = await fetch(server.url + path, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
  });

  test.each([
    ['/launches.ics?colour=red', 'Those known are'],
    ['/launches.ics?outcome=NEVER', 'LaunchOutcome'],
    ['/launches.ics?from=yesterday', 'DateTime'],
    ['/launches.ics?filter=[]', 'JSON object'],
    ['/launches.ics?filter={"nope":1}', 'nope'],
    ['/launches.ics?vague=perhaps', 'true or false'],
    ['/launches.ics?pad=a&pad=b', 'commas'],
    ['/incidents.atom?resolved=yes', 'true or false'],
    ['/incidents.atom?vague=true', 'Those known are'],
  ])('%s is refused', async (path, hint) => {
    const answer = await get(path);
    const { errors } = await answer.json();
    expect([answer.status, errors[0].extensions]).toEqual([400, { code: 'BAD_USER_INPUT' }]);
    expect(errors[0].message).toContain(hint);
    expect(errors[0].message).not.toMatch(/NEVER|yesterday|colour/);
  });
});
