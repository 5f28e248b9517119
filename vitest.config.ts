import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const wortel = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
const alias = { '@': wortel };

const databaseproeven = ['lib', 'prisma', 'scripts'].flatMap((map) =>
  readdirSync(join(wortel, map), { recursive: true, encoding: 'utf8' })
    .filter((pad) => pad.endsWith('.db.test.ts'))
    .map((pad) => `${map}/${pad}`),
);
/** Een nagemaakte module blijft in het proces hangen, en de instellingen van de mailserver ook: deze bestanden krijgen er elk een voor zich. */
const apart = databaseproeven.filter((pad) => /vi\.mock\(|eenMailserver/.test(readFileSync(join(wortel, pad), 'utf8')));

/** Wat veel langer duurt dan zijn omvang doet denken. */
const LANG = ['lib/werk/jaar.db.test.ts', 'lib/werk/werker.db.test.ts', 'lib/overzicht/naspelen.db.test.ts'];

/** Het langste eerst, zodat twee werkers tegelijk klaar zijn; wat een eigen proces krijgt achteraan. */
class LangsteEerst extends BaseSequencer {
  override async sort(bestanden: TestSpecification[]): Promise<TestSpecification[]> {
    const gewicht = ({ moduleId }: TestSpecification) => {
      const pad = moduleId.slice(wortel.length + 1);
      if (LANG.includes(pad)) return 1e9 - LANG.indexOf(pad);
      return apart.includes(pad) ? 0 : statSync(moduleId).size;
    };
    return bestanden.sort((a, b) => gewicht(b) - gewicht(a));
  }
}

const databaseproject = (name: string, include: string[], isolate: boolean) => ({
  // Met deze voorwaarde is `server-only` leeg, zoals op de server van Next.
  resolve: { alias, conditions: ['react-server'] },
  ssr: { resolve: { conditions: ['react-server'] } },
  test: {
    name,
    environment: 'node',
    include,
    isolate,
    pool: 'forks' as const,
    // Elke werker heeft een eigen database. Op twee kernen werkt een derde terwijl een ander op PostgreSQL of de mailserver wacht.
    maxWorkers: 3,
    execArgv: ['--conditions=react-server'],
    globalSetup: ['prisma/proef/opzet.ts'],
    setupFiles: ['prisma/proef/database.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    sequence: { sequencer: LangsteEerst },
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
      // Bestanden na elkaar in één proces: Prisma laden en op gang komen kost meer dan de meeste bestanden zelf.
      databaseproject(
        'db',
        databaseproeven.filter((pad) => !apart.includes(pad)),
        false,
      ),
      databaseproject('db-apart', apart, true),
    ],
  },
});
