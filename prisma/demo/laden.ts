/** Laadt de demo in een lege database. Onderbroken? Een volgende keer gaat verder waar het ophield, met de dag van toen. */
import { type Datum, datum } from '../../lib/domain/datum';
import { ROLLEN, type Rol } from '../../lib/domain/rollen';
import { importeer } from '../../lib/import/commands';
import { audit } from '../../lib/server/audit';
import { alsSysteem, type Tx } from '../../lib/server/db';
import { maakHash } from '../../lib/server/inloggen';
import { eenGebruiker } from '../factories/gebruiker';
import accounts from './accounts.json' with { type: 'json' };
import { voegAfwijkingenToe } from './afwijkingen';
import { voegBerichtenToe } from './berichten';
import { voegDossiersToe } from './dossier/vullen';
import { laadInstrumenten } from './instrumenten';
import { voegMensenToe } from './mensen';
import { leesDemobron } from './verschuiven';
import { laadWerkweken } from './werkweken';

const SYSTEEM = { systeem: 'demo' };
const BEGONNEN = 'demo.begonnen';
const GELADEN = 'demo.geladen';

export type Demouitkomst = 'geladen' | 'was_al_geladen' | 'database_in_gebruik';

/** Laadt de demo; doet niets als er al cliënten zijn die niet van een onderbroken demo komen. */
export async function laadDemo(vandaag: Datum): Promise<Demouitkomst> {
  const stand = await alsSysteem('demo', async (tx) => ({
    geladen: (await tx.auditregel.findFirst({ where: { actie: GELADEN }, select: { id: true } })) !== null,
    begonnen: await tx.auditregel.findFirst({ where: { actie: BEGONNEN }, select: { onderwerpId: true } }),
    clienten: (await tx.client.findFirst({ select: { id: true } })) !== null,
  }));
  if (stand.geladen) return 'was_al_geladen';
  if (stand.clienten && !stand.begonnen) return 'database_in_gebruik';
  const dag = stand.begonnen?.onderwerpId ? datum(stand.begonnen.onderwerpId) : vandaag;
  if (!stand.begonnen)
    await alsSysteem('demo', (tx) => audit(tx, SYSTEEM, { actie: BEGONNEN, onderwerp: 'vandaag', onderwerpId: dag }));
  const { perBestand } = await importeer(await leesDemobron(dag), { vandaag: dag });
  const afgekeurd = Object.values(perBestand).flatMap((u) => u.afgekeurd);
  if (afgekeurd[0]) throw new Error(`De demogegevens zijn niet in te lezen: ${JSON.stringify(afgekeurd[0])}`);
  const wachtwoord = await maakHashes();
  await alsSysteem('demo', (tx) => rondAf(tx, dag, wachtwoord), { timeout: 120_000 });
  return 'geladen';
}

async function maakHashes(): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const { wachtwoord } of accounts)
    if (!hashes.has(wachtwoord)) hashes.set(wachtwoord, await maakHash(wachtwoord));
  return hashes;
}

/** Alles wat na de import komt in één transactie, met aan het eind het merk dat de demo er staat. */
async function rondAf(tx: Tx, dag: Datum, hashes: Map<string, string>): Promise<void> {
  for (const { rol: woord, naam, email, wachtwoord } of accounts) {
    const rol = ROLLEN.find((r) => r.replace('_', ' ') === woord) as Rol;
    const bestaat = await tx.gebruiker.findUnique({ where: { email }, select: { id: true } });
    const { id } = bestaat ?? (await eenGebruiker({ rol, naam, email, gebruikersnaam: email.split('@')[0] }, tx));
    await tx.gebruiker.update({
      where: { id },
      data: { wachtwoordHash: hashes.get(wachtwoord) },
      select: { id: true },
    });
  }
  const wie = (gebruikersnaam: string) =>
    tx.gebruiker.findUniqueOrThrow({ where: { gebruikersnaam }, select: { id: true } });
  const [sanne, burak] = [await wie('s.deboer'), await wie('b.yildiz')];
  await voegMensenToe(tx, dag, sanne, burak);
  await voegAfwijkingenToe(tx, dag, sanne, burak, await wie('m.visser'));
  await vulAan(tx);
  await laadInstrumenten(tx);
  await laadWerkweken(tx, dag);
  await voegDossiersToe(tx, dag);
  await voegBerichtenToe(tx, dag);
  await audit(tx, SYSTEEM, { actie: GELADEN, details: { vandaag: dag } });
}

const AANVULLINGEN = {
  'VIA-0001': { niveauNederlands: 'redelijk', bereikbaarheid: 'Liefst na tien uur.' },
  'VIA-0002': {
    niveauNederlands: 'beginner',
    laaggeletterd: 'ja',
    bereikbaarheid: 'Haar dochter helpt bij het vertalen.',
  },
  'VIA-0005': { niveauNederlands: 'redelijk', bereikbaarheid: 'Een WhatsApp-bericht werkt beter dan bellen.' },
  'VIA-0008': { niveauNederlands: 'beginner', tolkNodig: true },
  'VIA-0012': { niveauNederlands: 'goed', laaggeletterd: 'nee' },
  'VIA-0063': { niveauNederlands: 'redelijk', bereikbaarheid: 'Niet op donderdag: dan is de taalles.' },
} as const;

/** Wat de bestanden niet zeggen maar in het echt wel bekend is: bereikbaarheid, taal en wie een contact opschreef. */
async function vulAan(tx: Tx): Promise<void> {
  for (const [clientnummer, data] of Object.entries(AANVULLINGEN))
    await tx.client.update({ where: { clientnummer }, data, select: { id: true } });
  await tx.$executeRaw`
    UPDATE contactmoment SET vastgelegd_door_id = gehouden_door_id,
      vastgelegd_op = CASE WHEN status = 'gepland' THEN vastgelegd_op ELSE LEAST(now(), (datum + time '16:10') AT TIME ZONE 'Europe/Amsterdam') END
    WHERE import_sleutel IS NOT NULL AND vastgelegd_door_id IS NULL`;
}
