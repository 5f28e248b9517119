import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };

export default defineConfig({
  test: {
    projects: [
      {
        // Een regel die alleen op de server mag draaien is zonder server te proeven.
        resolve: { alias: { ...alias, 'server-only': `${alias['@']}/node_modules/server-only/empty.js` } },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{lib,components,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts'],
        },
      },
      {
        // Met deze voorwaarde is `server-only` leeg, zoals op de server van Next.
        resolve: { alias, conditions: ['react-server'] },
        ssr: { resolve: { conditions: ['react-server'] } },
        test: {
          name: 'db',
          environment: 'node',
          include: ['{lib,prisma,scripts}/**/*.db.test.ts'],
          pool: 'forks',
          // Elk bestand heeft een eigen database; op twee kernen zijn twee werkers anderhalf keer zo snel klaar.
          maxWorkers: 2,
          execArgv: ['--conditions=react-server'],
          globalSetup: ['prisma/proef/opzet.ts'],
          setupFiles: ['prisma/proef/database.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
