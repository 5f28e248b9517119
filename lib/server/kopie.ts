import 'server-only';
import { createHmac } from 'node:crypto';
import { leesbareWaarde } from '../copy/invoer';
import { GEHEIME_VELDEN, isGeheim } from '../formulier/concept';
import { labelsVan, type Velden, type Verschil, type Waarden } from '../formulier/formulier';
import { env } from './env';

/** Onder deze naam staat bij de sleutel van een formulier de afdruk van zijn geheime velden; geen veld begint zo. */
const GEHEIM = '_geheim';
const AFDRUK = 'afdruk:';
const LEES_HET_DAAR = 'anders dan wat al is opgeslagen: lees het daar';

/** Een dag, een tijdstip, een klein getal, een verwijzing, of niets: daar staat geen mens in. */
const ZONDER_TEKST = /^(|ja|nee|on|\d{1,3}|\d{4}-\d{2}-\d{2}|\d{2}:\d{2}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Herkent dezelfde tekst zonder haar te bewaren; zonder het geheim van de installatie is er niets mee te proberen. */
const afdruk = (sleutel: string, veld: string, waarde: unknown): string =>
  AFDRUK +
  createHmac('sha256', env().NEXTAUTH_SECRET)
    .update(JSON.stringify([sleutel, veld, waarde]))
    .digest('base64url');

/** Een keuze uit een lijst met woorden is geen tekst van iemand. */
const isTeBewaren = (veld: string, waarde: string, velden: Velden): boolean =>
  ZONDER_TEKST.test(waarde) || leesbareWaarde(veld, waarde, velden) !== waarde;

/**
 * Wat er van een formulier bij zijn sleutel blijft: genoeg om hetzelfde formulier te herkennen en een andere dag of keuze te noemen. Van alles wat
 * iemand kan typen (een verslag, een naam, een telefoonnummer) alleen een afdruk.
 */
export function kopieVan(sleutel: string, ingevuld: Waarden, velden: Velden): Waarden {
  const kopie: Waarden = {};
  for (const [veld, waarde] of Object.entries(ingevuld))
    if (!isGeheim(veld))
      kopie[veld] = [waarde].flat().every((w) => isTeBewaren(veld, w, velden)) ? waarde : afdruk(sleutel, veld, waarde);
  // Met een ander wachtwoord is het een ander formulier, ook al staat het wachtwoord er niet bij.
  if (Object.keys(ingevuld).some(isGeheim))
    kopie[GEHEIM] = afdruk(
      sleutel,
      GEHEIM,
      GEHEIME_VELDEN.map((veld) => ingevuld[veld] ?? null),
    );
  return kopie;
}

/** Wat er bij de sleutel anders stond dan wat er nu komt, met de woorden van het formulier. */
export function verschillenMet(eerder: Waarden, nu: Waarden, velden: Velden): Verschil[] {
  const labels: Record<string, string> = labelsVan(velden);
  return Object.entries(eerder)
    .filter(([veld, w]) => String(w) !== String(nu[veld] ?? '') && labels[veld])
    .map(([veld, w]) => ({
      veld,
      label: labels[veld] ?? veld,
      waarde: String(w).startsWith(AFDRUK) ? LEES_HET_DAAR : leesbareWaarde(veld, w, velden),
    }));
}
