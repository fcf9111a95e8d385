import { defineConfig } from 'prisma/config';

// `prisma generate` does not use the schema engine, yet downloads one unless this names a file; any existing file will do.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/rendezvous' },
});
