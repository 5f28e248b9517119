import 'server-only';
import type { Datum } from '../domain/datum';
import { audit } from '../server/audit';
import { naarDb } from '../server/datums';
import type { Tx } from '../server/db';
import { env } from '../server/env';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraagEen } from '../server/vraag';
import { type Jobs, voegJobToe } from '../wachtrij/jobs';
import { type Berichtafspraak, lockAfspraak, pastBij } from './afspraak';
import {
  adresregels,
  type Berichtkanaal,
  briefKanNog,
  type Clientbericht,
  kiesKanaal,
  vraagtOfBegrepen,
  vulOnderwerp,
  vulSjabloon,
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
  await laatVervallen(tx, contactmomentId);
  if (!pastBij(soort, afspraak, vandaag)) return;
  await schrijfBericht(tx, { afspraak, soort, sleutel: `afspraak:${contactmomentId}:${soort}:${versie}`, vandaag });
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

async function laatVervallen(tx: Tx, contactmomentId: string): Promise<void> {
  await tx.bericht.updateMany({
    where: { contactmomentId, status: 'wacht' },
    data: { status: 'vervallen', fout: 'vervangen' },
  });
}

type Opdracht = {
  afspraak: Berichtafspraak;
  soort: Clientbericht;
  /** Waarom dit bericht er is; de aanroeper heeft de afspraak op slot. */
  sleutel: string;
  vandaag: Datum;
  sjablonen?: Sjablonen;
  /** Alleen langs deze weg; anders wat bij de cliënt past. */
  kanaal?: Berichtkanaal;
};

/** Schrijft het bericht zoals het de deur uit gaat. Een brief die te laat zou komen wordt niet geschreven. */
export async function schrijfBericht(
  tx: Tx,
  { afspraak: a, soort, sleutel, vandaag, sjablonen, kanaal = kiesKanaal(a) }: Opdracht,
): Promise<void> {
  if (kanaal === 'brief' && !briefKanNog(a.datum, vandaag)) return;
  const { tekst, vasteZin } = sjablonen ?? (await leesSjablonen(tx));
  const waarden = sjabloonwaarden({ ...a, gemeente: env().GEMEENTE_NAAM, vasteZin });
  const { count } = await tx.bericht.createMany({
    data: {
      soort,
      kanaal,
      clientId: a.clientId,
      contactmomentId: a.contactmomentId,
      afspraakDatum: naarDb(a.datum),
      afspraakTijd: a.tijd,
      sleutel,
      aan: kanaal === 'e_mail' ? a.email : (adresregels(a.naam, a)?.join('\n') ?? null),
      onderwerp: vulOnderwerp(tekst[soort].onderwerp, waarden),
      tekst: vulSjabloon(tekst[soort].tekst, waarden),
      begrepenVragen: kanaal === 'brief' && vraagtOfBegrepen(a),
    },
    skipDuplicates: true,
  });
  if (count === 0) return;
  const { id } = await tx.bericht.findUniqueOrThrow({ where: { sleutel }, select: { id: true } });
  if (kanaal === 'e_mail') await plaatsInWachtrij(tx, id, { om: new Date(Date.now() + BEDENKTIJD) });
  await audit(tx, SYSTEEM, {
    actie: 'bericht.maken',
    clientId: a.clientId,
    onderwerp: 'bericht',
    onderwerpId: id,
    details: { soort, kanaal },
  });
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
