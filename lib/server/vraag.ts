import 'server-only';
import { appendFileSync } from 'node:fs';
import { z } from 'zod';
import type { Prisma } from '../../generated/prisma/client';
import { type Datum, isDatum } from '../domain/datum';
import { type Geboortedatum, isGeboortedatum } from '../domain/geboortedatum';
import type { Tx } from './db';
import { isSql, type Sql, sql } from './sql';

/**
 * De vorm van de rijen die één opdracht teruggeeft. De naam is overal uniek: in de proeven is elke rij getoetst aan haar vorm, en een opdracht die
 * geen proef draait valt op (scripts/opdrachten.ts).
 */
export type Rijvorm<T> = { naam: string; vorm: z.ZodType<T>; velden: z.ZodRawShape };
/** De rij die bij een vorm hoort. */
export type Rij<V> = V extends Rijvorm<infer T> ? T : never;

export const rijvorm = <V extends z.ZodRawShape>(
  naam: string,
  velden: V,
): Rijvorm<z.output<z.ZodObject<V, z.core.$strict>>> => ({ naam, vorm: z.strictObject(velden), velden });

/** De soorten kolommen, zoals Prisma ze uit een opdracht teruggeeft. Een DATE lezen we als tekst: een burgerlijke datum. */
export const kolom = {
  id: z.string(),
  tekst: z.string(),
  getal: z.number(),
  jaNee: z.boolean(),
  datum: z.custom<Datum>((w) => typeof w === 'string' && isDatum(w)),
  geboortedatum: z.custom<Geboortedatum>((w) => typeof w === 'string' && isGeboortedatum(w)),
  tijdstip: z.date(),
};

/** Waar een veld vandaan komt als het niet de kolom van die naam is. Tekst wordt SQL: alleen vaste tekst; een waarde staat in een `sql`. */
type Anders<T> = { [V in keyof T]?: string | Sql };

/** Elk veld met zijn bron: de kolom van die naam in deze rij, of wat `anders` zegt. */
function bronnen(velden: z.ZodRawShape, rij: string, anders: Record<string, string | Sql | undefined>) {
  return Object.entries(velden).map(([veld, soort]) => {
    const eigen = `${rij}.${veld.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
    return { veld, soort, bron: anders[veld] ?? eigen };
  });
}

/** Een uuid, een datum en een eigen type van PostgreSQL lezen we als tekst. */
const alsTekst = (soort: z.core.$ZodType): boolean =>
  soort instanceof z.ZodNullable
    ? alsTekst(soort.unwrap())
    : soort === kolom.id || soort === kolom.datum || soort instanceof z.ZodEnum;

/** Stukken achter elkaar; vaste tekst blijft één stuk, want elk stuk kost bij elke opdracht opnieuw tijd. */
function aaneen(stukken: (string | Sql)[]): Sql {
  const tekst = [''];
  const ertussen: Sql[] = [];
  for (const stuk of stukken) {
    if (isSql(stuk)) {
      ertussen.push(stuk);
      tekst.push('');
    } else tekst.push(`${tekst.pop()}${stuk}`);
  }
  return sql(tekst, ...ertussen);
}

/** De lijst na SELECT: `SELECT ${kolommen(GEMIS, 'g', { aanbod: 'a.naam' })} FROM gemis g …`. */
export const kolommen = <T>(vorm: Rijvorm<T>, rij: string, anders: Anders<T> = {}): Sql =>
  aaneen(
    bronnen(vorm.velden, rij, anders).flatMap(({ veld, soort, bron }, nr) => [
      nr === 0 ? '(' : ', (',
      bron,
      alsTekst(soort) ? `)::text AS "${veld}"` : `) AS "${veld}"`,
    ]),
  );

/** Velden als één JSON-object, waarin alles al tekst is: `json_agg(${json(REGEL.shape, 'l')})`. */
export const json = <V extends z.ZodRawShape>(velden: V, rij: string, anders: Anders<V> = {}): Sql =>
  aaneen([
    'json_build_object(',
    ...bronnen(velden, rij, anders).flatMap(({ veld, bron }, nr) => [`${nr === 0 ? '' : ', '}'${veld}', `, bron]),
    ')',
  ]);

/** Waar de proeven bijhouden welke opdrachten zij draaiden; buiten de proeven leeg en dan wordt er niets getoetst. */
const PROEFLIJST = process.env.VAST_CONTACT_OPDRACHTEN;
const gezien = new Set<string>();

function noteer(naam: string): void {
  if (!PROEFLIJST || gezien.has(naam)) return;
  gezien.add(naam);
  appendFileSync(PROEFLIJST, `${naam}\n`);
}

/** Alleen hier, en in de deur zelf, zijn de kale opdrachten van Prisma te bereiken. */
const kaal = (tx: Tx) => tx as Prisma.TransactionClient;

function toets<T>({ naam, vorm }: Rijvorm<T>, rijen: T[]): T[] {
  if (!PROEFLIJST) return rijen;
  noteer(naam);
  for (const rij of rijen) {
    const uitkomst = vorm.safeParse(rij);
    if (!uitkomst.success)
      throw new Error(`Een rij van "${naam}" is anders dan haar vorm: ${z.prettifyError(uitkomst.error)}`);
  }
  return rijen;
}

/** Doet een opdracht en geeft haar rijen. De ene plaats waar SQL en de vorm van zijn rijen bij elkaar komen. */
export const vraag = async <T>(tx: Tx, vorm: Rijvorm<T>, opdracht: Sql): Promise<T[]> =>
  toets(vorm, await kaal(tx).$queryRaw<T[]>(opdracht));

/** De eerste rij, of null. */
export const vraagEen = async <T>(tx: Tx, vorm: Rijvorm<T>, opdracht: Sql): Promise<T | null> =>
  (await vraag(tx, vorm, opdracht))[0] ?? null;

/**
 * Als vraag, voor een opdracht die haar rijen als één JSON-tekst teruggeeft in de kolom `alles` (`SELECT json_agg(r)::text AS alles FROM (…) r`):
 * Prisma maakt anders van elke cel een object, wat een overzicht drie keer zo duur maakt.
 */
export async function vraagJson<T>(tx: Tx, vorm: Rijvorm<T>, opdracht: Sql): Promise<T[]> {
  const [antwoord] = await kaal(tx).$queryRaw<{ alles: string | null }[]>(opdracht);
  return uitJson(vorm, antwoord?.alles ?? null);
}

/** De rijen uit een JSON-tekst die een opdracht teruggaf. */
export const uitJson = <T>(vorm: Rijvorm<T>, alles: string | null): T[] => toets(vorm, alles ? JSON.parse(alles) : []);

/** Doet een opdracht die niets teruggeeft; hoeveel rijen zij raakte. */
export function schrijf(tx: Tx, naam: string, opdracht: Sql): Promise<number> {
  noteer(naam);
  return kaal(tx).$executeRaw(opdracht);
}
