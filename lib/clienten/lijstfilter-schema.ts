/** Het filter van Mijn cliënten: zoals het in het adres staat, en zoals iemand het onder een naam bewaart. Namen van cliënten staan er nooit in. */
import { z } from 'zod';
import { NORMSTATUSSEN } from '../domain/contactnorm';

const SORTERINGEN = ['aan_de_beurt', 'naam', 'laatste_gesprek', 'gepland'] as const;

/** Wat niet klopt wordt de standaard. */
const lijstfilterSchema = z.object({
  status: z
    .enum([...NORMSTATUSSEN, 'te_lang'])
    .nullable()
    .catch(null),
  onhold: z.enum(['ja', 'nee']).nullable().catch(null),
  gepland: z.enum(['ja', 'nee', 'niet_op_tijd']).nullable().catch(null),
  sorteer: z.enum(SORTERINGEN).catch('aan_de_beurt'),
});
export type Lijstfilter = z.output<typeof lijstfilterSchema>;

/** Het filter uit een adres. */
export const leesLijstfilter = (zoek: Record<string, unknown>): Lijstfilter =>
  lijstfilterSchema.parse({ status: null, onhold: null, gepland: null, ...zoek });

/** Wat er in het adres komt: alleen wat afwijkt van de standaard, altijd in dezelfde volgorde. Leeg is alles. */
export function filterZoek(filter: Lijstfilter): string {
  const { status, onhold, gepland, sorteer } = filter;
  const keuzes = { status, onhold, gepland, sorteer: sorteer === 'aan_de_beurt' ? null : sorteer };
  return new URLSearchParams(Object.entries(keuzes).flatMap(([k, w]) => (w ? [[k, w]] : []))).toString();
}

/** Hetzelfde filter, wat er verder ook in deze tekst stond. */
export const schoneFilterZoek = (zoek: string): string =>
  filterZoek(leesLijstfilter(Object.fromEntries(new URLSearchParams(zoek.slice(0, 1000)))));
