// Een cliënt bij wie in elk tekstveld een kanarie zit: komt die ergens naar buiten, dan zag iemand gegevens van deze mens.

import type { User } from '../../lib/policy/policy';
import type { Tx } from '../../lib/server/db';
import { dag, uniek } from '../factories/basis';
import { eenBelronde } from '../factories/belronde';
import { eenBericht } from '../factories/bericht';
import { eenBsn, metBsn } from '../factories/bsn';
import { eenAfspraak } from '../factories/contactmoment';
import { eenDatalek } from '../factories/datalek';
import { eenGebruiker } from '../factories/gebruiker';
import { eenHerinnering } from '../factories/herinnering';
import { eenIntake } from '../factories/intake';
import { eenGemis, eenInzet } from '../factories/inzet';
import { eenBetrokkene, eenSignaal } from '../factories/netwerk';
import { eenNotitieinzage } from '../factories/notitieinzage';
import { eenOverdracht } from '../factories/overdracht';
import { eenPlan } from '../factories/plan';
import { eenUitleg } from '../factories/uitleg';
import { alsBaas } from './baas';
import { ruw } from './ruw';
import { eenVolDossier } from './vol-dossier';

type Wie = { id: string };
type Kolom = { tabel: string; kolom: string; lijst: boolean };
type Sleutel = { kind: string; veld: string; ouder: string };

const VERTAALD = { taal: 'tr', onderwerpVertaald: 'x', tekstVertaald: 'x' };

/** Het spoor zelf, wat alleen technisch is en wat geen tekst kan zijn horen niet bij wat iemand over een cliënt opschreef. */
// Een BSN staat er alleen versleuteld: daar kan geen tekst in.
const BUITEN = new Set(['auditregel', 'bsn']);
const TECHNISCH = /sleutel$|tijd$|taal$|^clientnummer$|^geboortedatum$|^kenmerk$/;

/** Elke tabel die naar een cliënt wijst, rechtstreeks of langs een andere, met de voorwaarde die zijn rijen aanwijst. */
export async function tabellenVan(tx: Tx, clientId: string): Promise<Map<string, string>> {
  const sleutels = await ruw(tx).$queryRaw<Sleutel[]>`
    SELECT c.conrelid::regclass::text AS kind, a.attname::text AS veld, c.confrelid::regclass::text AS ouder
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace ORDER BY 1, 2, 3`;
  const gevonden = new Map([['client', `id = '${clientId}'`]]);
  for (const [ouder, waar] of gevonden)
    for (const { kind, veld } of sleutels.filter(
      (s) => s.ouder === ouder && s.kind !== 'client' && !BUITEN.has(s.kind),
    )) {
      // Een tabel die langs meer wegen bij de cliënt komt telt langs elke weg mee.
      const langs = `${veld} IN (SELECT id FROM ${ouder} WHERE ${waar})`;
      gevonden.set(kind, [gevonden.get(kind) ?? [], langs].flat().join(' OR '));
    }
  return gevonden;
}

/** Wat iemand typte blijft overal tekst: op geen pagina staat dit als opmaak. */
export const OPMAAK = '<img src=x onerror=alert(1)>';

/** De kanarie van één veld: waar zij opduikt is te zien waar zij vandaan komt. */
export const veldkanarie = (kanarie: string, tabel: string, kolom: string) => `${kanarie}.${tabel}.${kolom}`;

/**
 * Zet de kanarie in elk tekstveld van en rond deze cliënt, ook in wat er morgen bij komt. Geeft de velden waarin zij niet kon: dan is er bij deze
 * cliënt niets, of de database weigert het.
 */
async function zetKanarie(tx: Tx, clientId: string, kanarie: string, perVeld: boolean): Promise<string[]> {
  const tabellen = await tabellenVan(tx, clientId);
  const kolommen = await ruw(tx).$queryRaw<Kolom[]>`
    SELECT table_name::text AS tabel, column_name::text AS kolom, data_type = 'ARRAY' AS lijst FROM information_schema.columns
    WHERE table_schema = 'public' AND is_generated = 'NEVER' AND (udt_name IN ('text', 'citext') OR udt_name = '_text') ORDER BY 1, 2`;
  // Wat vaststaat is met een trigger tegen wijzigen beschermd; alleen hier mag dat even niet.
  await ruw(tx).$executeRaw`SET LOCAL session_replication_role = replica`;
  const zonder: string[] = [];
  for (const { tabel, kolom, lijst } of kolommen) {
    const waar = tabellen.get(tabel);
    if (!waar || TECHNISCH.test(kolom)) continue;
    const teken = perVeld ? veldkanarie(kanarie, tabel, kolom) : `${kanarie}${OPMAAK}`;
    const waarde = lijst ? `ARRAY['${teken}']` : `'${teken}'`;
    const zet = (bij: string) =>
      ruw(tx).$executeRawUnsafe(`UPDATE ${tabel} SET ${kolom} = ${waarde} WHERE (${waar}) ${bij}`);
    // Sommige velden horen bij een andere stand van de rij: dan alleen waar er al iets staat.
    await ruw(tx).$executeRaw`SAVEPOINT veld`;
    const gezet = await zet('').catch(async () => {
      await ruw(tx).$executeRaw`ROLLBACK TO SAVEPOINT veld`;
      return zet(`AND ${kolom} IS NOT NULL`);
    });
    if (gezet === 0) zonder.push(`${tabel}.${kolom}`);
  }
  await ruw(tx).$executeRaw`SET LOCAL session_replication_role = DEFAULT`;
  return zonder;
}

