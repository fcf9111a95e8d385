// A plugin of codegen: each operation as a document for any GraphQL client and as text for fetch, with all the fragments that it uses.
import { print, visit } from 'graphql';

/** @type {import('@graphql-codegen/plugin-helpers').CodegenPlugin['plugin']} */
export function plugin(_schema, files) {
  const definitions = files.flatMap(({ document }) => document.definitions);
  const fragments = new Map(definitions.filter(({ kind }) => kind === 'FragmentDefinition').map((one) => [one.name.value, one]));
  const operations = definitions.filter(({ kind }) => kind === 'OperationDefinition');
  return {
    prepend: ["import type { Operation } from '../index.js';"],
    content: operations.map((operation) => exported(operation, used(operation, fragments))).join('\n\n'),
  };
}

function exported(operation, fragments) {
  const name = operation.name.value;
  const type = `${name}${operation.operation[0].toUpperCase()}${operation.operation.slice(1)}`;
  const document = { kind: 'Document', definitions: [operation, ...fragments] };
  const bare = JSON.stringify(document, (key, value) => (key === 'loc' ? undefined : value));
  return `export const ${name}Document = { ...${bare}, text: ${JSON.stringify(print(document))} } as unknown as Operation<${type}, ${type}Variables>;`;
}

/** The fragments that a definition spreads, and those that they spread. */
function used(definition, fragments, found = new Set()) {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (found.has(fragment)) return;
      found.add(fragment);
      used(fragment, fragments, found);
    },
  });
  return [...found];
}
