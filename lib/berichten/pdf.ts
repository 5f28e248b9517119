import 'server-only';
import type { Gemeente } from '../beheer/gemeente-rijen';
import { langeDatum } from '../copy/datums';
import { telefoonTekst } from '../copy/woorden';
import { vanRechts } from '../domain/brieftalen';
import type { Datum } from '../domain/datum';
import { type Blad, maakPdf, type Schrift } from '../pdf/pdf';
import { retouradres } from './sjablonen-woorden';
import { TALEN } from './talen/talen';
import type { Vertaling } from './vertaling';

export type Brief = {
  /** Wie hem stuurt. */
  gemeente: Gemeente;
  /** Waarop de cliënt belt: de begeleider, of anders de gemeente. */
  telefoon: string;
  kenmerk: string;
  /** De regels van het adres; null als er nog geen adres is. */
  adres: readonly string[] | null;
  onderwerp: string;
  tekst: string;
  datum: Datum;
  /** Dezelfde brief in de taal van de cliënt: op een eigen blad erachter. */
  vertaling: Vertaling | null;
};

const mm = (millimeter: number) => (millimeter / 25.4) * 72;
/** Achter het venster van een DL-envelop (links, 20 mm van de rand, 45 tot 80 mm van boven) als het blad in drieën is gevouwen. */
const VENSTER = { x: mm(25), y: mm(52), breedte: mm(75) };
/** Het retouradres staat klein boven het adres, ook achter het venster. */
const RETOUR = { x: mm(25), y: mm(46.5), breedte: mm(80), grootte: 7 };
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

function zetBrief(
  blad: Blad,
  { gemeente: g, telefoon, kenmerk, adres, onderwerp, tekst, datum, vertaling }: Brief,
): void {
  blad.alinea(g.naam, { dikte: 'vet', grootte: 13 });
  if (adres) {
    blad.naar(RETOUR.y);
    blad.alinea(`Retour: ${retouradres(g)}`, RETOUR);
    blad.naar(VENSTER.y);
    blad.alinea(adres.join('\n'), { grootte: LETTER, x: VENSTER.x, breedte: VENSTER.breedte });
  }
  blad.naar(BRIEF_BEGINT);
  const boven = [
    ['Datum', langeDatum(datum)],
    ['Ons kenmerk', kenmerk],
    ['Telefoon', telefoonTekst(telefoon)],
    ...(g.email ? [['E-mail', g.email]] : []),
  ];
  blad.alinea(boven.map(([wat, waarde]) => `${wat}: ${waarde}`).join('\n'), { grootte: 10 });
  blad.wit(8);
  const elders = vertaling && TALEN[vertaling.taal].elders?.brief;
  if (vertaling && elders) blad.alinea(elders, { dikte: 'vet', grootte: LETTER, schrift: schriftVan(vertaling) });
  zetTekst(blad, onderwerp, tekst);
  if (!vertaling) return;
  blad.nieuwBlad();
  zetTekst(blad, vertaling.onderwerp, vertaling.tekst, schriftVan(vertaling));
}

const schriftVan = ({ taal }: Vertaling): Schrift => ({ taal, vanRechts: vanRechts(taal) });

function zetTekst(blad: Blad, onderwerp: string, tekst: string, schrift?: Schrift): void {
  blad.kop(1, onderwerp, schrift);
  blad.wit(8);
  for (const deel of tekst.split(/\n\s*\n/)) {
    blad.alinea(deel, { grootte: LETTER, schrift });
    blad.wit(6);
  }
}