/** Wat zelden voorkomt en geen fabriek heeft: een teruggedraaid einde, een wachtvraag, iets wat verkeerd geregistreerd was. */
async function legRest(
  tx: Tx,
  traject: Wie & { client: Wie },
  door: Wie,
  gesprek: Wie,
): Promise<{ datalekId: string; herinneringId: string }> {
  const [clientId, trajectId, doorId] = [traject.client.id, traject.id, door.id];
  const { id: contactmomentId } = await tx.contactmoment.create({
    data: {
      clientId,
      datum: dag('2026-05-04'),
      kanaal: 'telefonisch',
      status: 'gevoerd',
      verkeerdOp: new Date(),
      verkeerdReden: 'x',
    },
    select: { id: true },
  });
  await tx.contactmomentWijziging.createMany({
    data: [contactmomentId, gesprek.id].map((id) => ({
      ...{ contactmomentId: id, doorId, reden: 'x' },
      ...{ soort: 'gecorrigeerd' as const, oudVerslag: 'x', oud: ['x'] },
    })),
  });
  const { id: datalekId } = await eenDatalek({ client: traject.client, auteur: door, notitie: 'x' }, tx);
  const escalatie = { trajectId, uiterlijk: dag('2026-10-01'), geopendOp: dag('2026-10-16') };
  await tx.escalatie.create({
    data: { ...escalatie, stappen: { create: { soort: 'vraag', tekst: 'x', doorId } } },
    select: { id: true },
  });
  await eenUitleg({ traject, door, tekst: 'x' }, tx);
  await tx.geenInstrument.create({
    data: { clientId, trajectId, reden: 'niet_passend', op: dag('2026-06-01') },
    select: { id: true },
  });
  await tx.voorinformatie.create({
    data: { clientId, trajectId, bron: 'power', gevraagdOp: dag('2026-01-06') },
    select: { id: true },
  });
  await tx.selectiegegevens.create({ data: { clientId }, select: { clientId: true } });
  const { id: eindeId } = await tx.trajectEinde.create({
    data: {
      ...{ trajectId, doorId, einddatum: dag('2026-03-01'), uitstroomreden: 'verhuisd', laatsteGesprek: 'gevoerd' },
      ...{ herroepenOp: new Date(), herroepenDoorId: doorId },
    },
    select: { id: true },
  });
  const dienst = { gebruikerId: doorId, van: dag('2026-04-01'), tot: dag('2026-04-10') };
  const vervanging = await tx.vervanging.create({ data: { trajectId, ...dienst }, select: { id: true } });
  await tx.trajectEindeDeel.create({ data: { eindeId, contactmomentId: gesprek.id }, select: { id: true } });
  await tx.trajectEindeVervanging.create({
    data: { eindeId, vervangingId: vervanging.id, ...dienst },
    select: { eindeId: true },
  });
  const betrokkene = await tx.betrokkene.findFirstOrThrow({ where: { clientId }, select: { id: true } });
  await tx.contactmomentBetrokkene.create({
    data: { contactmomentId: gesprek.id, betrokkeneId: betrokkene.id },
    select: { betrokkeneId: true },
  });
  const { teamId } = await tx.traject.findUniqueOrThrow({ where: { id: trajectId }, select: { teamId: true } });
  await tx.caseloaddaad.create({
    data: {
      ...{ teamId: teamId ?? '', naarId: doorId, doorId, gedaanOp: new Date() },
      delen: { create: { trajectId, vervangingId: vervanging.id, voor: { van: '2026-01-05' } } },
    },
    select: { id: true },
  });
  const dagen = { gevraagdOp: dag('2026-11-02'), doorId };
  await tx.correctieverzoek.create({
    data: {
      ...{ clientId, ...dagen, verzoek: 'x', verklaring: 'x' },
      ...{ besluit: 'niet', motivering: 'x', beslotenOp: new Date(), beslotenDoorId: doorId },
    },
    select: { id: true },
  });
  await tx.inzageverzoek.create({
    data: { clientId, ...dagen, identiteit: 'bekend', verlooptOp: new Date(Date.now() + 60_000) },
    select: { id: true },
  });
  await tx.bewaarplicht.create({
    data: { clientId, van: dag('2026-01-05'), tot: dag('2026-02-05'), reden: 'x', doorId },
    select: { id: true },
  });
  await tx.vernietiging.create({
    data: {
      ...{ clientId, soorten: ['berichten'], grond: 'x', goedgekeurd: false, reden: 'x' },
      ...{ beslotenOp: new Date(), beslotenDoorId: doorId },
    },
    select: { id: true },
  });
  const herinnering = await eenHerinnering({ gebruiker: door, client: traject.client, tekst: 'x' }, tx);
  return { datalekId, herinneringId: herinnering.id };
}

