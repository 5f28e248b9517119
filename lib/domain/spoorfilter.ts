import { isDatum } from './datum';

/**
 * Waar iemand een lijst of een bestand op koos. Met opzet een vaste lijst: wat iemand vrij typt (een naam waarop hij zoekt) hoort niet in het
 * spoor, en een nieuwe keuze komt er pas bij als iemand haar hier opschrijft. Hoe een lijst is gesorteerd verandert niet wie erop staat.
 */
export const SPOORKEUZES = [
  'peildatum',
  'dag',
  'weergave',
  'jaar',
  'maand',
  'periode',
  'team',
  'aanpak',
  'aanpakId',
  'begeleider',
  'lijst',
  'kenmerk',
  'week',
  'gesprekken',
  'status',
  'stand',
  'onhold',
  'gepland',
  'instrument',
  'aanbod',
  'reden',
  'uitkomst',
  'belemmering',
  'open',
  'locatieId',
  'afwezigId',
  'alles',
  'vorm',
  'pagina',
] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CODE = /^[a-z][a-z0-9_]{0,39}$/;

/** Een dag, een code uit een vaste lijst, een id, een getal of ja: nooit een zin of een naam. */
const isKeuze = (w: unknown): w is string | number | true =>
  typeof w === 'number' || w === true || (typeof w === 'string' && (isDatum(w) || UUID.test(w) || CODE.test(w)));

/** Het filter in een vraag, voor het spoor; leeg als er niets te kiezen was. */
export function filterVan(vraag: unknown): Record<string, string | number | true> {
  if (typeof vraag !== 'object' || vraag === null) return {};
  const gevraagd = new Map(Object.entries(vraag));
  return Object.fromEntries(
    SPOORKEUZES.flatMap((sleutel) => {
      const waarde: unknown = gevraagd.get(sleutel);
      return isKeuze(waarde) && !(sleutel === 'pagina' && waarde === 1) ? [[sleutel, waarde]] : [];
    }),
  );
}
