import { defineConfig } from 'prisma/config';

// Voor `prisma migrate deploy` op een eigen server. Zonder DATABASE_URL moet `prisma generate` ook werken.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
