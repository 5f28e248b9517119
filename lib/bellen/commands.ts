import 'server-only';
import { leesWerklijst } from '../caseload/werklijst';
import { contactSchrijven } from '../contactmomenten/commands';
import type { ContactmomentInvoer } from '../contactmomenten/schema';
import { kloktijd } from '../copy/datums';
import { nu } from '../server/clock';
import { defineCommand } from '../server/command';
import type { Tx } from '../server/db';
import { NietGevonden, Ongeldig } from '../server/fouten';
import type { Clientzaak } from '../zaak/client';
import { type Gestaan, isTeBellen, kiesMensen, volgende } from './regels';
import {
  type Belbeurtinvoer,
  belbeurtVastleggenSchema,
  belbeurtVerzettenSchema,
  belrondeStartenSchema,
  belrondeStoppenSchema,
} from './schema';
import { BELBEURT_VELDEN, BELSTAND } from './woorden';
import { opBelbeurt, opRonde } from './zaak';

const adresVan = (beurt: Pick<Gestaan, 'clientnummer'> | null) => (beurt ? `/bellen/${beurt.clientnummer}` : '/bellen');

async function wisRonde(tx: Tx, gebruikerId: string): Promise<void> {
  await tx.belbeurt.deleteMany({ where: { gebruikerId } });
  await tx.belronde.deleteMany({ where: { gebruikerId } });
}

/** Begint een belronde. Een ronde die klaar is maakt plaats; een die nog loopt niet. */
export const belrondeStarten = defineCommand('belronde.starten', belrondeStartenSchema)
  .op(opRonde, { recht: 'vandaag.bekijken', raakt: 'niets' })
  .doet(async ({ tx, user, vandaag, ronde }, { soort, clientIds }) => {
    if (ronde?.open.length)
      throw new Ongeldig({}, 'U bent al bezig met een belronde. Ga daar verder, of stop haar eerst.');
    const mogelijk = kiesMensen((await leesWerklijst(tx, user, vandaag, vandaag)).rijen, soort, vandaag);
    const mensen = soort === 'keuze' ? mogelijk.filter((r) => clientIds.includes(r.clientId)) : mogelijk;
    if (soort === 'keuze' && mensen.length < new Set(clientIds).size) throw new NietGevonden();
    const [eerste] = mensen;
    if (!eerste) throw new Ongeldig({}, 'Er is hier nu niemand te bellen.');
    await wisRonde(tx, user.id);
    await tx.belronde.create({ data: { gebruikerId: user.id, soort, begonnenOp: nu() }, select: { soort: true } });
    await tx.belbeurt.createMany({
      data: mensen.map(({ clientId }, plek) => ({ gebruikerId: user.id, clientId, plek })),
    });
    return { spoor: { onderwerp: 'belronde', details: { soort, aantal: mensen.length } }, naar: adresVan(eerste) };
  });

/** Stopt de belronde: wat is vastgelegd staat in de dossiers, wie er nog op stond niet meer op een lijst. */
export const belrondeStoppen = defineCommand('belronde.stoppen', belrondeStoppenSchema)
  .op(opRonde, { recht: 'vandaag.bekijken', raakt: 'niets' })
  .doet(async ({ tx, user }) => {
    await wisRonde(tx, user.id);
    return { spoor: { onderwerp: 'belronde' }, naar: '/bellen' };
  });

/**
 * Wat er uit een telefoongesprek of poging van nu kwam, en dan de volgende. Is er intussen al iets vastgelegd, in een ander venster of door een
 * collega, dan komt er niets bij.
 */
export const belbeurtVastleggen = defineCommand('belbeurt.vastleggen', belbeurtVastleggenSchema)
  .op(opBelbeurt, { recht: 'contactmoment.vastleggen', raakt: 'norm', velden: BELBEURT_VELDEN })
  .doet(async (zaak, v) => {
    const { ronde, beurt } = zaak;
    const naar = adresVan(volgende(ronde, zaak.client.id));
    if (!isTeBellen(beurt)) {
      if (v.uitkomst !== 'gesproken' && !v.verslag) return { spoor: [], naar };
      const tekst = `${beurt.naam} is al klaar in deze belronde: ${BELSTAND[beurt.stand]}. Er is niets opgeslagen; wat u typte staat er nog.`;
      throw new Ongeldig({}, tekst);
    }
    const { spoor, gevolg, gelukt } = await contactSchrijven(zaak, await contactVan(zaak, v), { naPoging: true });
    return v.uitkomst === 'gesproken' && gelukt ? { spoor, gevolg, naar, gelukt } : { spoor, gevolg, naar };
  });

/** Bellen gebeurt nu. Wie niet is gesproken heeft nog geen volgende afspraak, en houdt de tijd van de afspraak die zo afloopt: dat is te herstellen. */
async function contactVan(zaak: Clientzaak, { uitkomst, ...v }: Belbeurtinvoer): Promise<ContactmomentInvoer> {
  const { vandaag } = zaak;
  const gebeld = { ...v, datum: vandaag, tijd: kloktijd(nu()), soort: 'gesprek' as const };
  if (uitkomst === 'gesproken') return { ...gebeld, kanaal: 'telefonisch', status: 'gevoerd' };
  const poging = { ...gebeld, vervolg: undefined, vervolgReden: null, vervolgUitleg: null };
  if (uitkomst === 'voicemail') return { ...poging, kanaal: 'voicemail', status: 'gevoerd' };
  const [t] = await zaak.feiten();
  const afgesproken = t?.contacten.some(
    (c) => c.datum === vandaag && c.status === 'gepland' && c.kanaal === 'telefonisch' && !c.verkeerdGeregistreerd,
  );
  return { ...poging, kanaal: 'telefonisch', status: 'geen_gehoor', ...(afgesproken && { tijd: null }) };
}

/** Straks nog eens, aan het eind van de ronde; of helemaal niet in deze ronde. */
export const belbeurtVerzetten = defineCommand('belbeurt.verzetten', belbeurtVerzettenSchema)
  .op(opBelbeurt, { recht: 'contactmoment.vastleggen', raakt: 'niets' })
  .doet(async ({ tx, user, client, ronde, beurt }, { hoe }) => {
    const naar = adresVan(volgende(ronde, client.id));
    if (!isTeBellen(beurt)) return { spoor: [], naar };
    await tx.belbeurt.update({
      where: { gebruikerId_clientId: { gebruikerId: user.id, clientId: client.id } },
      data: {
        overgeslagen: hoe === 'overslaan',
        verzetOp: nu(),
        ...(hoe === 'later' && { plek: Math.max(...ronde.alle.map((b) => b.plek)) + 1 }),
      },
      select: { plek: true },
    });
    return { spoor: { details: { hoe } }, naar };
  });
