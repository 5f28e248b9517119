import 'server-only';
import { langeDatum } from '../copy/datums';
import type { Datum } from '../domain/datum';
import { type Blad, maakPdf } from '../pdf/pdf';
import { env } from '../server/env';

export type Brief = {
  /** De regels van het adres; null als er nog geen adres is. */
  adres: readonly string[] | null;
  onderwerp: string;
  tekst: string;
  datum: Datum;
};

const mm = (millimeter: number) => (millimeter / 25.4) * 72;
/** Achter het venster van een DL-envelop (links, 20 mm van de rand, 45 tot 80 mm van boven) als het blad in drieën is gevouwen. */
const VENSTER = { x: mm(25), y: mm(51), breedte: mm(75) };
/** Onder het venster, zodat er niets van de brief door te lezen is. */
const BRIEF_BEGINT = mm(98);
const LETTER = 11.5;

/** Brieven als één PDF voor de printer, elke brief op een eigen blad. Zonder namen in de titel. */
export function brievenPdf(brieven: readonly Brief[]): Promise<Buffer> {
  const titel = brieven.length === 1 ? 'Brief' : `${brieven.length} brieven`;
  return maakPdf({ titel, voet: null }, (blad) => {
    brieven.forEach((brief, i) => {
      if (i > 0) blad.nieuwBlad();
      zetBrief(blad, brief);
    });
  });
}

function zetBrief(blad: Blad, { adres, onderwerp, tekst, datum }: Brief): void {
  blad.alinea(env().GEMEENTE_NAAM, { dikte: 'vet', grootte: 13 });
  if (adres) {
    blad.naar(VENSTER.y);
    blad.alinea(adres.join('\n'), { grootte: LETTER, x: VENSTER.x, breedte: VENSTER.breedte });
  }
  blad.naar(BRIEF_BEGINT);
  blad.alinea(langeDatum(datum), { grootte: LETTER });
  blad.wit(10);
  blad.kop(1, onderwerp);
  blad.wit(8);
  for (const deel of tekst.split(/\n\s*\n/)) {
    blad.alinea(deel, { grootte: LETTER });
    blad.wit(6);
  }
}
