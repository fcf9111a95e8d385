import { describe, expect, test } from 'vitest';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';

describe('accessLost', () => {
  const database = useDatabase();
  const ask = (
    args: string,
    fields = 'agency { slug } country { code } cooperation { slug } since { text } state restored { text }',
    head = '',
  ) => run(database.current, `{ ${head} accessLost${args} { ${fields} } ${head && '}'} }`);

  test('by agency, by country, and by both', async () => {
    const { data } = await ask('(agency: "oneweb")');
    expect(data.accessLost).toEqual([
      {
        agency: { slug: 'oneweb' },
        country: null,
        cooperation: { slug: 'oneweb-soyuz' },
        since: { text: '2022-03-03' },
        state: 'ENDED',
        restored: null,
      },
    ]);
    const korea = (await ask('(country: "KR")')).data.accessLost;
    expect(korea.map(({ country, agency }: (typeof data.accessLost)[number]) => country?.code ?? agency.slug).sort()).toEqual([
      'KR',
      'kari',
      'kari',
    ]);
    expect((await ask('(country: "KR", agency: "oneweb")')).data.accessLost).toEqual([]);
    expect((await ask('(agency: "no-such-agency")')).data.accessLost).toEqual([]);
  });

  test('a loss that was made good tells when', async () => {
    const { data } = await ask('(agency: "rsc-energia")');
    expect(data.accessLost).toMatchObject([
      { state: 'SUSPENDED', restored: { text: '2011-09-24' } },
      { state: 'ENDED', restored: null },
    ]);
  });

  test('within a range, both days counted, vague dates by every day that they may mean', async () => {
    const when = async (args: string) => (await ask(args)).data.accessLost.map(({ since }: { since: { text: string } }) => since.text);
    expect(await when('(from: "2022-03-03", to: "2022-03-03")')).toEqual(expect.arrayContaining(['2022-03', '2022-03-03']));
    expect(await when('(from: "2022-03-04", to: "2022-03-04")')).toEqual(['2022-03']);
    expect(await when('(to: "1950-01-01")')).toEqual([]);
  });

  test('is told as it was known', async () => {
    const past = await ask('', 'agency { slug } state', 'asOf(knownAt: "2022-03-10T00:00:00Z") {');
    const kourou = (answer: typeof past.data.accessLost) =>
      answer.filter(({ agency }: { agency?: { slug: string } }) => agency?.slug === 'arianespace');
    expect(kourou(past.data.asOf.accessLost)).toEqual([{ agency: { slug: 'arianespace' }, state: 'SUSPENDED' }]);
    expect(kourou((await ask('', 'agency { slug } state')).data.accessLost)).toMatchObject([{ state: 'ENDED' }]);
  });

  test('refuses an end before the beginning', async () => {
    const { errors } = await ask('(from: "2022-03-04", to: "2022-03-03")');
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
