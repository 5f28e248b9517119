import 'server-only';
import { appendFileSync } from 'node:fs';
import { z } from 'zod';
import type { Prisma } from '../../generated/prisma/client';
import { type Datum, isDatum } from '../domain/datum';
import type { Tx } from './db';
import type { Sql } from './sql';

/**
 * De vorm van de rijen die één opdracht teruggeeft. De naam is overal uniek: in de proeven is elke rij getoetst aan haar vorm, en een opdracht die
 * geen proef draait valt op (scripts/opdrachten.ts).
 */
export type Rijvorm<T> = { naam: string; vorm: z.ZodType<T> };
/** De rij die bij een vorm hoort. */
export type Rij<V> = V extends Rijvorm<infer T> ? T : never;

export const rijvorm = <V extends z.ZodRawShape>(
  naam: string,
  velden: V,
): Rijvorm<z.output<z.ZodObject<V, z.core.$strict>>> => ({ naam, vorm: z.strictObject(velden) });

/** De soorten kolommen, zoals Prisma ze uit een opdracht teruggeeft. Een DATE lezen we als tekst (::text): een burgerlijke datum. */
export const kolom = {
  id: z.string(),
  tekst: z.string(),
  getal: z.number(),
  jaNee: z.boolean(),
  datum: z.custom<Datum>((w) => typeof w === 'string' && isDatum(w)),
  tijdstip: z.date(),
};

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
