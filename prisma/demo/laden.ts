/** Laadt de demo in een lege database. Onderbroken? Een volgende keer gaat verder waar het ophield, met de dag van toen. */

import { generateSecret } from 'otplib';
import { type Datum, datum } from '../../lib/domain/datum';
import { ROLLEN, type Rol } from '../../lib/domain/rollen';
import { importeer } from '../../lib/import/commands';
import { audit } from '../../lib/server/audit';
import { alsSysteem, type Tx } from '../../lib/server/db';
import { maakHash } from '../../lib/server/inloggen';
import { eenCodeapp, eenGebruiker } from '../factories/gebruiker';
import { ruw } from '../proef/ruw';
import accounts from './accounts.json' with { type: 'json' };
import { voegAfwijkingenToe } from './afwijkingen';
import { voegBerichtenToe } from './berichten';
import { dossierstappen } from './dossier/vullen';
import { laadInstrumenten } from './instrumenten';
import { voegMensenToe } from './mensen';
import { wie } from './mensen-bouwstenen';
import { leesDemobron } from './verschuiven';
import { laadWerkweken } from './werkweken';

const SYSTEEM = { systeem: 'demo' };
const BEGONNEN = 'demo.begonnen';
const GELADEN = 'demo.geladen';
/** Onderwerp van het merk van één stap; zonder onderwerp staat de hele demo er. */
const STAP = 'stap';

export type Demouitkomst = 'geladen' | 'was_al_geladen' | 'database_in_gebruik';

/** Laadt de demo; doet niets als er al cliënten zijn die niet van een onderbroken demo komen. */
export async function laadDemo(vandaag: Datum): Promise<Demouitkomst> {
  const stand = await alsSysteem('demo', async (tx) => ({
    merken: await tx.auditregel.findMany({
      where: { actie: GELADEN },
      select: { onderwerp: true, onderwerpId: true },
    }),
    begonnen: await tx.auditregel.findFirst({ where: { actie: BEGONNEN }, select: { onderwerpId: true } }),
    clienten: (await tx.client.findFirst({ select: { id: true } })) !== null,
  }));
  if (stand.merken.some((m) => m.onderwerp !== STAP)) return 'was_al_geladen';
  if (stand.clienten && !stand.begonnen) return 'database_in_gebruik';
  const dag = stand.begonnen?.onderwerpId ? datum(stand.begonnen.onderwerpId) : vandaag;
  if (!stand.begonnen)
    await alsSysteem('demo', (tx) => audit(tx, SYSTEEM, { actie: BEGONNEN, onderwerp: 'vandaag', onderwerpId: dag }));
  const { perBestand } = await importeer(await leesDemobron(dag), { vandaag: dag });
  const afgekeurd = Object.values(perBestand).flatMap((u) => u.afgekeurd);
  if (afgekeurd[0]) throw new Error(`De demogegevens zijn niet in te lezen: ${JSON.stringify(afgekeurd[0])}`);
  const gezet = new Set(stand.merken.map((m) => m.onderwerpId));
  for (const { naam, doe } of stappen(dag, await maakHashes())) if (!gezet.has(naam)) await zetStap(naam, doe);
  await alsSysteem('demo', (tx) => audit(tx, SYSTEEM, { actie: GELADEN, details: { vandaag: dag } }));
  return 'geladen';
}

/** Een stap en het merk dat hij gezet is, samen: er is geen halve stap, en geen die twee keer wordt gezet. */
async function zetStap(naam: string, doe: Stap['doe']): Promise<void> {
  await alsSysteem(
    'demo',
    async (tx) => {
      await doe(tx);
      await audit(tx, SYSTEEM, { actie: GELADEN, onderwerp: STAP, onderwerpId: naam });
    },
    // Hoe lang een stap duurt hangt van de machine af; hier wacht niemand anders op.
    { timeout: 3_600_000 },
  );
}

async function maakHashes(): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const { wachtwoord } of accounts)
    if (!hashes.has(wachtwoord)) hashes.set(wachtwoord, await maakHash(wachtwoord));
  return hashes;
}

type Stap = { naam: string; doe: (tx: Tx) => Promise<void> };

/** Wat er na de import komt, in volgorde: een stap leest wat de vorige neerzetten. De namen staan in databases en veranderen niet. */
function stappen(dag: Datum, hashes: Map<string, string>): Stap[] {
  return [
    { naam: 'accounts', doe: (tx) => voegAccountsToe(tx, hashes) },
    { naam: 'mensen', doe: async (tx) => voegMensenToe(tx, dag, await sanne(tx), await burak(tx)) },
    {
      naam: 'afwijkingen',
      doe: async (tx) => voegAfwijkingenToe(tx, dag, await sanne(tx), await burak(tx), await wie(tx, 'm.visser')),
    },
    { naam: 'aanvullingen', doe: vulAan },
    { naam: 'instrumenten', doe: laadInstrumenten },
    { naam: 'werkweken', doe: (tx) => laadWerkweken(tx, dag) },
    ...dossierstappen(dag),
    { naam: 'berichten', doe: (tx) => voegBerichtenToe(tx, dag) },
  ];
}

const sanne = (tx: Tx) => wie(tx, 's.deboer');
const burak = (tx: Tx) => wie(tx, 'b.yildiz');

async function voegAccountsToe(tx: Tx, hashes: Map<string, string>): Promise<void> {
  for (const { rol: woord, naam, email, wachtwoord } of accounts) {
    const rol = ROLLEN.find((r) => r.replace('_', ' ') === woord) as Rol;
    const bestaat = await tx.gebruiker.findUnique({ where: { email }, select: { id: true } });
    const { id } = bestaat ?? (await eenGebruiker({ rol, naam, email, gebruikersnaam: email.split('@')[0] }, tx));
    await tx.gebruiker.update({
      where: { id },
      data: { wachtwoordHash: hashes.get(wachtwoord) },
      select: { id: true },
    });
    // Een echte app met codes; de inlogpagina van de demo toont wat de telefoon zou tonen.
    await eenCodeapp({ id }, generateSecret(), tx);
  }
}

const AANVULLINGEN = {
  'VIA-0001': { niveauNederlands: 'goed', bereikbaarheid: 'Liefst na tien uur.' },
  'VIA-0018': {
    niveauNederlands: 'beginner',
    laaggeletterd: 'ja',
    bereikbaarheid: 'Haar dochter helpt bij het vertalen.',
  },
  'VIA-0043': { niveauNederlands: 'redelijk', bereikbaarheid: 'Een WhatsApp-bericht werkt beter dan bellen.' },
  'VIA-0099': { niveauNederlands: 'beginner', tolkNodig: true },
  'VIA-0012': { niveauNederlands: 'goed', laaggeletterd: 'nee' },
  'VIA-0063': { niveauNederlands: 'redelijk', bereikbaarheid: 'Niet op donderdag: dan is de taalles.' },
} as const;

/** Wat de bestanden niet zeggen maar in het echt wel bekend is: bereikbaarheid, taal en wie een contact opschreef. */
async function vulAan(tx: Tx): Promise<void> {
  for (const [clientnummer, data] of Object.entries(AANVULLINGEN))
    await tx.client.update({ where: { clientnummer }, data, select: { id: true } });
  await ruw(tx).$executeRaw`
    UPDATE contactmoment SET vastgelegd_door_id = gehouden_door_id,
      vastgelegd_op = CASE WHEN status = 'gepland' THEN vastgelegd_op ELSE LEAST(now(), (datum + time '16:10') AT TIME ZONE 'Europe/Amsterdam') END
    WHERE import_sleutel IS NOT NULL AND vastgelegd_door_id IS NULL`;
}
