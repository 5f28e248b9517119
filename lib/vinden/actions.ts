'use server';
import { z } from 'zod';
import { clientenZoeken } from '../clienten/actions';
import type { Zoeklijst } from '../clienten/queries';
import { can } from '../policy/policy';
import { defineVraag } from '../server/define-vraag';
import { huidigeUser } from '../server/session';
import { getZoekbegin } from './queries';

export const zoekenOpenen = defineVraag(z.object({}), getZoekbegin);

/** Wat iemand zonder JavaScript zocht; `lijst` is null als het niet lukte. */
export type Gezocht = { vraag: string; lijst: Zoeklijst | null };

/** Zoeken zonder JavaScript: een gewone post, want een naam hoort in geen adres. */
export async function zoekenVersturen(_vorige: Gezocht | null, invoer: FormData): Promise<Gezocht> {
  const vraag = String(invoer.get('vraag') ?? '').slice(0, 80);
  const user = await huidigeUser();
  // Wie geen namen kent zoekt alleen waar hij kan komen.
  if (user && !can(user, 'clienten.zoeken')) return { vraag, lijst: { lijst: [], totaal: 0 } };
  const antwoord = await clientenZoeken({ vraag, doel: invoer.get('doel') === 'vastleggen' ? 'vastleggen' : 'openen' });
  return { vraag, lijst: antwoord.ok ? antwoord.gegevens : null };
}
