import type { CodegenConfig } from '@graphql-codegen/cli';

// The story operations as typed documents: what a client of ours would have, straight from the contract.
const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  documents: 'test/stories/*.graphql',
  generates: {
    'test/generated/operations.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        dedupeFragments: true,
        scalars: { Date: 'string', DateTime: 'string', URL: 'string' },
      },
    },
  },
};

export default config;
