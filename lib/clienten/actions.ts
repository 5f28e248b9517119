'use server';
import { z } from 'zod';
import { can } from '../policy/policy';
import { defineAction } from '../server/define-action';
import { defineOpenActie, formulierVan, losseTekst } from '../server/define-open-actie';
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

const zoekformulier = formulierVan(z.object({ vraag: losseTekst(4000), doel: z.unknown() }));
const NIETS: Gezocht = { vraag: '', lijst: null };

/** Zoeken zonder JavaScript: een gewone post, want een naam hoort in geen adres. */
export const zoekenVersturen = defineOpenActie(
  'zoeken',
  [z.custom<Gezocht | null>(), zoekformulier],
  { onzin: NIETS, storing: NIETS },
  async (_vorige, invoer): Promise<Gezocht> => {
    const vraag = invoer.vraag.slice(0, 80);
    const user = await huidigeUser();
    // Wie geen namen kent zoekt alleen waar hij kan komen.
    if (user && !can(user, 'clienten.zoeken')) return { vraag, lijst: { lijst: [], totaal: 0 } };
    const antwoord = await clientenZoeken({ vraag, doel: invoer.doel === 'vastleggen' ? 'vastleggen' : 'openen' });
    return { vraag, lijst: antwoord.ok ? antwoord.gegevens : null };
  },
);
