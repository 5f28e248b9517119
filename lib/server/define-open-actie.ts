import 'server-only';
import { z } from 'zod';
import { bewaarbareTekst } from '../domain/tekst';
import { waardenUit } from '../formulier/formulier';
import { isGelezen } from './poort';
import { isVanNext, meldStoring } from './storing';

/** Een tekst die iemand los meegeeft; wat er niet is, is leeg. */
export const losseTekst = (hoogstens: number) => z.string().max(hoogstens).default('').transform(bewaarbareTekst);

/** Een formulier, als de waarden die het schema kent. */
export const formulierVan = <S extends z.ZodType>(schema: S) =>
  z
    .instanceof(FormData)
    .transform((invoer): unknown => waardenUit(invoer))
    .pipe(schema);

type Gelezen<A extends readonly z.ZodType[]> = { -readonly [I in keyof A]: z.output<A[I]> };
type Gegeven<A extends readonly z.ZodType[]> = { -readonly [I in keyof A]: z.input<A[I]> };
/** Wat iemand terugkrijgt als zijn argumenten er geen zijn, en als er iets misging. */
type Antwoorden<T> = { onzin: T; storing: T };

/**
 * De weg van een actie zonder defineAction: er is nog niemand ingelogd, of er verandert niets. Iedereen kan haar aanroepen met wat hij wil; ook dan is
 * er een antwoord.
 */
export function defineOpenActie<const A extends readonly z.ZodType[], T>(
  naam: Parameters<typeof meldStoring>[0],
  argumenten: A,
  { onzin, storing }: Antwoorden<T>,
  doe: (...gelezen: Gelezen<A>) => Promise<T>,
): (...gegeven: Gegeven<A>) => Promise<T> {
  return async (...gegeven) => {
    isGelezen();
    const gelezen = argumenten.map((vorm, i) => vorm.safeParse(gegeven[i]));
    if (!gelezen.every((g) => g.success)) return onzin;
    try {
      return await doe(...(gelezen.map((g) => g.data) as Gelezen<A>));
    } catch (fout) {
      if (isVanNext(fout)) throw fout;
      meldStoring(naam, fout);
      return storing;
    }
  };
}
