/** De controle op toegankelijkheid slaat over wat zij al zag; hier vindt zij wat pas later of pas smal verkeerd is. */
import type { Page } from '@playwright/test';
import { BREED, expect, expectAccessible, SMAL, test } from './basis';

const pagina = (page: Page, extra: string) =>
  page.setContent(`<!doctype html><html lang="nl"><head><title>Proef</title><style>
    body { background: #fff; color: #000 } nav { display: flex; gap: 30px } .bleek { color: #ddd }
    @media (max-width: 700px) { .smal-bleek { color: #ddd } .smal-klein a { font-size: 6px; line-height: 8px; display: block } nav.smal-klein { gap: 0; flex-direction: column } }
    @media (min-width: 701px) { .alleen-smal { display: none } }
    </style></head><body><main><h1>Proef</h1><p id="tekst">Gewone tekst</p><img src="data:," alt="niets"><button type="button">Knop</button>
    <label>Naam <input></label><ul><li>punt</li></ul>${extra}</main></body></html>`);

const klaagt = async (page: Page, regel: RegExp, opties = {}) =>
  expect(expectAccessible(page, opties), String(regel)).rejects.toThrow(regel);

test('bleke tekst valt op, ook als zij er eerst gewoon stond', async ({ page }) => {
  await page.setViewportSize(BREED);
  await pagina(page, '');
  await expectAccessible(page);
  await page.locator('#tekst').evaluate((e) => e.classList.add('bleek'));
  await klaagt(page, /color-contrast/);
  await pagina(page, '<p class="bleek">Bleek</p>');
  await klaagt(page, /color-contrast/);
});

for (const [wat, html, regel] of [
  ['bleke tekst', '<p class="smal-bleek">Smal bleek</p>', /color-contrast/],
  ['een plaatje zonder woorden', '<img class="alleen-smal" src="data:," width="20" height="20">', /image-alt/],
  [
    'doelen op elkaar',
    '<nav class="smal-klein"><a href="#a">a</a><a href="#b">b</a><a href="#c">c</a></nav>',
    /target-size/,
  ],
] as const)
  test(`wat pas op een telefoon verkeerd is valt op: ${wat}`, async ({ page }) => {
    await page.setViewportSize(BREED);
    await pagina(page, html);
    await expectAccessible(page);
    await page.setViewportSize(SMAL);
    await klaagt(page, regel, { zelfdeInhoud: true });
  });
