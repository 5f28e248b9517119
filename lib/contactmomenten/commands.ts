import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import { meldAfspraak } from '../afspraken/afspraken';
import { bezwarenBij } from '../afspraken/botsing';
import { eisClient, type GevondenClient } from '../bereik/scope';
import { korteDatum, langeDatum } from '../copy/datums';
import { CONTACTSTATUS, KANAAL } from '../copy/woorden';
import { type Datum, plusDagen, vroegste } from '../domain/datum';
import { type Contactfeit, GESPREKSKANALEN, isTellend, type Kanaal } from '../domain/tellend-gesprek';
import { laadTrajectfeiten } from '../norm/feiten';
import { audit } from '../server/audit';
import { nu } from '../server/clock';
import { naarDb, uitDb } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { Bevestig, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { recomputeUiterlijkeDatum } from '../zaak/gevolgen';
import { begeleidersVoor } from './keuzelijsten';
import { berekenGevolg, type Normgevolg, trajectenVan } from './norm-gevolg';
import type { ContactmomentInvoer } from './schema';
import { beslisVervolg, komendeAfspraken, vervolgkanaal, werkVervolgtakenBij } from './vervolg';

/** Wat in dezelfde transactie bij een contact hoort, zoals de intake die ermee wordt vastgesteld. */
export type Erbij = (contact: { id: string; clientnummer: string; gevoerd: boolean }) => Promise<void>;

/**
 * Schrijft een contact op, plant een afspraak (datum later dan vandaag) of vult een afspraak in die geweest is. Gooit `erbij` een fout, dan is
 * er niets opgeschreven.
 */
export async function logContactmoment(ctx: Ctx, v: ContactmomentInvoer, erbij?: Erbij): Promise<Antwoord> {
  const client = await eisClient(ctx.tx, ctx.user, v.clientnummer, 'contactmoment.vastleggen', ctx.vandaag);
  const { open: trajectIds, alle } = await trajectenVan(ctx.tx, client.id, ctx.vandaag);
  await lockTrajecten(ctx.tx, alle);
  const trajecten = await laadTrajectfeiten(ctx.tx, trajectIds);
  const gepland = v.plannen || v.datum > ctx.vandaag;
  const feit: Contactfeit = { ...v, status: gepland ? 'gepland' : v.status, verkeerdGeregistreerd: false };
  const gevolg = berekenGevolg(trajecten, feit, v.afspraakId, ctx.vandaag);
  if (!gevolg) throw new Ongeldig({}, 'Deze cliënt heeft geen lopend traject. Er kan geen contact worden vastgelegd.');
  if (gepland) toetsAfspraak(ctx, v, trajecten);
  await toetsKeuzes(ctx, v, client);

  const bestaande = await komendeAfspraken(ctx.tx, client.id, ctx.vandaag, v.afspraakId);
  const eersteAfspraak = bestaande.map((b) => uitDb(b.datum)).find((d) => d > v.datum) ?? null;
  const besluit = gepland
    ? { nieuweDatum: null, taak: false }
    : beslisVervolg(v, gevolg, isTellend(feit) && !eindigtEerst(gevolg, ctx.vandaag), eersteAfspraak, ctx.vandaag);
  const volgende = besluit.nieuweDatum ? await maakVervolg(ctx, v, client.id, trajectIds, besluit.nieuweDatum) : null;
  await vraagBevestiging(ctx, v, client.id, gepland, volgende);

  const { id: contactmomentId, versie } = await bewaar(ctx, v, client.id, feit.status);
  if (gepland)
    await meldAfspraak(ctx.tx, {
      contactmomentId: contactmomentId,
      soort: v.afspraakId ? 'verplaatst' : 'uitnodiging',
      versie: versie,
    });
  if (volgende) await planVervolg(ctx, volgende);
  await erbij?.({ id: contactmomentId, clientnummer: client.clientnummer, gevoerd: feit.status === 'gevoerd' });
  // Opnieuw gelezen: een import kan er intussen een traject bij hebben gezet waarin dit gesprek ook telt.
  await recomputeUiterlijkeDatum(ctx.tx, (await trajectenVan(ctx.tx, client.id, ctx.vandaag)).alle, ctx.vandaag);
  await werkVervolgtakenBij(ctx, client.id, trajectIds, aanleiding(v, besluit.taak, feit));
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: v.afspraakId ? 'contactmoment.invullen' : gepland ? 'afspraak.plannen' : 'contactmoment.vastleggen',
      clientId: client.id,
      onderwerp: 'contactmoment',
      onderwerpId: contactmomentId,
      details: {
        datum: v.datum,
        soort: v.soort,
        kanaal: v.kanaal,
        status: feit.status,
        vervolg: besluit.nieuweDatum ?? v.vervolg ?? null,
      },
    },
  );
  const code = gepland ? 'afspraak' : isTellend(feit) ? 'gesprek' : 'contact';
  return { naar: terugNaar(v.terug, client.clientnummer, v.datum, code) };
}

