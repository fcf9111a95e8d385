import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OPERATIONS } from '../operations/index.mjs';
import { CONNECTIONS } from '../settings.mjs';

/** Starts the process that asks. */
export function startAsker() {
  const child = fork(fileURLToPath(new URL('asker.mjs', import.meta.url)));
  return {
    ask(job) {
      return new Promise((resolve, reject) => {
        child.once('message', ({ result, error }) => (error ? reject(new Error(error)) : resolve(result)));
        child.send({ connections: CONNECTIONS, ...job });
      });
    },
    stop: () => child.kill(),
  };
}

/** Writes the variables of an operation for one contestant into a file, a line each, and tells how a request is made of them. */
export async function requestsOf(folder, client, operation, contestant) {
  const spoken = OPERATIONS[operation][contestant.language];
  const { rows } = await client.query(OPERATIONS[operation].variants);
  const values = spoken.variables ?? spoken.values;
  const digest = spoken.cursorOf && (await contestant.digest(spoken.cursorOf));
  const lines = rows.map((row, index) => JSON.stringify(values(row, (step) => rows[(index + step) % rows.length], digest)));
  const file = join(folder, `${contestant.name}-${operation}.jsonl`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  const graphql = spoken.query && { before: `{"query":${JSON.stringify(spoken.query.replace(/\s+/g, ' '))},"variables":`, after: '}' };
  return {
    origin: contestant.origin,
    path: graphql ? '/graphql' : `/${operation}`,
    headers: { 'content-type': 'application/json', accept: 'application/json', ...contestant.headers },
    bodies: { file, before: '', after: '', ...graphql },
    samples: lines.slice(0, 5).map((line) => `${graphql?.before ?? ''}${line}${graphql?.after ?? ''}`),
  };
}
