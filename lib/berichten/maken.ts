import 'server-only';
import { z } from 'zod';
import type { Prisma } from '../../generated/prisma/client';
import { vindGemeente } from '../beheer/gemeente-rijen';
import type { Teksttaal } from '../domain/brieftalen';
import type { Datum } from '../domain/datum';
import { audit } from '../server/audit';
import { naarDb } from '../server/datums';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { kolom, kolommen, rijvorm, vraag, vraagEen } from '../server/vraag';
import { type Jobs, voegJobToe } from '../wachtrij/jobs';
import { type Berichtafspraak, lockAfspraak, magNogWeg, pastBij, soortBij } from './afspraak';
import {
  adresregels,
  type Berichtfout,
  type Berichtkanaal,
  CLIENTBERICHTEN,
  type Clientbericht,
  type Gegeven,
  kiesWeg,
  magMail,
  vraagtOfBegrepen,
  vulOnderwerp,
  vulSjabloon,
  type Weg,
  watMist,
} from './regels';
import { leesSjablonen, type Sjablonen } from './sjablonen';
import { sjabloonwaarden } from './sjablonen-woorden';

export const SYSTEEM = { systeem: 'berichten' };

/** Zo lang wacht een e-mail voor hij weggaat: een vergissing is dan nog te herstellen, met "niet sturen" of door te verzetten. */
const BEDENKTIJD = 2 * 60_000;

/**
 * Maakt het bericht dat bij deze wijziging van een afspraak hoort, met de tekst van nu. Nog eens doen verandert niets. Wat nog klaarlag over
 * dezelfde afspraak vervalt: de cliënt krijgt alleen het laatste. Ook als er geen bericht bij hoort, omdat de afspraak alweer anders is, een
 * brief te laat zou komen of het traject dan niet meer loopt. Huisgenoten krijgen elk hun eigen bericht: een afspraak is van één cliënt.
 */
export async function maakBericht(
  tx: Tx,
  { contactmomentId, soort, versie }: Jobs['bericht.maken'],
  vandaag: Datum,
): Promise<void> {
  const afspraak = await lockAfspraak(tx, contactmomentId);
  if (!afspraak || (await isAlGemeld(tx, contactmomentId, versie))) return;
  await tx.bericht.updateMany({
    where: { contactmomentId, status: { in: ['onvolledig', 'wacht'] } },
    data: { status: 'vervallen', fout: 'vervangen' },
  });
  if (!pastBij(soort, afspraak, vandaag)) return;
  const sleutel = `afspraak:${contactmomentId}:${soort}:${versie}`;
  await schrijfBericht(tx, { afspraak, soort: soortBij(soort, afspraak), sleutel, vandaag });
}

const GEMELD = rijvorm('berichten.gemeld', { is: kolom.jaNee });

/** Is er over deze of een latere versie van de afspraak al een bericht? */
async function isAlGemeld(tx: Tx, contactmomentId: string, versie: number): Promise<boolean> {
  const rij = await vraagEen(
    tx,
    GEMELD,
    sql`SELECT EXISTS (SELECT FROM bericht WHERE contactmoment_id = ${contactmomentId}::uuid AND sleutel LIKE 'afspraak:%'
      AND split_part(sleutel, ':', 4)::int >= ${versie}::int) AS is`,
  );
  return rij?.is ?? false;
}

type Opdracht = {
  afspraak: Berichtafspraak;
  soort: Clientbericht;
  /** Waarom dit bericht er is; de aanroeper heeft de afspraak op slot. */
  sleutel: string;
  vandaag: Datum;
  sjablonen?: Sjablonen;
};

/**
 * Schrijft het bericht zoals het de deur uit gaat, en wat de begeleider zelf vertelt. Een brief die te laat zou komen wordt niet geschreven. Ontbreekt
 * er iets dat de cliënt moet weten, dan wacht het bericht daarop (vulAan); een herinnering wacht nergens op.
 */
export async function schrijfBericht(
  tx: Tx,
  { afspraak: a, soort, sleutel, vandaag, sjablonen }: Opdracht,
): Promise<void> {
  const gemeente = await vindGemeente(tx);
  const mist = watMist(soort, a);
  const { kanaal, bellen } = wegVan(soort, a, vandaag);
  if (soort === 'herinnering' && mist.length > 0) return;
  const { nl, vertaald } = sjablonen ?? (await leesSjablonen(tx));
  const vul = ({ tekst, vasteZin }: typeof nl, taal: Teksttaal) => {
    const waarden = sjabloonwaarden({ ...a, gemeente, vasteZin }, taal);
    const { onderwerp, tekst: inhoud } = tekst[soort];
    return { onderwerp: vulOnderwerp(onderwerp, waarden), tekst: vulSjabloon(inhoud, waarden) };
  };
  const over = {
    soort,
    clientId: a.clientId,
    contactmomentId: a.contactmomentId,
    afspraakDatum: naarDb(a.datum),
    afspraakTijd: a.tijd,
  };
  const bericht = { ...over, ...vul(nl, 'nl') };
  const eigenTaal = a.brieftaal && vertaald[a.brieftaal];
  const vertaling = a.brieftaal && eigenTaal ? vul(eigenTaal, a.brieftaal) : null;
  if (kanaal)
    await zetKlaar(tx, {
      ...bericht,
      ...(vertaling && { taal: a.brieftaal, onderwerpVertaald: vertaling.onderwerp, tekstVertaald: vertaling.tekst }),
      ...{ kanaal, sleutel },
      ...(mist.length > 0 && { status: 'onvolledig', fout: foutBij(mist) }),
      aan: kanaal === 'e_mail' ? a.email : (adresregels(a.naam, a)?.join('\n') ?? null),
      begrepenVragen: kanaal === 'brief' && vraagtOfBegrepen(a),
    });
  if (bellen && !(await isAlGebeld(tx, over)))
    await zetKlaar(tx, { ...bericht, kanaal: 'bellen', sleutel: `${sleutel}:bellen`, aan: a.telefoon });
}

