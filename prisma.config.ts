import { defineConfig } from 'prisma/config';

// Voor `prisma migrate deploy` op een eigen server, door de eigenaar. Zonder adres moet `prisma generate` ook werken.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL_EIGENAAR || process.env.DATABASE_URL || '' },
});
