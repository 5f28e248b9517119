import { type Geboortedatum, leesGeboortedatum } from '../domain/geboortedatum';

/** Waarop iemand zoekt, uit de ene regel die hij typt; wat er niet in zit is leeg. */
export type Zoekvraag = {
  /** Een naam, of een deel ervan; niet als het een nummer of een dag is. */
  naam: string | null;
  /** Een cliëntnummer: het begin zonder streepjes, en het einde zonder nullen ("via12"). Als patroon voor LIKE. */
  begin: string | null;
  einde: string | null;
  /** Een telefoonnummer, in elke schrijfwijze waarin het kan zijn opgeslagen. */
  cijfers: string[];
  geboren: Geboortedatum | null;
  /** Waaraan een BSN te herkennen is; de cijfers zelf komen niet bij de database. */
  vingers: string[];
};

const MINSTE_CIJFERS = 4;

/** De rijen cijfers waarmee dit nummer in een telefoonveld te vinden is: met of zonder +31 of de nul ervoor. */
function telefoonrijen(tekst: string): string[] {
  const rij = tekst.replace(/\(0\)/g, '').replace(/\D/g, '');
  if (!/^[+\d\s()./-]+$/.test(tekst) || rij.length < MINSTE_CIJFERS) return [];
  const land = /^\+|^00[1-9]/.test(tekst) ? rij.replace(/^00/, '') : null;
  if (land) return [land, land.replace(/^31/, '')].filter((r) => r.length >= MINSTE_CIJFERS);
  return rij.startsWith('0') && rij.length > 7 ? [rij, rij.slice(1)] : [rij];
}

export function leesZoekvraag(gevraagd: string): Zoekvraag {
  const tekst = gevraagd.trim().slice(0, 80);
  // Een nummer is een woord van letters, cijfers en streepjes met een cijfer erin.
  const isNummer = /^[a-z\d-]*\d[a-z\d-]*$/i.test(tekst);
  const kort = /^([a-z]*)-?(\d+)$/i.exec(tekst);
  const cijfers = telefoonrijen(tekst);
  const geboren = leesGeboortedatum(tekst);
  return {
    naam: isNummer || cijfers.length > 0 || geboren ? null : tekst,
    begin: isNummer ? `${tekst.toUpperCase().replaceAll('-', '')}%` : null,
    einde: kort ? `%${kort[1]?.toUpperCase()}%${kort[2]}` : null,
    cijfers,
    geboren,
    vingers: [],
  };
}
