/** Vult de dossiers van iedereen in de pilot: wat de bestanden niet zeggen, maar in het echt in een dossier staat. */
import type { Datum } from '../../../lib/domain/datum';
import type { Tx } from '../../../lib/server/db';
import { wie } from '../mensen-bouwstenen';
import { voegGemisToe } from './gemis';
import { voegIntakesToe } from './intakes';
import { inzettenVan, voegInzettenToe, voorInPlan } from './inzetten';
import { leesMensen, type Mens } from './mens';
import { voegBetrokkenenToe, voegToezeggingenToe } from './netwerk';
import { voegSignalenToe, vulAanpakAan } from './partners';
import { voegPlannenToe } from './plannen';
import { planverloop } from './planverloop';
import { voegEindesToe, voegHuishoudensToe, voegOverdrachtenToe, vulStartlijsten } from './rondom';
import { voegSituatieToe, vulTaalAan } from './situatie';

/** In zoveel groepen gaan de mensen: een groep duurt ook op een drukke machine niet lang. */
const GROEPEN = 8;

/** Alles hangt af van het cliëntnummer en van vandaag; er is geen toeval bij, dus elke stap kan de mensen opnieuw lezen. */
export function dossierstappen(vandaag: Datum) {
  const groepen = Array.from({ length: GROEPEN }, (_, i) => ({
    naam: `dossiers ${i + 1} van ${GROEPEN}`,
    doe: (tx: Tx) => voegDossiersToe(tx, vandaag, i),
  }));
  return [
    { naam: 'taal', doe: async (tx: Tx) => vulTaalAan(tx, await leesMensen(tx, vandaag)) },
    ...groepen,
    { naam: 'rond de dossiers', doe: (tx: Tx) => voegVerbandenToe(tx, vandaag) },
  ];
}

/** Het dossier van iedereen in deze groep, mens voor mens. */
async function voegDossiersToe(tx: Tx, vandaag: Datum, groep: number): Promise<void> {
  const partner = await wie(tx, 'g.aksoy');
  const instrumenten = new Map(
    (await tx.instrument.findMany({ select: { id: true, naam: true } })).map((i) => [i.naam, i]),
  );
  const mensen = await leesMetInzet(tx, vandaag);
  const grootte = Math.ceil(mensen.length / GROEPEN);
  for (const m of mensen.slice(groep * grootte, (groep + 1) * grootte)) {
    const intakes = await voegIntakesToe(tx, m, vandaag);
    await voegPlannenToe(tx, m, vandaag, intakes, voorInPlan(m, m.inzetten));
    await voegInzettenToe(tx, m, m.inzetten, instrumenten);
    await voegGemisToe(tx, m);
    await voegSituatieToe(tx, m, vandaag, intakes);
    await voegBetrokkenenToe(tx, m, m.inzetten, partner);
    await voegToezeggingenToe(tx, m, vandaag);
  }
}

/** Wat over verschillende dossiers gaat. */
async function voegVerbandenToe(tx: Tx, vandaag: Datum): Promise<void> {
  const [sanne, burak, teamleider] = [await wie(tx, 's.deboer'), await wie(tx, 'b.yildiz'), await wie(tx, 'm.visser')];
  const mensen = await leesMetInzet(tx, vandaag);
  await voegSignalenToe(tx, mensen, await wie(tx, 'g.aksoy'), vandaag);
  await voegHuishoudensToe(tx);
  await vulStartlijsten(tx, mensen);
  await voegEindesToe(tx, mensen, vandaag);
  await voegOverdrachtenToe(tx, mensen, { sanne, burak, teamleider }, vandaag);
  await vulAanpakAan(tx, vandaag, teamleider);
}

async function leesMetInzet(tx: Tx, vandaag: Datum) {
  const mensen = await leesMensen(tx, vandaag);
  return mensen.map((m) => ({ ...m, inzetten: inzettenVan(m, plandag(m), vandaag) }));
}

const plandag = (m: Mens) => planverloop(m)[0]?.dag ?? m.start;
