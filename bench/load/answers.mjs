/** All values of an answer, whatever they are called and however they are nested: two answers with the same ones tell the same. */
export function leavesOf(answer) {
  const leaves = [];
  const walk = (value) => {
    if (value === null) return;
    if (typeof value === 'object') for (const inner of Object.values(value)) walk(inner);
    else leaves.push(plain(value));
  };
  walk(answer);
  return leaves.sort();
}

// Servers write moments in several ways.
const plain = (value) => (/^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).toISOString() : String(value));

/**
 * Asks some requests of each contestant. Tells how many values an answer has at most.
 * @throws Error when what they answer is not the same.
 */
export async function sameAnswers(operation, requests) {
  let most = 0;
  const samples = Object.values(requests)[0].samples.length;
  for (let sample = 0; sample < samples; sample++) {
    let first;
    for (const [name, request] of Object.entries(requests)) {
      const leaves = await valuesOf(operation, name, request, sample);
      first ??= { name, leaves };
      const other = leaves.findIndex((leaf, index) => leaf !== first.leaves[index]);
      if (leaves.length === first.leaves.length && other < 0) continue;
      throw new Error(
        `${name} and ${first.name} do not answer "${operation}" alike: ${leaves.length} and ${first.leaves.length} values, the first difference is ` +
          `${leaves[other]} against ${first.leaves[other]}`,
      );
    }
    most = Math.max(most, first.leaves.length);
  }
  if (most < 5) throw new Error(`"${operation}" is answered with next to nothing`);
  return most;
}

async function valuesOf(operation, name, { origin, path, headers, samples }, sample) {
  const response = await fetch(`${origin}${path}`, { method: 'POST', headers, body: samples[sample] });
  const text = await response.text();
  const { data, errors } = response.ok ? JSON.parse(text) : { errors: text };
  if (errors) throw new Error(`${name} fails at "${operation}": ${JSON.stringify(errors).slice(0, 800)}`);
  return leavesOf(data);
}