/** Is dit al aan de telefoon verteld, of staat dat al te doen? */
const isAlGebeld = async (tx: Tx, over: Prisma.BerichtWhereInput): Promise<boolean> =>
  (await tx.bericht.count({ where: { ...over, kanaal: 'bellen', status: { in: ['wacht', 'verzonden'] } } })) > 0;

/** Een herinnering gaat alleen per e-mail, en daar belt niemand over. */
const wegVan = (soort: Clientbericht, a: Berichtafspraak, vandaag: Datum): Weg =>
  soort === 'herinnering' ? { kanaal: magMail(a) ? 'e_mail' : null, bellen: null } : kiesWeg(a, a.datum, vandaag);

const foutBij = (mist: readonly Gegeven[]): Berichtfout =>
  mist.some((g) => g !== 'gemeente') ? 'mist_gegevens' : 'mist_gemeente';

type Nieuw = Prisma.BerichtCreateManyInput & { soort: Clientbericht; kanaal: Berichtkanaal; clientId: string };

async function zetKlaar(tx: Tx, data: Nieuw): Promise<void> {
  const { count } = await tx.bericht.createMany({ data, skipDuplicates: true });
  if (count === 0) return;
  const { soort, kanaal, clientId, status, sleutel } = data;
  const { id } = await tx.bericht.findUniqueOrThrow({ where: { sleutel }, select: { id: true } });
  if (kanaal === 'e_mail' && status !== 'onvolledig')
    await plaatsInWachtrij(tx, id, { om: new Date(Date.now() + BEDENKTIJD) });
  await audit(tx, SYSTEEM, {
    actie: 'bericht.maken',
    clientId,
    onderwerp: 'bericht',
    onderwerpId: id,
    details: { soort, kanaal },
  });
}

const ONVOLLEDIG = rijvorm('berichten.onvolledig', {
  id: kolom.id,
  soort: z.enum(CLIENTBERICHTEN),
  sleutel: kolom.tekst,
  contactmomentId: kolom.id,
  afspraakDatum: kolom.tijdstip,
  afspraakTijd: kolom.tekst.nullable(),
});

/** Maakt alsnog de berichten waarvoor nu alles bekend is. Geeft van welke afspraken er een bericht veranderde. */
export async function vulAan(tx: Tx, vandaag: Datum): Promise<string[]> {
  const wachtend = await vraag(
    tx,
    ONVOLLEDIG,
    sql`SELECT ${kolommen(ONVOLLEDIG, 'b')} FROM bericht b WHERE b.status = 'onvolledig' AND b.contactmoment_id IS NOT NULL
      ORDER BY b.gemaakt_op, b.id`,
  );
  const veranderd: string[] = [];
  for (const b of wachtend) {
    const afspraak = await lockAfspraak(tx, b.contactmomentId);
    const geldt = afspraak !== null && magNogWeg(b, afspraak, vandaag);
    if (geldt && watMist(b.soort, afspraak).length > 0) continue;
    const { count } = await tx.bericht.updateMany({
      where: { id: b.id, status: 'onvolledig' },
      data: { status: 'vervallen', fout: geldt ? 'vervangen' : 'afspraak_gewijzigd' },
    });
    if (count === 0) continue;
    veranderd.push(b.contactmomentId);
    // Het begin van de sleutel blijft: over deze versie van de afspraak is nog steeds bericht gedaan.
    if (geldt) await schrijfBericht(tx, { afspraak, soort: b.soort, sleutel: `${b.sleutel}:${b.id}`, vandaag });
  }
  return veranderd;
}

const plaatsInWachtrij = (tx: Tx, berichtId: string, hoe: { om: Date } | { opnieuw: true }): Promise<void> =>
  voegJobToe(tx, 'bericht.verzenden', { berichtId }, { sleutel: `bericht.verzenden:${berichtId}`, ...hoe });

/** Zet het verzenden van deze e-mail meteen aan de beurt, ook als de wachtrij het al had opgegeven. */
export const verstuurMeteen = (tx: Tx, berichtId: string): Promise<void> =>
  plaatsInWachtrij(tx, berichtId, { opnieuw: true });

/** Zet alle e-mails die wachten, op de bedenktijd na, meteen aan de beurt: de mailserver doet het weer. Geeft hoeveel het er zijn. */
export async function hervatWachtende(tx: Tx): Promise<number> {
  const wachtend = await tx.bericht.findMany({
    where: { status: 'wacht', kanaal: 'e_mail', gemaaktOp: { lte: new Date(Date.now() - BEDENKTIJD) } },
    orderBy: { gemaaktOp: 'asc' },
    select: { id: true },
  });
  for (const { id } of wachtend) await verstuurMeteen(tx, id);
  return wachtend.length;
}
