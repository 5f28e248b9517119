import 'server-only';
import { generate, generateSecret, generateURI, verify } from 'otplib';
import { encode } from 'uqr';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { ontsleutel, type Versleuteld, versleutel } from '../server/versleuteling';
import { kolom, rijvorm, vraagEen } from '../server/vraag';
import { leesCode } from './regels';
import type { Codeoordeel } from './woorden';

/** Een telefoon loopt wel eens een halve minuut uit de pas. */
const MARGE_SECONDEN = 30;
/** Tot hier is te zien dat het de klok is, en niet de code. Geldig is zij dan niet. */
const KLOK_SECONDEN = 600;
/** Zo lang blijft een QR-code dezelfde: wie een fout typt hoeft niet opnieuw te scannen. */
const NIEUW_MINUTEN = 30;
/** En zo lang is zij te gebruiken: wie haar net voor het einde kreeg heeft nog een half uur. */
const BRUIKBAAR_MINUTEN = 60;

/** Op de rij van een ander gaat een geheim niet open. */
export const doelVan = (gebruikerId: string) => `codeapp/${gebruikerId}`;

/** Zoals het geheim van deze gebruiker bewaard wordt. */
export const versleutelGeheim = (gebruikerId: string, geheim: string): Versleuteld =>
  versleutel(geheim, doelVan(gebruikerId));

/** Wat er te scannen is om de app in te stellen: het geheim om over te typen, en een pad voor een QR-tekening van `maat` bij `maat`. */
export type Instelling = { geheim: string; qr: { pad: string; maat: number } };

/** Een nieuw geheim voor deze gebruiker, dat pas telt als er een code van klopt. */
export async function beginCodeapp(tx: Tx, gebruikerId: string): Promise<Instelling> {
  const rij = await tx.codeapp.findUnique({
    where: { gebruikerId },
    select: { nieuwCijfertekst: true, nieuwSleutelId: true, nieuwSinds: true },
  });
  const bruikbaar = rij && isVers(rij, NIEUW_MINUTEN);
  const geheim = (bruikbaar && nieuwGeheim(gebruikerId, rij)) || generateSecret();
  if (!bruikbaar) {
    const { cijfertekst, sleutelId } = versleutelGeheim(gebruikerId, geheim);
    const nieuw = { nieuwCijfertekst: cijfertekst, nieuwSleutelId: sleutelId, nieuwSinds: new Date() };
    await tx.codeapp.upsert({
      where: { gebruikerId },
      create: { gebruikerId, ...nieuw },
      update: nieuw,
      select: { gebruikerId: true },
    });
  }
  const { email } = await tx.gebruiker.findUniqueOrThrow({ where: { id: gebruikerId }, select: { email: true } });
  return { geheim, qr: qrVan(generateURI({ issuer: 'Vast Contact', label: email, secret: geheim })) };
}

const isVers = ({ nieuwSinds }: { nieuwSinds: Date | null }, minuten: number) =>
  nieuwSinds !== null && nieuwSinds.getTime() > Date.now() - minuten * 60_000;

type Nieuw = { nieuwCijfertekst: string | null; nieuwSleutelId: string | null };
const nieuwGeheim = (gebruikerId: string, { nieuwCijfertekst: cijfertekst, nieuwSleutelId: sleutelId }: Nieuw) =>
  cijfertekst && sleutelId ? ontsleutel({ cijfertekst, sleutelId }, doelVan(gebruikerId)) : null;

