import 'server-only';
import type { z } from 'zod';
import type { Datum } from '../domain/datum';
import { bewaarbareTekst } from '../domain/tekst';
import type { User } from '../policy/policy';
import { vandaag } from './clock';
import { huidigeUser } from './session';

export type Vraagantwoord<T> = { ok: true; gegevens: T } | { ok: false; sessieVerlopen: boolean };

/** Een vraag uit de browser die niets verandert (zoeken, een voorbeeld van de norm): een inzage achter een schema. */
export function defineVraag<S extends z.ZodType, T>(
  schema: S,
  inzage: (user: User, vraag: z.output<S>, opDag: Datum) => Promise<T | null>,
) {
  return async (invoer: z.input<S>): Promise<Vraagantwoord<T>> => {
    const user = await huidigeUser();
    if (!user) return { ok: false, sessieVerlopen: true };
    const gelezen = schema.safeParse(invoer);
    const gegevens = gelezen.success ? await inzage(user, bewaarbaar(gelezen.data), vandaag()) : null;
    return gegevens === null ? { ok: false, sessieVerlopen: false } : { ok: true, gegevens };
  };
}

/** Zoals bij een formulier (waardenUit). */
function bewaarbaar<T>(waarde: T): T {
  if (typeof waarde === 'string') return bewaarbareTekst(waarde) as T;
  if (Array.isArray(waarde)) return waarde.map(bewaarbaar) as T;
  if (waarde === null || typeof waarde !== 'object') return waarde;
  return Object.fromEntries(Object.entries(waarde).map(([naam, w]) => [naam, bewaarbaar(w)])) as T;
}
