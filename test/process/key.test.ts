import { expect, test, vi } from 'vitest';
import { newPath, newTmp, PATIENCE, start } from './process.js';

vi.setConfig(PATIENCE);

test('keys are made, listed and revoked on the embedded database while no server has it', async () => {
  const env = { DATA_DIR: newPath('data'), TMPDIR: newTmp() };
  const key = async (...args: string[]) => {
    const process = start(env, 'key.js', args);
    const { code } = await process.ended;
    return { code, out: process.stdout, error: process.stderr };
  };
  const made = await key('create', '--name', 'Night desk', '--scopes', 'desk:write');
  const [, id] = /^rdv_([0-9a-f]{12})_[\w-]{43}\nThis is key \1\./.exec(made.out)!;

  const server = start(env);
  const url = await server.url();
  const ask = async (secret: string) => {
    const headers = { authorization: `Bearer ${secret}`, connection: 'close' };
    return (await fetch(`${url}/graphql?query={viewer{name}}`, { headers })).json();
  };
  expect(await ask(made.out.split('\n')[0]!)).toMatchObject({ data: { viewer: { name: 'Night desk' } } });
  const refused = await key('revoke', id!);
  expect(refused).toMatchObject({
    code: 1,
    error: expect.stringMatching(/^rendezvous: DATA_DIR .* is in use by process \d+.*server is stopped\n$/),
  });
  await server.stop();

  expect((await key('list')).out).toMatch(new RegExp(`^id .*\n${id}  Night desk  desk:write  as usual  \\d{4}-\\d\\d-\\d\\d .*-\n$`));
  expect(await key('revoke', id!)).toMatchObject({ code: 0 });
  expect((await key('list')).out).toMatch(/ \d{4}-\d\d-\d\d\n$/);
});

test('what is asked wrongly is told, and no key is made', async () => {
  const asked = [['create'], ['create', '--name', ' '], ['create', '--name', 'x', '--scopes', 'desk:wipe'], ['revoke'], ['list', 'x'], []];
  for (const args of asked) {
    const process = start({ DATA_DIR: newPath('data') }, 'key.js', args);
    expect(await process.ended).toMatchObject({ code: 2 });
    expect(process.stderr).toContain('usage: rendezvous key');
    expect(process.stdout).toBe('');
  }
});
