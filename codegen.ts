import type { CodegenConfig } from '@graphql-codegen/cli';

const types = {
  useTypeImports: true,
  enumsAsTypes: true,
  dedupeFragments: true,
  scalars: { Date: 'string', DateTime: 'string', URL: 'string' },
};
const plugins = ['typescript-operations', './web/client/documents.mjs'];

// Operations as typed documents, straight from the contract: the client package that front ends install, and the explorer.
const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  generates: {
    'web/client/generated/operations.ts': { documents: 'web/client/operations/*.graphql', plugins, config: types },
    'web/client/generated/stories.ts': { documents: 'test/stories/*.graphql', plugins, config: types },
    'web/client/generated/schema.graphql': { plugins: ['schema-ast'], config: { includeDirectives: true } },
    // As text alone: half the size, and the page only sends them.
    'web/explorer/generated/operations.ts': {
      documents: 'web/explorer/**/*.graphql',
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { ...types, documentMode: 'string' },
    },
  },
};

export default config;
