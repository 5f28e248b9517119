/** Hulp opent bij de uitleg van de pagina waar iemand is, en legt aan elke rol alleen uit wat die rol heeft. */
import type { Page } from '@playwright/test';
import type { Rol } from '../lib/domain/rollen';
import { uniek } from '../prisma/factories/basis';
import { eenTraject } from '../prisma/factories/traject';
import { alsVrager, eenAccount, expect, signIn, test } from './basis';

/** Per rol: de pagina, en de kop van de uitleg die erbij hoort. */
const UITLEG: Record<Rol, [pad: string, kop: string][]> = {
  begeleider: [
    ['/vandaag', 'Vandaag'],
    ['/clienten', 'Mijn cliënten en zoeken'],
    ['/zoeken', 'Mijn cliënten en zoeken'],
    ['/agenda/plannen', 'Plan mijn gesprekken'],
    ['/clienten/{nummer}', 'Het dossier'],
    ['/clienten/{nummer}/gegevens', 'Het dossier'],
    ['/clienten/{nummer}/uitleg', 'Het dossier'],
    ['/clienten/{nummer}/berichten', 'Berichten en brieven'],
    ['/brieven', 'Berichten en brieven'],
    ['/clienten/{nummer}/overdracht', 'Een cliënt warm overdragen'],
    ['/overdrachten', 'Een cliënt warm overdragen'],
    ['/clienten/{nummer}/netwerk', 'Rond de cliënt'],
    ['/clienten/{nummer}/contactmomenten/nieuw', 'Een gesprek vastleggen'],
    ['/aanpakken', 'De pagina van een aanpak'],
    ['/account', 'Uw account'],
  ],
  teamleider: [
    ['/team', 'Team'],
    ['/team/clienten', 'Cliënten van het team'],
    ['/team/clienten/nieuw', 'Een nieuwe deelnemer'],
    ['/team/clienten/{nummer}', 'Cliënten van het team'],
    ['/team/clienten/{nummer}/begeleiding', 'Een andere begeleider, of een vervanger'],
    ['/team/clienten/{nummer}/opschorting', 'Een traject opschorten'],
    ['/team/clienten/{nummer}/einde', 'Een traject beëindigen'],
    ['/team/clienten/{nummer}/aanpak', 'Verder in een andere aanpak'],
    ['/team/overdragen', 'Een hele caseload overdragen'],
    ['/team/belasting', 'Belasting'],
    ['/aanpakken', 'De pagina van een aanpak'],
  ],
  projectleider: [
    ['/pilot', 'Pilot'],
    ['/pilot/deelnemers', 'Deelnemers'],
    ['/pilot/aanpak', 'Uitleg van de aanpak'],
    ['/pilot/opschorting', 'Een hele aanpak opschorten'],
    ['/aanpakken', 'De pagina van een aanpak'],
  ],
  beheerder: [
    ['/beheer', 'Beheer'],
    ['/beheer/gebruikers', 'Gebruikers'],
    ['/beheer/gebruikers/nieuw', 'Gebruikers'],
    ['/beheer/aanpakken', 'Aanpakken en hun norm'],
    ['/beheer/berichten', 'Berichten'],
    ['/beheer/teams', 'Teams, locaties, onderwerpen, organisaties en gewenst aanbod'],
    ['/beheer/locaties', 'Teams, locaties, onderwerpen, organisaties en gewenst aanbod'],
    ['/beheer/onderwerpen', 'Teams, locaties, onderwerpen, organisaties en gewenst aanbod'],
    ['/aanpakken', 'De pagina van een aanpak'],
  ],
  privacy_officer: [['/verantwoording', 'Verantwoording']],
  partner: [
    ['/signalen', 'Signalen'],
    ['/aanpakken', 'De pagina van een aanpak'],
    ['/account', 'Uw account'],
  ],
};

const hulplink = (page: Page) =>
  page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Hulp' });

for (const [rol, paginas] of Object.entries(UITLEG) as [Rol, [string, string][]][])
  test(`${rol}: Hulp opent bij de uitleg van elke pagina`, async ({ page }) => {
    const team = `Ploeg ${uniek()}`;
    const wie = await eenAccount({ rol, ...(['begeleider', 'teamleider'].includes(rol) && { team }) });
    const begeleider = rol === 'begeleider' ? wie : null;
    const { client } = await eenTraject({ team, begeleider, laatsteGesprek: '2026-07-20' });
    const vraag = await alsVrager(wie);
    await signIn(page, wie, paginas[0]?.[0]);
    for (const [i, [sjabloon, kop]] of paginas.entries()) {
      const pad = sjabloon.replace('{nummer}', client.clientnummer);
      // De eerste keer met een klik; daarna langs het adres in de knop, want elke pagina openen duurt langer dan de uitleg lezen.
      if (i === 0) await hulplink(page).click();
      else
        await page.goto(/<a[^>]*href="(\/hulp#[^"]*)"/.exec((await vraag(pad)).tekst)?.[1] ?? 'geen Hulp in het menu');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hulp');
      const doel = page.locator(`section[id="${new URL(page.url()).hash.slice(1)}"]`);
      await expect(doel.getByRole('heading', { level: 2 }), sjabloon).toHaveText(kop);
      await expect(doel.getByRole('heading', { level: 2 }), sjabloon).toBeInViewport();
    }
    // Elke kop bovenaan gaat ergens heen, en geen uitleg gaat over de pagina van een ander.
    for (const link of await page.getByRole('navigation', { name: 'Onderwerpen' }).getByRole('link').all())
      await expect(page.locator((await link.getAttribute('href')) ?? 'geen')).toHaveCount(1);
    const anders = Object.entries(UITLEG).flatMap(([r, p]) => (r === rol ? [] : p.map(([, k]) => k)));
    const eigen = new Set(paginas.map(([, k]) => k).concat('Uw account', 'On hold en opgeschort'));
    const koppen = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
    expect(koppen.filter((k) => anders.includes(k) && !eigen.has(k))).toEqual([]);
  });
