import pg from 'pg';

/** By then a prepared statement has the plan that it keeps, and every value was asked for once. */
const WARM_UP = 20;
const LEAST = 3;
/** An operation has so long at all scales together, beyond its least rounds. */
const BUDGET_MS = 6000;

/**
 * Sorted times of an operation at each scale, or why there are none: what failed at a scale is not asked there again. The scales are asked in turn, so that
 * what else the machine does meets all of them.
 * @param requestsAt what is to be asked of a server: a function that gives the next request each time
 */
export async function timesOf(running, requestsAt, rounds) {
  const sides = await Promise.all(
    running.map(async (server) => {
      try {
        return { server, next: await requestsAt(server), list: [], failed: undefined };
      } catch (error) {
        return { server, list: [], failed: error.message };
      }
    }),
  );
  const begun = performance.now();
  const spent = () => performance.now() - begun;
  const round = async (measured) => {
    for (const side of sides.filter(({ failed }) => !failed)) {
      const request = side.next();
      const started = performance.now();
      try {
        await ask(side.server, request);
        if (measured) side.list.push(performance.now() - started);
      } catch (error) {
        side.failed = error.message;
      }
    }
  };
  for (let turn = 0; turn < WARM_UP && (turn === 0 || spent() < BUDGET_MS / 4); turn++) await round(false);
  for (let turn = 0; turn < rounds && (turn < LEAST || spent() < BUDGET_MS); turn++) await round(true);
  return sides.map(({ list, failed }) => (failed ? { failed } : { list: list.sort((a, b) => a - b) }));
}

/** The same fields with a page no longer than what there is at the least scale: a page that is not full there would be compared with one of more rows. */
export async function asFullAtAll(running, fields) {
  const counts = await Promise.all(
    running.map(
      async (server) => rowsIn((await ask(server, (await fieldsAt(fields)(server))()).catch(() => ({}))).data) ?? Number.POSITIVE_INFINITY,
    ),
  );
  const least = Math.min(...counts);
  return least > 0 && least < Math.max(...counts) ? { fields: fields.replace('first: 50', `first: ${least}`), rows: least } : { fields };
}

/** Of the first list that an answer comes to. */
function rowsIn(value) {
  if (Array.isArray(value?.nodes)) return value.nodes.length;
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.values(value)
    .map(rowsIn)
    .find((rows) => rows !== undefined);
}

/** The same fields each time, with the cursor of a row near the end of the list in the place of `$near`. */
export const fieldsAt = (fields) => async (server) => {
  const same = (query) => () => ({ query });
  if (!fields.includes('$near')) return same(`{ ${fields} }`);
  const { data } = await ask(server, { query: `{ page: ${fields.replace('first: 50, after: "$near"', 'last: 100')} }` });
  return same(data.page.pageInfo.startCursor ? `{ ${fields.replace('$near', data.page.pageInfo.startCursor)} }` : '{ __typename }');
};

/**
 * An operation of the other benchmark, each time with another of twenty values out of the server's own database. Of ever new ones, most of the rows would be touched for the
 * first time by a connection, which costs more than to read them, and does so the more rows there are.
 */
export const variantsAt = (operation) => async (server) => {
  const client = new pg.Client(server.database);
  await client.connect();
  const { rows } = await client.query(`${operation.variants.replace(/LIMIT \d+$/, '')} LIMIT ${WARM_UP}`);
  await client.end();
  let asked = 0;
  return () => {
    const index = asked++;
    const at = (step) => rows[(index + step) % rows.length];
    return { query: operation.ours.query, variables: operation.ours.variables(at(0), at) };
  };
};

/** Longer than the server's own limit of a request: it has the first word on what takes too long. */
const PATIENCE_MS = 15_000;

/** @throws an error whose message is short enough for a table: the code that the server gave, or what became of the request. */
async function ask({ origin, headers }, request) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch((error) => {
    throw new Error(error.name === 'TimeoutError' ? `no answer in ${PATIENCE_MS / 1000} s` : (error.cause?.code ?? error.message));
  });
  const answer = await response.json();
  if (!answer.errors) return answer;
  const [{ message, extensions }] = answer.errors;
  if (extensions?.code !== 'TIMEOUT') console.error(`${request.query} fails: ${message}`);
  throw new Error(extensions?.code ?? 'failed');
}