/** Neemt het nieuwe geheim in gebruik als deze code ervan is; het vorige werkt dan niet meer. */
export async function neemCodeappInGebruik(tx: Tx, gebruikerId: string, getypt: string): Promise<Codeoordeel> {
  const rij = await tx.codeapp.findUnique({
    where: { gebruikerId },
    select: { nieuwCijfertekst: true, nieuwSleutelId: true, nieuwSinds: true },
  });
  const geheim = rij && isVers(rij, BRUIKBAAR_MINUTEN) && nieuwGeheim(gebruikerId, rij);
  if (!geheim) return 'verlopen';
  const { oordeel, stap } = await beoordeel(geheim, getypt);
  if (oordeel !== 'klopt') return oordeel;
  const { cijfertekst, sleutelId } = versleutelGeheim(gebruikerId, geheim);
  // Alleen wie het nieuwe geheim nog vindt: van twee tegelijk wint er één.
  const { count } = await tx.codeapp.updateMany({
    where: { gebruikerId, nieuwCijfertekst: rij.nieuwCijfertekst },
    data: {
      cijfertekst,
      sleutelId,
      ingesteldOp: new Date(),
      laatsteStap: stap,
      nieuwCijfertekst: null,
      nieuwSleutelId: null,
      nieuwSinds: null,
    },
  });
  return count === 1 ? 'klopt' : 'gebruikt';
}

const GENOMEN = rijvorm('tweede_factor.stap_genomen', { gebruikerId: kolom.id });

/** Of deze code nu van de app van deze gebruiker is. Een code die klopte telt daarna niet nog eens, ook niet van twee tegelijk. */
export async function controleerCode(tx: Tx, gebruikerId: string, getypt: string): Promise<Codeoordeel> {
  const geheim = await geheimVan(tx, gebruikerId);
  if (!geheim) return 'fout';
  const { oordeel, stap } = await beoordeel(geheim, getypt);
  if (oordeel !== 'klopt') return oordeel;
  const genomen = await vraagEen(
    tx,
    GENOMEN,
    sql`UPDATE codeapp SET laatste_stap = ${stap}::int WHERE gebruiker_id = ${gebruikerId}::uuid
      AND (laatste_stap IS NULL OR laatste_stap < ${stap}::int) RETURNING gebruiker_id::text AS "gebruikerId"`,
  );
  return genomen ? 'klopt' : 'gebruikt';
}

/** De code die de telefoon nu toont; alleen de demo laat die zien. Null als er geen app is ingesteld. */
export async function codeVanNu(tx: Tx, gebruikerId: string): Promise<string | null> {
  const geheim = await geheimVan(tx, gebruikerId);
  return geheim && generate({ secret: geheim });
}

async function geheimVan(tx: Tx, gebruikerId: string): Promise<string | null> {
  const rij = await tx.codeapp.findUnique({ where: { gebruikerId }, select: { cijfertekst: true, sleutelId: true } });
  return rij?.cijfertekst && rij.sleutelId ? ontsleutel(rij as Versleuteld, doelVan(gebruikerId)) : null;
}

async function beoordeel(secret: string, getypt: string): Promise<{ oordeel: Codeoordeel; stap: number }> {
  const token = leesCode(getypt);
  if (!token) return { oordeel: 'fout', stap: 0 };
  const toets = (epochTolerance: number) => verify({ secret, token, epochTolerance });
  const nu = await toets(MARGE_SECONDEN);
  // Het type kent ook codes zonder klok.
  if (nu.valid && 'timeStep' in nu) return { oordeel: 'klopt', stap: nu.timeStep };
  const ruim = await toets(KLOK_SECONDEN);
  // Van een code die straks geldt zegt niemand dat zij klopt: wie raadt wachtte dan tot het zover is.
  return { oordeel: ruim.valid && ruim.delta < 0 ? 'loopt_achter' : 'fout', stap: 0 };
}

/** Elke donkere rij blokjes als één rechthoek: een klein pad zonder een element per blokje. */
function qrVan(tekst: string): Instelling['qr'] {
  const { data, size } = encode(tekst, { ecc: 'M', border: 4 });
  const pad = data
    .flatMap((rij, y) => {
      const stroken: string[] = [];
      for (let x = 0; x < rij.length; x++) {
        if (!rij[x]) continue;
        const begin = x;
        while (rij[x + 1]) x++;
        const breed = x - begin + 1;
        stroken.push(`M${begin} ${y}h${breed}v1h-${breed}z`);
      }
      return stroken;
    })
    .join('');
  return { pad, maat: size };
}
