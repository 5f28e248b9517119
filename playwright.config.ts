import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';

const chromium = await findChromium();

export default defineConfig({
  testDir: 'e2e',
  tsconfig: './e2e/tsconfig.json',
  outputDir: 'test-results/e2e',
  globalSetup: './e2e/opzet.ts',
  // Elke proef maakt haar eigen begeleider en cliënten.
  fullyParallel: true,
  workers: 3,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Ruim: een machine die het druk heeft is geen fout. Wat goed gaat wacht nergens op.
  timeout: 150_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: process.env.E2E_UITKOMST ?? 'test-results/e2e.json' }]],
  use: {
    // Elke werker leest dit bestand opnieuw, en e2e/opzet.ts heeft het adres dan al bekendgemaakt.
    baseURL: process.env.BASE_URL,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    screenshot: 'only-on-failure',
    trace: 'off',
    actionTimeout: 30_000,
    launchOptions: {
      executablePath: chromium ?? undefined,
      args: [
        '--no-sandbox',
        // Zonder beeldscherm tekent Chromium op de processor; de GPU nadoen kost een zesde van de tijd.
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
