import { z } from 'zod';
import type { Bewijs } from './schema';

const tekst = (hoogstens: number) => z.string().max(hoogstens).default('');

/** Het wachtwoord, met de tweede stap van wie die heeft: een passkey, of wat er in één veld is getypt. */
export const bevestigSchema = z.object({
  wachtwoord: tekst(1000),
  code: tekst(60),
  passkeyantwoord: tekst(20_000),
});
export type Bevestiging = z.output<typeof bevestigSchema>;

/** Wat er naast het wachtwoord is laten zien; null als dat niets is. Zes cijfers zijn een code van de app, iets anders een herstelcode. */
export function bewijsUit({ code, passkeyantwoord }: Bevestiging): Bewijs | null {
  if (passkeyantwoord) return { passkeyantwoord };
  const kaal = code.replace(/\s/g, '');
  if (!kaal) return null;
  return /^\d{1,10}$/.test(kaal) ? { telefooncode: kaal } : { herstelcode: code };
}