/** De pagina waar iemand vandaan kwam, met wat er gelukt is; in de agenda op de dag van de afspraak. */
export function terugNaar(
  vanaf: ContactmomentInvoer['terug'],
  clientnummer: string,
  op: Datum,
  gelukt: string,
): string {
  if (vanaf === 'agenda') return `/agenda?dag=${op}&gelukt=${gelukt}`;
  return vanaf === 'vandaag' ? `/vandaag?gelukt=${gelukt}` : `/clienten/${clientnummer}?gelukt=${gelukt}`;
}

/** Waarom er een taak "vervolg plannen" komt: de gekozen reden, of een afspraak die niet doorging. */
function aanleiding(v: ContactmomentInvoer, taak: boolean, feit: Contactfeit) {
  if (taak) return { reden: v.vervolgReden, toelichting: v.vervolgToelichting };
  const misgelopen = v.afspraakId && (feit.status === 'niet_verschenen' || feit.status === 'geen_gehoor');
  return misgelopen ? { reden: null, toelichting: `De afspraak ging niet door: ${CONTACTSTATUS[feit.status]}.` } : null;
}

/** Eindigt het traject voordat de norm weer een gesprek vraagt? Dan hoeft er geen volgende te zijn. */
const eindigtEerst = ({ einddatum, grens }: Normgevolg, vandaag: Datum) =>
  einddatum !== null && einddatum <= (grens ?? vandaag);

