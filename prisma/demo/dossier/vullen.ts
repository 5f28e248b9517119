/** Vult de dossiers van iedereen in de pilot: wat de bestanden niet zeggen, maar in het echt in een dossier staat. */
import type { Datum } from '../../../lib/domain/datum';
import type { Tx } from '../../../lib/server/db';
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

/** Alles hangt af van het cliëntnummer en van vandaag; er is geen toeval bij. */
export async function voegDossiersToe(tx: Tx, vandaag: Datum): Promise<void> {
  const wie = (gebruikersnaam: string) =>
    tx.gebruiker.findUniqueOrThrow({ where: { gebruikersnaam }, select: { id: true } });
  const [sanne, burak, teamleider, partner] = [
    await wie('s.deboer'),
    await wie('b.yildiz'),
    await wie('m.visser'),
    await wie('g.aksoy'),
  ];
  const instrumenten = new Map(
    (await tx.instrument.findMany({ select: { id: true, naam: true } })).map((i) => [i.naam, i]),
  );
  const mensen = await leesMensen(tx, vandaag);
  await vulTaalAan(tx, mensen);
  const metInzet = mensen.map((m) => ({ ...m, inzetten: inzettenVan(m, plandag(m), vandaag) }));
  for (const m of metInzet) {
    const intakes = await voegIntakesToe(tx, m, vandaag);
    await voegPlannenToe(tx, m, vandaag, intakes, voorInPlan(m, m.inzetten));
    await voegInzettenToe(tx, m, m.inzetten, instrumenten);
    await voegGemisToe(tx, m);
    await voegSituatieToe(tx, m, vandaag, intakes);
    await voegBetrokkenenToe(tx, m, m.inzetten, partner);
    await voegToezeggingenToe(tx, m, vandaag);
  }
  await voegSignalenToe(tx, metInzet, partner, vandaag);
  await voegHuishoudensToe(tx);
  await vulStartlijsten(tx, mensen);
  await voegEindesToe(tx, mensen, vandaag);
  await voegOverdrachtenToe(tx, mensen, { sanne, burak, teamleider }, vandaag);
  await vulAanpakAan(tx, vandaag, teamleider);
}

const plandag = (m: Mens) => planverloop(m)[0]?.dag ?? m.start;
