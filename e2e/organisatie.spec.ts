/** Inloggen met het account van de organisatie: in een browser, bij een inlogdienst die draait. Wat er mis kan zijn aan een antwoord staat in lib/oidc. */

import type { Browser, Page } from '@playwright/test';
import { OIDC_FOUT } from '../lib/copy/inlogfouten';
import { uniek } from '../prisma/factories/basis';
import { CLIENT, startInlogdienst } from '../prisma/proef/inlogdienst';
import { findFreePort, startApp } from '../scripts/app.mjs';
import { expect, expectAccessible, hydrated, signIn, test, WACHTWOORD } from './basis';
import { laatBevestigingVerlopen } from './database';

/** Een toepassing met deze instellingen, naast een inlogdienst die draait. */
async function metDienst(
  browser: Browser,
  meer: Record<string, string>,
  doe: (page: Page, dienst: Awaited<ReturnType<typeof startInlogdienst>>) => Promise<void>,
): Promise<void> {
  const poort = await findFreePort(3400 + 50 * test.info().parallelIndex);
  const url = `http://localhost:${poort}`;
  const dienst = await startInlogdienst(url);
  const env = {
    ...process.env,
    NEXTAUTH_URL: url,
    OIDC_UITGEVER: dienst.uitgever,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_GEHEIM: CLIENT.geheim,
    OIDC_ROLLEN: 'vc-noord=begeleider/Noord',
    OIDC_NAAM: 'gemeente Enschede',
    ...meer,
  };
  const app = await startApp({ poort, env, naam: 'e2e-organisatie' });
  try {
    const sub = `sub-${uniek()}`;
    dienst.wie = { sub, name: 'Sanne de Wit', email: `${sub}@gemeente.nl`.toLowerCase(), roles: ['vc-noord'] };
    const context = await browser.newContext({ baseURL: url });
    await doe(await context.newPage(), dienst);
    await context.close();
  } finally {
    await app.stop();
    await dienst.stop();
  }
}

test('wie bij de organisatie inlogt is meteen binnen, logt ook daar uit, en komt er met een vervalst antwoord niet in', async ({
  browser,
}) => {
  await metDienst(browser, { WACHTWOORDEN: 'uit', OIDC_NIEUW: 'meteen' }, async (page, dienst) => {
    await page.goto('/vandaag');
    await hydrated(page);
    await expect(page.getByLabel('Wachtwoord')).toHaveCount(0);
    await expectAccessible(page);
    dienst.verdraai = (claims) => ({ claims: { ...claims, nonce: 'van een ander' } });
    await page.getByRole('link', { name: 'Inloggen met gemeente Enschede' }).click();
    await expect(page.getByText(OIDC_FOUT.nonce)).toBeVisible();
    await page.goto('/vandaag');
    await expect(page).toHaveURL(/\/inloggen/);
    dienst.verdraai = undefined;
    await page.getByRole('link', { name: 'Inloggen met gemeente Enschede' }).click();
    await expect(page).toHaveURL(/\/vandaag$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vandaag');
    await expect(page.getByRole('link', { name: 'Sanne de Wit' })).toBeVisible();
    await page.getByRole('button', { name: 'Uitloggen', exact: true }).click();
    // De inlogdienst vraagt het zelf ook.
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await expect(page).toHaveURL(/uitgelogd=1/);
    await page.goto('/vandaag');
    await expect(page).toHaveURL(/\/inloggen/);
  });
});

test('wie al een tweede stap heeft koppelt zijn account bij Account, en logt daarna zo in', async ({
  browser,
  begeleider,
}) => {
  await metDienst(browser, { WACHTWOORDEN: 'aan' }, async (page) => {
    await signIn(page, begeleider);
    await page.goto('/account');
    await laatBevestigingVerlopen(begeleider);
    await hydrated(page);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Koppelen' }).click();
    await page.getByLabel('Wachtwoord').fill(WACHTWOORD);
    await page.getByRole('button', { name: 'Bevestigen' }).click();
    await page.getByRole('link', { name: 'Ga verder' }).click();
    await expect(page.getByText('Uw account is gekoppeld.')).toBeVisible();
    await expect(page.getByText('Gekoppeld sinds')).toBeVisible();
    await page.getByRole('button', { name: 'Uitloggen', exact: true }).click();
    await page.getByRole('link', { name: 'Inloggen met gemeente Enschede' }).click();
    await expect(page.getByRole('link', { name: begeleider.naam })).toBeVisible();
  });
});
