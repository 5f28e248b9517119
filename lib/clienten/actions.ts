'use server';
import { can } from '../policy/policy';
import { defineAction } from '../server/define-action';
import { defineVraag } from '../server/define-vraag';
import { huidigeUser } from '../server/session';
import * as commands from './commands';
import * as filters from './filter-commands';
import { getZoekresultaten, type Zoeklijst } from './queries';
import { zoekSchema } from './schema';

export const persoonWijzigen = defineAction(commands.persoonWijzigen);
export const taalWijzigen = defineAction(commands.taalWijzigen);
export const ritmeWijzigen = defineAction(commands.ritmeWijzigen);
export const filterBewaren = defineAction(filters.filterBewaren);
export const filterHernoemen = defineAction(filters.filterHernoemen);
export const filterVerwijderen = defineAction(filters.filterVerwijderen);
export const clientenZoeken = defineVraag(zoekSchema, getZoekresultaten);

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
