// The process that asks: connections with one request at a time each, over undici. It tells its own use of the processor, so that one sees that it is not
// what is measured. One job at a time, over IPC.
import { readFileSync } from 'node:fs';
import { Client } from 'undici';

const lists = new Map();

process.on('message', async (job) => {
  try {
    process.send({ result: await run(job) });
  } catch (error) {
    process.send({ error: String(error?.stack ?? error) });
  }
});

/** A body is what comes before its variables, then a line of the file, then what comes after. */
function bodiesOf({ file, before, after }) {
  if (!lists.has(file)) lists.set(file, readFileSync(file, 'utf8').trimEnd().split('\n'));
  const lines = lists.get(file);
  return { count: lines.length, at: (index) => before + lines[index % lines.length] + after };
}

/** Asks for `seconds`, from `offset` on in the list of bodies and over again when it ends; `one` asks for the same all the time. */
async function run({ origin, path, headers, bodies, one, offset, seconds, connections }) {
  const { at } = bodiesOf(bodies);
  const clients = Array.from(
    { length: connections },
    () => new Client(origin, { pipelining: 1, headersTimeout: 60_000, bodyTimeout: 60_000 }),
  );
  const times = [];
  let next = offset;
  let bytes = 0;
  let failed = 0;
  const cpu = process.cpuUsage();
  const started = performance.now();
  const end = started + seconds * 1000;
  await Promise.all(
    clients.map(async (client) => {
      for (let from = performance.now(); from < end; ) {
        const response = await client.request({ method: 'POST', path, headers, body: at(one ? 0 : next++) });
        const answer = Buffer.from(await response.body.arrayBuffer());
        const now = performance.now();
        if (response.statusCode === 200 && answer.toString('latin1', 0, 9) === '{"data":{') {
          bytes += answer.length;
          times.push(now - from);
        } else {
          failed++;
        }
        from = now;
      }
    }),
  );
  const elapsed = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  await Promise.all(clients.map((client) => client.destroy()));
  times.sort((a, b) => a - b);
  const quantile = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return {
    perSecond: (times.length / elapsed) * 1000,
    p50: quantile(0.5),
    p99: quantile(0.99),
    bytes: bytes / Math.max(1, times.length),
    failed,
    next,
    cpu: (user + system) / 1000 / elapsed,
  };
}
