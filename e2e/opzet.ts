// Een eigen database en een eigen kopie van de gebouwde toepassing, op een vaste dag.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sluitAf } from '../lib/server/db';
import { deAanpak, deLocatie, hetInstrument, hetOnderwerp, hetTeam, inTransactie } from '../prisma/factories/basis';
import { GEMEENTE } from '../prisma/factories/gemeente';
import { PROEFSLEUTEL } from '../prisma/proef/sleutel';
import { startApp, startWerker } from '../scripts/app.mjs';
import { isBuilt } from '../scripts/bouwen.mjs';
import { Melding } from '../scripts/melding.mjs';
import { dataMap } from '../scripts/plaatsen.mjs';
import { migreer } from '../scripts/prisma-offline';
import { startProefcluster } from '../scripts/proefcluster.mjs';
import { maakRollen } from '../scripts/rollen.mjs';

const DATABASE = 'e2e';
const mailmap = join(dataMap, 'e2e-mail');

export default async function opzet(): Promise<() => Promise<void>> {
  if (!isBuilt()) throw new Melding('De bronnen zijn nieuwer dan de build. Voer eerst "npm run build" uit.');
  const cluster = await startProefcluster();
  try {
    await cluster.maakDatabase(DATABASE);
    const rollen = await maakRollen(cluster.url(DATABASE), cluster.map, { eigenaar: false });
    await migreer(rollen.eigenaar);
    Object.assign(process.env, {
      DATABASE_URL: rollen.app,
      DATABASE_URL_WERKER: rollen.werker,
      DATABASE_URL_EIGENAAR: rollen.eigenaar,
      PROEF_DATABASE_BAAS: cluster.url(DATABASE),
      NEXTAUTH_SECRET: 'alleen-voor-proeven-alleen-voor-proeven',
      VERSLEUTELING_SLEUTELS: PROEFSLEUTEL,
      VAST_CONTACT_VANDAAG: '2026-11-18',
      // Zonder mailserver, zoals de demo: een e-mail over een account ligt in een map, waar de proef haar leest.
      NEXTAUTH_URL: 'http://localhost:3100',
      VAST_CONTACT_DEMO: 'ja',
      VAST_CONTACT_MAILMAP: mailmap,
      // Elke proef komt van een eigen plek (basis.ts): wat de ene verkeerd typt houdt de andere niet tegen.
      VERTROUWDE_PROXIES: '1',
    });
    rmSync(mailmap, { recursive: true, force: true });
    await maakLijsten();
    const app = await startApp({ poort: 3100, env: process.env, naam: 'e2e' });
    process.env.BASE_URL = app.url;
    process.env.NEXTAUTH_URL = app.url;
    const werker = startWerker({ env: process.env, naam: 'e2e-werker' });
    return async () => {
      await werker.stop();
      await app.stop();
      await cluster.stop();
    };
  } catch (fout) {
    await cluster.stop();
    throw fout;
  }
}

/** Waar alles naar verwijst, vooraf: twee werkers die tegelijk dezelfde rij maken hoeven dan niet op elkaar te wachten. */
async function maakLijsten(): Promise<void> {
  await inTransactie(undefined, async (tx) => {
    await tx.gemeente.create({ data: GEMEENTE, select: { id: true } });
    await deAanpak(tx, 'VIA-pilot');
    await deAanpak(tx, 'Reguliere aanpak', 1);
    await hetTeam(tx, 'Noord');
    for (const naam of ['servicecentrum Noord', 'stadskantoor', 'Activeringscentrum Power-Noord'])
      await deLocatie(tx, naam);
    await hetInstrument(tx, 'Activeringscentrum Power');
    for (const naam of ['gezondheid', 'taal']) await hetOnderwerp(tx, naam);
  });
  await sluitAf();
}