function toetsAfspraak(ctx: Ctx, v: ContactmomentInvoer, trajecten: readonly Looptijd[]): void {
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

async function toetsKeuzes(ctx: Ctx, v: ContactmomentInvoer, client: GevondenClient): Promise<void> {
  // Een afspraak op een locatie die intussen dicht is mag worden ingevuld zoals zij was.
  await eisLocatie(ctx, v.locatieId, v.datum, v.afspraakId !== null);
  if (v.onderwerpen.length > 0) {
    const open = [{ geslotenOp: null }, { geslotenOp: { gt: naarDb(v.datum) } }];
    const bekend = await ctx.tx.onderwerp.count({ where: { id: { in: v.onderwerpen }, OR: open } });
    if (bekend !== new Set(v.onderwerpen).size)
      throw new Ongeldig({ onderwerpen: 'Kies alleen onderwerpen uit de lijst.' });
  }
  if (v.gehoudenDoorId && v.gehoudenDoorId !== ctx.user.id) {
    const mogelijk = await begeleidersVoor(ctx.tx, ctx.user, client.subject);
    if (!mogelijk.some((g) => g.id === v.gehoudenDoorId))
      throw new Ongeldig({ gehoudenDoorId: 'Kies wie het gesprek voerde uit de lijst.' });
  }
}

/** Alles wat bevestigd moet worden in één vraag, zodat één ja ook alles beantwoordt. */
async function vraagBevestiging(
  ctx: Ctx,
  v: ContactmomentInvoer,
  clientId: string,
  gepland: boolean,
  volgende: Vervolgafspraak | null,
): Promise<void> {
  if (ctx.bevestigd) return;
  const vragen: string[] = [];
  if (v.datum < plusDagen(ctx.vandaag, -366))
    vragen.push(`U hebt ${korteDatum(v.datum)} ingevuld. Dat is meer dan een jaar geleden. Klopt dat?`);
  const staatEr = [
    await vindDubbel(ctx, clientId, naarDb(v.datum), v.kanaal, v.afspraakId),
    volgende && (await vindDubbel(ctx, clientId, volgende.datum, volgende.kanaal, v.afspraakId)),
  ].filter(Boolean);
  if (staatEr.length > 0) vragen.push(`Staat er al: ${staatEr.join(' en ')}. Toch vastleggen?`);
  const bij = { begeleiderId: v.gehoudenDoorId ?? ctx.user.id, behalveId: v.afspraakId };
  const bezwaren = [
    ...(gepland ? await bezwarenBij(ctx, { ...v, ...bij }) : []),
    ...(volgende ? await bezwarenBij(ctx, { ...volgende, datum: uitDb(volgende.datum), ...bij }) : []),
  ];
  if (bezwaren.length > 0) vragen.push(`${bezwaren.join(' ')} Toch plannen?`);
  if (vragen.length > 0) throw new Bevestig(vragen.join(' '));
}

/** Wat er voor deze cliënt op deze dag en via dit kanaal al staat, in woorden; null als er niets staat. */
export async function vindDubbel(ctx: Ctx, clientId: string, datum: Date, kanaal: Kanaal, behalveId: string | null) {
  const dubbel = await ctx.tx.contactmoment.findFirst({
    where: {
      clientId,
      datum,
      kanaal,
      verkeerdOp: null,
      status: { not: 'afgezegd' },
      ...(behalveId ? { id: { not: behalveId } } : {}),
    },
    select: { status: true, tijd: true },
  });
  if (!dubbel) return null;
  const tijd = dubbel.tijd ? ` om ${dubbel.tijd}` : '';
  return `${korteDatum(uitDb(datum))}, ${KANAAL[kanaal].toLowerCase()}, ${CONTACTSTATUS[dubbel.status]}${tijd}`;
}

async function bewaar(
  ctx: Ctx,
  v: ContactmomentInvoer,
  clientId: string,
  status: Contactfeit['status'],
): Promise<Bewaard> {
  const data = {
    datum: naarDb(v.datum),
    tijd: v.tijd,
    soort: v.soort,
    kanaal: v.kanaal,
    status,
    locatieId: v.kanaal === 'op_locatie' ? v.locatieId : null,
    metDerde: v.metDerde || (v.soort === 'gesprek' && v.derden !== null),
    derden: v.derden,
    duurMinuten: v.duurMinuten,
    verslag: v.verslag,
    gehoudenDoorId: v.gehoudenDoorId ?? ctx.user.id,
    vastgelegdDoorId: ctx.user.id,
    vastgelegdOp: nu(),
  };
  const bewaard = v.afspraakId
    ? await vulAfspraakIn(ctx, v, clientId, data)
    : await ctx.tx.contactmoment.create({ data: { ...data, clientId }, select: { id: true, versie: true } });
  const { id } = bewaard;
  const onderwerpen = [...new Set(v.onderwerpen)].map((onderwerpId) => ({ contactmomentId: id, onderwerpId }));
  if (onderwerpen.length) await ctx.tx.contactmomentOnderwerp.createMany({ data: onderwerpen, skipDuplicates: true });
  return bewaard;
}

type Bewaard = { id: string; versie: number };

async function planVervolg(ctx: Ctx, data: Prisma.ContactmomentUncheckedCreateInput): Promise<void> {
  const { id, versie } = await ctx.tx.contactmoment.create({
    data: { ...data, vastgelegdOp: nu() },
    select: { id: true, versie: true },
  });
  await meldAfspraak(ctx.tx, { contactmomentId: id, soort: 'uitnodiging', versie: versie });
}

async function vulAfspraakIn(ctx: Ctx, v: ContactmomentInvoer, clientId: string, data: object): Promise<Bewaard> {
  const afspraak = await ctx.tx.contactmoment.findFirst({
    where: { id: v.afspraakId ?? '', clientId },
    select: { id: true, datum: true, tijd: true, status: true, versie: true, verslag: true, verkeerdOp: true },
  });
  if (!afspraak) throw new NietGevonden();
  if (afspraak.status !== 'gepland' || afspraak.verkeerdOp)
    throw new Ongeldig(
      {},
      'Deze afspraak is intussen al ingevuld of afgezegd. Open het dossier om te zien wat er staat.',
    );
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
  return { id: afspraak.id, versie: afspraak.versie + 1 };
}

type OudeAfspraak = { id: string; datum: Date; tijd: string | null; verslag: string | null };

/** Niets gaat verloren: de dag waarop de afspraak eerst was, en wat er al bij geschreven stond. */
async function bewaarOudeAfspraak(ctx: Ctx, v: ContactmomentInvoer, oud: OudeAfspraak): Promise<void> {
  const basis = { contactmomentId: oud.id, doorId: ctx.user.id };
  const wijzigingen: Prisma.ContactmomentWijzigingCreateManyInput[] = [];
  if (uitDb(oud.datum) !== v.datum)
    wijzigingen.push({ ...basis, soort: 'verplaatst', oudeDatum: oud.datum, oudeTijd: oud.tijd });
  if (oud.verslag !== null && oud.verslag !== v.verslag)
    wijzigingen.push({ ...basis, soort: 'verslag_gecorrigeerd', oudVerslag: oud.verslag });
  if (wijzigingen.length) await ctx.tx.contactmomentWijziging.createMany({ data: wijzigingen });
}

type Vervolgafspraak = Awaited<ReturnType<typeof maakVervolg>>;

/** De volgende afspraak: hoe en waar zoals gekozen, zoals afgesproken, of zoals nu. */
async function maakVervolg(
  ctx: Ctx,
  v: ContactmomentInvoer,
  clientId: string,
  trajectIds: readonly string[],
  op: Datum,
) {
  const ritme = await ctx.tx.traject.findFirst({
    where: { id: { in: [...trajectIds] }, ritmeWeken: { not: null } },
    select: { ritmeKanaal: true, ritmeLocatieId: true },
  });
  const kanaal = vervolgkanaal(v, ritme?.ritmeKanaal ?? null);
  return {
    clientId,
    datum: naarDb(op),
    tijd: v.vervolgTijd,
    kanaal,
    status: 'gepland' as const,
    locatieId: kanaal === 'op_locatie' ? (ritme?.ritmeLocatieId ?? v.locatieId) : null,
    duurMinuten: v.vervolgDuur,
    gehoudenDoorId: v.gehoudenDoorId ?? ctx.user.id,
    vastgelegdDoorId: ctx.user.id,
  };
}
