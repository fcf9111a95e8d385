import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isLocked, newPath, newTmp, PATIENCE, type Process, socketFolders, start, startAndCount, until } from './process.js';

vi.setConfig(PATIENCE);

const CLEAN = { code: 0, signal: null };
const QUERY = JSON.stringify({ query: '{ claims(first: 100) { totalCount nodes { statement source { title } } } }' });

// On the embedded database whatever TEST_DATABASE_URL says: once is enough.
describe.skipIf(Boolean(process.env.TEST_DATABASE_URL))('stop', () => {
  const env = { DATA_DIR: newPath('data'), TMPDIR: newTmp() };
  let server: Process;
  let url: string;
  let sockets: Socket[];
  let agent: Agent;

  beforeEach(async () => {
    ({ process: server, url } = await startAndCount(env));
    expect(isLocked(env.DATA_DIR)).toBe(true);
    expect(socketFolders(env.TMPDIR)).toHaveLength(1);
    sockets = [];
    agent = new Agent({ keepAlive: true, maxSockets: 1 });
  });
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    agent.destroy();
    await server.kill();
  });

  /** The process has ended as it should and left nothing lying about. */
  async function endedCleanly() {
    expect(await server.ended).toEqual(CLEAN);
    expect(server.stderr).toBe('');
    expect(isLocked(env.DATA_DIR)).toBe(false);
    expect(socketFolders(env.TMPDIR)).toEqual([]);
  }

  async function connected(): Promise<Socket> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    sockets.push(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    socket.on('error', () => {});
    return socket;
  }

  /** The signal has arrived: the port is closed. */
  const refusing = () =>
    until(() =>
      connected().then(
        (socket) => void socket.destroy(),
        () => true,
      ),
    );

  /** A request whose headers the server has read (it says "continue") and whose body it still waits for: surely in flight. */
  async function inFlight(): Promise<ClientRequest> {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(QUERY), expect: '100-continue' };
    const asked = request(`${url}/graphql`, { method: 'POST', agent, headers });
    asked.on('error', () => {});
    asked.flushHeaders();
    await new Promise((resolve) => {
      asked.once('continue', resolve);
    });
    return asked;
  }

  const answerTo = (asked: ClientRequest) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      asked.once('response', resolve);
      asked.once('error', reject);
      asked.end(QUERY);
    });

  async function expectWhole(answer: IncomingMessage) {
    const { data, errors } = JSON.parse(await text(answer));
    expect(errors).toBeUndefined();
    expect(data.claims.nodes).toHaveLength(Math.min(100, data.claims.totalCount));
  }

  test.each(['SIGTERM', 'SIGINT'] as const)('%s while idle', async (name) => {
    server.signal(name);
    await endedCleanly();
  });

  test('a request in flight is answered whole, and the client told to close', async () => {
    const asked = await inFlight();
    server.signal('SIGTERM');
    await refusing();
    const answer = await answerTo(asked);
    expect(answer.statusCode).toBe(200);
    // Otherwise the connection would stay for its keep-alive time, or for ever when it goes on asking.
    expect(answer.headers.connection).toBe('close');
    await expectWhole(answer);
    await endedCleanly();
  });

  test('a second signal does not cut off the first', async () => {
    const asked = await inFlight();
    server.signal('SIGINT');
    await refusing();
    server.signal('SIGINT');
    server.signal('SIGTERM');
    await expectWhole(await answerTo(asked));
    server.signal('SIGINT');
    await endedCleanly();
  });

  test('an answer that its reader takes slowly arrives whole', async () => {
    // The largest file of GraphiQL: more than the sockets between the two hold.
    const page = await (await fetch(`${url}/graphql`, { headers: { accept: 'text/html', connection: 'close' } })).text();
    const paths = [...page.matchAll(/"(\/graphiql\/[^"]+)"/g)].map(([, path]) => path!);
    const sizes = await Promise.all(
      paths.map(async (path) => {
        const { headers } = await fetch(url + path, { method: 'HEAD', headers: { connection: 'close', 'accept-encoding': 'identity' } });
        return { path, size: Number(headers.get('content-length')) };
      }),
    );
    const { path, size } = sizes.reduce((a, b) => (a.size > b.size ? a : b));
    const socket = await connected();
    socket.write(`GET ${path} HTTP/1.1\r\nHost: test\r\n\r\n`);
    // The first bytes are there, so the server has handed over all; the rest stays unread until it has been told to stop.
    await new Promise((resolve) => {
      socket.once('readable', resolve);
    });
    server.signal('SIGTERM');
    await refusing();
    let received = '';
    for await (const chunk of socket.setEncoding('latin1')) received += chunk;
    expect(received.length - received.indexOf('\r\n\r\n') - 4).toBe(size);
    await endedCleanly();
  });

  test('connections without a request do not hold the exit up', async () => {
    const silent = await connected(); // as a browser opens them in advance
    const half = await connected();
    half.write('POST /graphql HTTP/1.1\r\nHost: test\r\n');
    const idle = await inFlight().then(answerTo);
    await text(idle);
    expect(idle.headers.connection).toBe('keep-alive');
    server.signal('SIGTERM');
    await endedCleanly();
    await until(() => silent.destroyed && half.destroyed);
  });

  test('a connection that goes on asking does not hold the exit up, and each of its answers is whole', async () => {
    let answers = 0;
    const asking = (async () => {
      for (;;) {
        const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: QUERY });
        const { data } = (await response.json()) as { data: { claims: { nodes: unknown[] } } };
        expect(data.claims.nodes.length).toBeGreaterThan(0);
        answers++;
      }
    })();
    // A refused connection, or one closed between two requests; a cut answer would be a syntax error or "terminated".
    const over = expect(asking).rejects.toThrow('fetch failed');
    await until(() => answers > 3);
    server.signal('SIGTERM');
    await over;
    await endedCleanly();
  });

  test('a request that never ends is dropped after a while', async () => {
    await inFlight();
    server.signal('SIGTERM');
    await endedCleanly();
  });

  test('SIGTERM during the start ends it cleanly, and the next start is whole', async () => {
    const fresh = { DATA_DIR: newPath('data'), TMPDIR: newTmp() };
    const starting = start(fresh);
    await until(() => socketFolders(fresh.TMPDIR).length > 0);
    const ended = await starting.stop();
    expect({ ...ended, said: starting.stdout + starting.stderr }).toEqual({ ...CLEAN, said: '' });
    expect(isLocked(fresh.DATA_DIR)).toBe(false);
    expect(socketFolders(fresh.TMPDIR)).toEqual([]);
    const next = await startAndCount(fresh);
    expect(next.counts.revisions).toBe(1);
    expect(await next.process.stop()).toEqual(CLEAN);
  });
});
