import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import { bezwarenBij } from '../afspraken/botsing';
import { korteDatum, langeDatum } from '../copy/datums';
import { CONTACTSTATUS, KANAAL } from '../copy/woorden';
import { type Datum, plusDagen, vroegste } from '../domain/datum';
import type { Afspraakmelding, Vervolgaanleiding } from '../domain/gevolg';
import {
  type Contactfeit,
  GESPREKSKANALEN,
  isBellen,
  isMislukt,
  isTellend,
  type Kanaal,
} from '../domain/tellend-gesprek';
import type { KortContact } from '../norm/feiten';
import type { Spoor } from '../server/audit';
import { nu } from '../server/clock';
import type { Ctx, Uitkomst } from '../server/command';
import { naarDb, uitDb } from '../server/datums';
import { Bevestig, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import type { Clientzaak } from '../zaak/client';
import { type Houder, leesHouder, leesRitme, plaatsVan } from './aanbod';
import { begeleidersVoor } from './keuzelijsten';
import { berekenGevolg, type Normgevolg } from './norm-gevolg';
import { maakAfspraak } from './rijen';
import type { ContactmomentInvoer } from './schema';
import { beslisVervolg, vervolgkanaal } from './vervolg';
import { komendeAfspraken } from './vervolg-regels';

/** Wat in dezelfde transactie bij een contact hoort, zoals de intake die ermee wordt vastgesteld; met de sporen die dat nalaat. */
export type Erbij = (contact: { id: string; gevoerd: boolean }) => Promise<readonly Spoor[]>;

/**
 * Schrijft een contact op, plant een afspraak (datum later dan vandaag) of vult een afspraak in die geweest is. Gooit `erbij` een fout, dan is
 * er niets opgeschreven. Met `naPoging` is een poging van dezelfde dag die niet lukte geen reden om te vragen of dit er al staat.
 */
export async function contactSchrijven(
  zaak: Clientzaak,
  ingevuld: ContactmomentInvoer,
  { erbij, naPoging = false }: { erbij?: Erbij; naPoging?: boolean } = {},
): Promise<Uitkomst> {
  const { client, vandaag } = zaak;
  const v = metTijd(await metAfspraak(zaak, ingevuld), vandaag);
  const trajecten = await zaak.feiten();
  const afspraak = v.afspraakId ? await eisAfspraak(zaak, v.afspraakId) : null;
  const gepland = v.plannen || v.datum > vandaag;
  const feit: Contactfeit = { ...v, status: gepland ? 'gepland' : v.status, verkeerdGeregistreerd: false };
  const gevolg = berekenGevolg(trajecten, feit, v.afspraakId, vandaag);
  if (!gevolg) throw new Ongeldig({}, 'Deze cliënt heeft geen lopend traject. Er kan geen contact worden vastgelegd.');
  if (gepland) toetsAfspraak(zaak, v, trajecten);
  await toetsKeuzes(zaak, v);

  const contacten = trajecten[0]?.contacten ?? [];
  const eersteAfspraak = komendeAfspraken(contacten, vandaag, v.afspraakId).find((c) => c.datum > v.datum)?.datum;
  const besluit = gepland
    ? { nieuweDatum: null, tijd: null, uitlegTot: null }
    : beslisVervolg(v, gevolg, isTellend(feit) && !eindigtEerst(gevolg, vandaag), eersteAfspraak ?? null, vandaag);
  const houder = await leesHouder(zaak, v.gehoudenDoorId ?? zaak.user.id);
  const gehoudenDoorId = gepland ? houder(v.datum) : (v.gehoudenDoorId ?? zaak.user.id);
  const volgende = besluit.nieuweDatum ? await vervolgVan(zaak, v, besluit.nieuweDatum, besluit.tijd, houder) : null;
  const anders = naPoging ? contacten.filter((c) => !isMislukt(c)) : contacten;
  await vraagBevestiging(zaak, { ...v, gehoudenDoorId }, anders, gepland, volgende);

  const contact = await bewaar(zaak, { ...v, gehoudenDoorId }, afspraak, feit.status);
  const meldingen: Afspraakmelding[] = gepland
    ? [{ ...contact, soort: v.afspraakId ? 'verplaatst' : 'uitnodiging' }]
    : [];
  if (volgende) meldingen.push(await maakAfspraak(zaak.tx, volgende));
  const sporen = (await erbij?.({ id: contact.contactmomentId, gevoerd: feit.status === 'gevoerd' })) ?? [];
  const telt = !gepland && isTellend(feit);
  const spoor: Spoor = {
    actie: v.afspraakId ? 'contactmoment.invullen' : gepland ? 'afspraak.plannen' : 'contactmoment.vastleggen',
    onderwerp: 'contactmoment',
    onderwerpId: contact.contactmomentId,
    details: {
      datum: v.datum,
      soort: v.soort,
      kanaal: v.kanaal,
      status: feit.status,
      vervolg: besluit.nieuweDatum ?? v.vervolg ?? null,
    },
  };
  return {
    spoor: [...sporen, spoor],
    gevolg: { meldingen, vervolg: aanleiding(zaak, v, besluit.uitlegTot, feit, contact) },
    naar: terugNaar(v.terug, client.clientnummer, v.datum),
    gelukt: gepland ? 'afspraak.plannen' : telt ? 'contactmoment.vastleggen' : 'contactmoment.vastleggen_telt_niet',
  };
}

/**
 * Een gesprek op een dag waarop er één afspraak openstaat hoort bij die afspraak, tenzij het formulier iets anders zegt. Geen gehoor is alleen de
 * uitkomst van een afspraak die zo zou gaan: wie belt met iemand die nog langskomt, laat die afspraak staan.
 */
async function metAfspraak({ tx, client, vandaag }: Clientzaak, v: ContactmomentInvoer): Promise<ContactmomentInvoer> {
  const gesprek = v.soort === 'gesprek' && GESPREKSKANALEN.includes(v.kanaal);
  if (v.afspraakId || v.ander || v.plannen || v.datum > vandaag || !gesprek) return v;
  const open = await tx.contactmoment.findMany({
    where: { clientId: client.id, datum: naarDb(v.datum), status: 'gepland', verkeerdOp: null },
    orderBy: { tijd: 'asc' },
    select: VAN_AFSPRAAK,
  });
  // Van twee keer bellen op één dag is dit de eerste; met wie er twee keer is afgesproken weet alleen de begeleider welke.
  const [a] = v.status === 'geen_gehoor' ? open.filter((x) => x.kanaal === v.kanaal) : open.length === 1 ? open : [];
  if (!a) return v;
  return {
    ...v,
    afspraakId: a.id,
    versie: a.versie,
    tijd: v.tijd ?? a.tijd,
    locatieId: v.locatieId ?? a.locatieId,
    metDerde: v.metDerde || a.metDerde,
    derden: v.derden ?? a.derden,
    duurMinuten: v.duurMinuten ?? a.duurMinuten,
    verslag: v.verslag ?? a.verslag,
  };
}
/** Wat een uitkomst van haar afspraak overneemt. */
export const VAN_AFSPRAAK = {
  id: true,
  versie: true,
  tijd: true,
  kanaal: true,
  locatieId: true,
  metDerde: true,
  derden: true,
  duurMinuten: true,
  verslag: true,
} as const;

/** De pagina waar iemand vandaan kwam; in de agenda op de dag van de afspraak. */
export function terugNaar(vanaf: ContactmomentInvoer['terug'], clientnummer: string, op: Datum): string {
  if (vanaf === 'agenda') return `/agenda?dag=${op}`;
  if (vanaf === 'bellen') return '/bellen?verder=1';
  return vanaf === 'vandaag' ? '/vandaag' : `/clienten/${clientnummer}`;
}

/** Waarom er een taak "vervolg plannen" komt: een afspraak die niet doorging, of de uitleg van wie later plant of nog niet. */
function aanleiding(
  { user }: Clientzaak,
  v: ContactmomentInvoer,
  tot: Datum | null,
  feit: Contactfeit,
  { contactmomentId }: Bewaard,
): Vervolgaanleiding | null {
  if (tot && v.vervolgReden)
    return { uitleg: { reden: v.vervolgReden, tekst: v.vervolgUitleg, tot, doorId: user.id, contactmomentId } };
  const misgelopen = v.afspraakId && (feit.status === 'niet_verschenen' || feit.status === 'geen_gehoor');
  return misgelopen ? { uitleg: null, tekst: `De afspraak ging niet door: ${CONTACTSTATUS[feit.status]}.` } : null;
}

/** Eindigt het traject voordat de norm weer een gesprek vraagt? Dan hoeft er geen volgende te zijn. */
const eindigtEerst = ({ einddatum, grens }: Normgevolg, vandaag: Datum) =>
  einddatum !== null && einddatum <= (grens ?? vandaag);

function toetsAfspraak(ctx: Clientzaak, v: ContactmomentInvoer, trajecten: readonly Looptijd[]): void {
  if (v.soort !== 'gesprek') throw new Ongeldig({ datum: 'Alleen een gesprek kan vooruit worden gepland.' });
  if (!GESPREKSKANALEN.includes(v.kanaal))
    throw new Ongeldig({ kanaal: 'Kies voor een afspraak: op locatie, huisbezoek, telefonisch of beeldbellen.' });
  if (v.datum < ctx.vandaag) throw new Ongeldig({ datum: 'Een afspraak kan niet in het verleden liggen.' });
  if (v.datum > plusDagen(ctx.vandaag, 366)) throw new Ongeldig({ datum: 'Deze datum is meer dan een jaar vooruit.' });
  eisBinnenTraject(trajecten, v.datum);
}

type Looptijd = { startdatum: Datum; einddatum: Datum | null };

/** Een afspraak ligt binnen een traject. Gooit Ongeldig bij de datum, met wat er die dag nog niet of niet meer is. */
export function eisBinnenTraject(trajecten: readonly Looptijd[], op: Datum): void {
  const voorbij = (t: Looptijd) => t.einddatum !== null && t.einddatum < op;
  if (trajecten.some((t) => t.startdatum <= op && !voorbij(t))) return;
  const komt = trajecten.filter((t) => t.startdatum > op).map((t) => t.startdatum);
  const eerste = vroegste(...komt);
  throw new Ongeldig({
    datum: eerste ? `Het traject begint pas op ${langeDatum(eerste)}.` : 'Op deze datum is het traject al beëindigd.',
  });
}

/** De locatie bestaat en is die dag open, tenzij zij ook dicht gekozen mag blijven. */
export async function eisLocatie(ctx: Ctx, locatieId: string | null, op: Datum, ookDicht: boolean): Promise<void> {
  if (!locatieId) return;
  const locatie = await ctx.tx.locatie.findUnique({ where: { id: locatieId }, select: { geslotenOp: true } });
  const dicht = locatie?.geslotenOp && uitDb(locatie.geslotenOp) <= op && !ookDicht;
  if (!locatie || dicht) throw new Ongeldig({ locatieId: 'Kies een locatie uit de lijst.' });
}

async function toetsKeuzes(ctx: Clientzaak, v: ContactmomentInvoer): Promise<void> {
  // Een afspraak op een locatie die intussen dicht is mag worden ingevuld zoals zij was.
  await eisLocatie(ctx, v.locatieId, v.datum, v.afspraakId !== null);
  if (v.onderwerpen.length > 0) {
    const open = [{ geslotenOp: null }, { geslotenOp: { gt: naarDb(v.datum) } }];
    const bekend = await ctx.tx.onderwerp.count({ where: { id: { in: v.onderwerpen }, OR: open } });
    if (bekend !== new Set(v.onderwerpen).size)
      throw new Ongeldig({ onderwerpen: 'Kies alleen onderwerpen uit de lijst.' });
  }
  if (v.gehoudenDoorId && v.gehoudenDoorId !== ctx.user.id) {
    const mogelijk = await begeleidersVoor(ctx.tx, ctx.user, ctx.client.subject);
    if (!mogelijk.some((g) => g.id === v.gehoudenDoorId))
      throw new Ongeldig({ gehoudenDoorId: 'Kies wie het gesprek voerde uit de lijst.' });
  }
}

/** Een jaartal is snel verkeerd getypt. */
export const vraagLangGeleden = (op: Datum, vandaag: Datum): string[] =>
  op < plusDagen(vandaag, -366)
    ? [`U hebt ${korteDatum(op)} ingevuld. Dat is meer dan een jaar geleden. Klopt dat?`]
    : [];

/** Alles wat bevestigd moet worden in één vraag, zodat één ja ook alles beantwoordt. */
async function vraagBevestiging(
  ctx: Clientzaak,
  v: ContactmomentInvoer,
  contacten: readonly KortContact[],
  gepland: boolean,
  volgende: Vervolgafspraak | null,
): Promise<void> {
  if (ctx.bevestigd) return;
  const vragen = vraagLangGeleden(v.datum, ctx.vandaag);
  const staatEr = [
    vindDubbel(contacten, v.datum, v.kanaal, v.afspraakId),
    volgende && vindDubbel(contacten, volgende.datum, volgende.kanaal, v.afspraakId),
  ].filter(Boolean);
  if (staatEr.length > 0) vragen.push(`Staat er al: ${staatEr.join(' en ')}. Toch vastleggen?`);
  const bij = (wie: string | null) => ({ begeleiderId: wie ?? ctx.user.id, behalveId: v.afspraakId });
  const bezwaren = [
    ...(gepland ? await bezwarenBij(ctx, { ...v, ...bij(v.gehoudenDoorId) }) : []),
    ...(volgende ? await bezwarenBij(ctx, { ...volgende, ...bij(volgende.gehoudenDoorId) }) : []),
  ];
  if (bezwaren.length > 0) vragen.push(`${bezwaren.join(' ')} Toch plannen?`);
  if (vragen.length > 0) throw new Bevestig(vragen.join(' '));
}

/** Wat er op deze dag en via dit kanaal al staat, in woorden; null als er niets staat. Elkaar even zien is geen dubbel gesprek. */
export function vindDubbel(contacten: readonly KortContact[], op: Datum, kanaal: Kanaal, behalveId: string | null) {
  const dubbel = contacten.find(
    (c) =>
      c.datum === op &&
      c.kanaal === kanaal &&
      c.soort !== 'ontmoeting' &&
      !c.verkeerdGeregistreerd &&
      c.status !== 'afgezegd' &&
      (behalveId === null || c.id !== behalveId),
  );
  if (!dubbel) return null;
  const tijd = dubbel.tijd ? ` om ${dubbel.tijd}` : '';
  return `${korteDatum(op)}, ${KANAAL[kanaal].toLowerCase()}, ${CONTACTSTATUS[dubbel.status]}${tijd}`;
}

type Gebeurd = Pick<
  ContactmomentInvoer,
  'datum' | 'tijd' | 'soort' | 'kanaal' | 'locatieId' | 'metDerde' | 'derden' | 'duurMinuten' | 'verslag'
>;

/** Wat er gebeurde zoals het wordt opgeslagen: alleen een gesprek op locatie heeft een locatie, en wie erbij was maakt een driegesprek. */
export const momentVelden = (v: Gebeurd) => ({
  datum: naarDb(v.datum),
  tijd: v.tijd,
  soort: v.soort,
  kanaal: v.kanaal,
  locatieId: v.kanaal === 'op_locatie' ? v.locatieId : null,
  metDerde: v.metDerde || (v.soort === 'gesprek' && v.derden !== null),
  derden: v.derden,
  duurMinuten: v.duurMinuten,
  verslag: v.verslag,
});

async function bewaar(
  ctx: Clientzaak,
  v: ContactmomentInvoer,
  afspraak: OpenAfspraak | null,
  status: Contactfeit['status'],
): Promise<Bewaard> {
  const data = {
    ...momentVelden(v),
    status,
    gehoudenDoorId: v.gehoudenDoorId ?? ctx.user.id,
    vastgelegdDoorId: ctx.user.id,
    vastgelegdOp: nu(),
  };
  const bewaard = afspraak
    ? await vulAfspraakIn(ctx, v, afspraak, data)
    : await nieuw(ctx, { ...data, clientId: ctx.client.id });
  const { contactmomentId } = bewaard;
  const onderwerpen = [...new Set(v.onderwerpen)].map((onderwerpId) => ({ contactmomentId, onderwerpId }));
  if (onderwerpen.length) await ctx.tx.contactmomentOnderwerp.createMany({ data: onderwerpen, skipDuplicates: true });
  return bewaard;
}

type Bewaard = { contactmomentId: string; versie: number };
type Nieuw = Prisma.ContactmomentUncheckedCreateInput;

async function nieuw({ tx }: Clientzaak, data: Nieuw): Promise<Bewaard> {
  const { id, versie } = await tx.contactmoment.create({ data, select: { id: true, versie: true } });
  return { contactmomentId: id, versie };
}

type OpenAfspraak = { id: string; datum: Date; tijd: string | null; versie: number; verslag: string | null };

/** De afspraak die wordt ingevuld of verzet. Gooit NietGevonden als zij niet van deze cliënt is, Ongeldig als zij niet meer openstaat. */
async function eisAfspraak({ tx, client }: Clientzaak, id: string): Promise<OpenAfspraak> {
  const afspraak = await tx.contactmoment.findFirst({
    where: { id, clientId: client.id },
    select: { id: true, datum: true, tijd: true, status: true, versie: true, verslag: true, verkeerdOp: true },
  });
  if (!afspraak) throw new NietGevonden();
  if (afspraak.status !== 'gepland' || afspraak.verkeerdOp)
    throw new Ongeldig(
      {},
      'Deze afspraak is intussen al ingevuld of afgezegd. Open het dossier om te zien wat er staat.',
    );
  return afspraak;
}

async function vulAfspraakIn(
  ctx: Clientzaak,
  v: ContactmomentInvoer,
  afspraak: OpenAfspraak,
  data: object,
): Promise<Bewaard> {
  const veranderd = await ctx.tx.contactmoment.updateMany({
    where: { id: afspraak.id, versie: v.versie ?? afspraak.versie },
    data: { ...data, versie: { increment: 1 } },
  });
  if (veranderd.count === 0)
    throw new IntussenGewijzigd(
      [{ veld: 'verslag', label: 'Verslag', waarde: afspraak.verslag ?? '' }],
      afspraak.versie,
    );
  await bewaarOudeAfspraak(ctx, v, afspraak);
  return { contactmomentId: afspraak.id, versie: afspraak.versie + 1 };
}

/** Niets gaat verloren: de dag waarop de afspraak eerst was, en wat er al bij geschreven stond. */
async function bewaarOudeAfspraak(ctx: Clientzaak, v: ContactmomentInvoer, oud: OpenAfspraak): Promise<void> {
  const basis = { contactmomentId: oud.id, doorId: ctx.user.id };
  const wijzigingen: Prisma.ContactmomentWijzigingCreateManyInput[] = [];
  if (uitDb(oud.datum) !== v.datum)
    wijzigingen.push({ ...basis, soort: 'verplaatst', oudeDatum: oud.datum, oudeTijd: oud.tijd });
  if (oud.verslag !== null && oud.verslag !== v.verslag)
    wijzigingen.push({ ...basis, soort: 'gecorrigeerd', oudVerslag: oud.verslag });
  if (wijzigingen.length) await ctx.tx.contactmomentWijziging.createMany({ data: wijzigingen });
}

/** Wie vandaag belt en geen tijd invult, belt nu; wat er bij een afspraak al stond blijft. */
const metTijd = (v: ContactmomentInvoer, vandaag: Datum): ContactmomentInvoer =>
  !v.plannen && v.datum === vandaag && isBellen(v.kanaal) ? { ...v, tijd: v.tijd ?? v.nu } : v;

type Vervolgafspraak = Awaited<ReturnType<typeof vervolgVan>>;

/** De volgende afspraak: hoe en waar zoals gekozen, zoals afgesproken, of zoals nu; een voorgesteld moment is waar de begeleider die dag is. */
async function vervolgVan(zaak: Clientzaak, v: ContactmomentInvoer, op: Datum, tijd: string | null, houder: Houder) {
  const ritme = await leesRitme(zaak.tx, await zaak.feiten());
  const kanaal = vervolgkanaal(v, ritme?.ritmeKanaal ?? null);
  const gehoudenDoorId = houder(op);
  const afgesproken = ritme?.ritmeLocatieId ?? v.locatieId;
  const locatieId =
    tijd === null
      ? kanaal === 'op_locatie'
        ? afgesproken
        : null
      : await plaatsVan(zaak.tx, { houderId: gehoudenDoorId, op, kanaal, afgesproken });
  return {
    clientId: zaak.client.id,
    datum: op,
    tijd: v.vervolgTijd ?? tijd,
    kanaal,
    locatieId,
    duurMinuten: v.vervolgDuur,
    gehoudenDoorId,
    vastgelegdDoorId: zaak.user.id,
  };
}