type Rondom = {
  team: string;
  aanpak: string;
  begeleider: User;
  ontvanger: User;
  partner: Wie;
  eind?: string;
};

/** Eén mens met alles wat er van iemand kan zijn. */
export async function eenVolMens({ begeleider, ontvanger, partner, ...wens }: Rondom) {
  // Het eerste trajectjaar sloot zonder gesprek: er is een normafwijking.
  const traject = await eenVolDossier<User>(begeleider, {
    ...wens,
    start: '2025-01-06',
    opschorting: { van: '2026-02-01', tot: '2026-02-10' },
  });
  const { client } = traject;
  const afspraak = await eenAfspraak({ client, datum: '2026-11-25', gehoudenDoor: begeleider });
  const brief = await eenBericht({ client, afspraak, status: 'bezig', bezigDoorId: begeleider.id, ...VERTAALD });
  const intake = await eenIntake({ traject, status: 'concept' });
  const concept = await eenPlan({
    traject,
    nummer: 2,
    status: 'concept',
    instrumenten: [{ naam: 'Fietslessen', waarvoor: 'x' }],
  });
  const { instrumentId } = await eenInzet({ traject, wensen: ['x'] });
  await eenGemis({ traject });
  const overdracht = await eenOverdracht({ traject, van: begeleider, naar: ontvanger, status: 'aangeboden' });
  await eenBetrokkene({ client, gebruiker: partner, grond: { grond: 'taak' } });
  await eenSignaal({ client, van: partner, afgehandeldDoor: begeleider, antwoord: 'x' });
  await eenNotitieinzage({ client, gebruiker: await eenGebruiker({ rol: 'teamleider', team: wens.team }) });
  // Het BSN komt op geen enkele route: wie het toont doet dat met een daad.
  await metBsn();
  const bsn = await eenBsn({ client });
  return alsBaas(async (tx) => {
    const vind = { where: { trajectId: traject.id }, select: { id: true } };
    const plan = await tx.plan.findFirstOrThrow({ ...vind, where: { trajectId: traject.id, nummer: 1 } });
    const afwijking = await tx.normafwijking.findFirst(vind);
    const gesprek = await tx.contactmoment.findFirstOrThrow({
      where: { clientId: client.id, status: 'gevoerd', kanaal: 'op_locatie' },
      orderBy: { datum: 'desc' },
      select: { id: true },
    });
    const { datalekId, herinneringId } = await legRest(tx, traject, begeleider, gesprek);
    return {
      ...{ traject, client, bsn, instrumentId },
      id: {
        ...{ afwijking: afwijking?.id ?? '', brief: brief.id, concept: concept.id, gesprek: gesprek.id },
        ...{
          intake: intake.id,
          overdracht: overdracht.id,
          plan: plan.id,
          datalek: datalekId,
          herinnering: herinneringId,
        },
      },
    };
  });
}

export type Kanarie = Awaited<ReturnType<typeof eenKanarie>>;

/** Een vol mens met in elk veld de kanarie, in een team en een aanpak die alleen van deze proef zijn. */
export async function eenKanarie({ perVeld = false, eind }: { perVeld?: boolean; eind?: string } = {}) {
  const kenmerk = uniek();
  const [team, aanpak, organisatie] = [`Volière ${kenmerk}`, `Vlucht ${kenmerk}`, `Nest ${kenmerk}`];
  const wie = {
    begeleider: await eenGebruiker({ team }),
    ontvanger: await eenGebruiker({ team }),
    partner: await eenGebruiker({ rol: 'partner', organisatie }),
  };
  const { traject, client, ...mens } = await eenVolMens({ team, aanpak, ...(eind && { eind }), ...wie });
  await eenBelronde({ begeleider: wie.begeleider, clienten: [client] });
  const kanarie = `Kanarie${kenmerk}`;
  const zonder = await alsBaas((tx) => zetKanarie(tx, client.id, kanarie, perVeld));
  return { ...mens, ...{ kanarie, zonder, client, team, aanpak, aanpakId: traject.aanpak.id, wie } };
}
