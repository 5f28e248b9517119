import { z } from 'zod';
import { contactmomentSchema } from '../contactmomenten/schema';
import { keuze, vinkjes } from '../formulier/velden';
import { BELRONDESOORTEN } from './regels';

export const belrondeStartenSchema = z
  .object({ soort: keuze(BELRONDESOORTEN, 'Kies wie u wilt bellen.'), clientIds: vinkjes })
  .refine((v) => v.soort !== 'keuze' || v.clientIds.length > 0, {
    path: ['clientIds'],
    message: 'Kies wie u wilt bellen.',
  });

export const belrondeStoppenSchema = z.object({});

const UITKOMSTEN = ['gesproken', 'geen_gehoor', 'voicemail'] as const;

/** Een gesprek zoals overal, met wat eruit kwam. De dag en de tijd zijn die van het opslaan. */
export const belbeurtVastleggenSchema = z.intersection(
  contactmomentSchema,
  z.object({ uitkomst: keuze(UITKOMSTEN, 'Kies hoe het ging.').default('gesproken') }),
);
export type Belbeurtinvoer = z.output<typeof belbeurtVastleggenSchema>;

const HERLAAD = 'Herlaad de pagina en probeer het opnieuw.';

/** De knop stuurt wat er met de beurt gebeurt en van wie zij is samen: `later:VIA-0087`. */
export const belbeurtVerzettenSchema = z
  .object({ keuze: z.string({ error: HERLAAD }).regex(/^(later|overslaan):.{1,30}$/, HERLAAD) })
  .transform(({ keuze }) => {
    const [hoe, clientnummer = ''] = keuze.split(':');
    return { clientnummer, hoe: hoe as 'later' | 'overslaan' };
  });
