/** Het jaarverslag van de norm in woorden: voor het scherm en voor elk bestand dezelfde. */

import { TUSSENPOOS } from '../copy/tussenpozen';
import { UITLEG_REDEN } from '../copy/woorden';
import type { Tussenpoos } from '../domain/tussenpozen';
import type { Uitlegreden } from '../domain/uitleg';
import type { Jaarlijst, Jaaruitkomst } from './jaarverslag-regels';

export const JAARUITKOMST: Record<Jaaruitkomst, string> = {
  gehaald: 'gehaald',
  verantwoord: 'verantwoord',
  ingediend: 'ingediend, nog geen besluit',
  niet_verantwoord: 'niet verantwoord',
};

/** "12 (34%)"; zonder geheel alleen het aantal. */
export const deelTekst = (n: number, geheel: number): string =>
  geheel > 0 ? `${n} (${procentTekst(n, geheel)})` : String(n);

/** "34%" */
export const procentTekst = (n: number, geheel: number): string =>
  geheel > 0 ? `${Math.round((100 * n) / geheel)}%` : '–';

/** Hoe de lijst achter een getal heet. */
export function jaarlijstTekst(lijst: Jaarlijst): string {
  if (lijst === 'alle') return 'alle trajectjaren';
  if (lijst === 'niet_gehaald') return 'niet gehaald';
  if (lijst.startsWith('reden-')) return `reden: ${UITLEG_REDEN[lijst.slice('reden-'.length) as Uitlegreden]}`;
  if (lijst.startsWith('interval-'))
    return `tussen twee gesprekken: ${TUSSENPOOS[lijst.slice('interval-'.length) as Tussenpoos]}`;
  return JAARUITKOMST[lijst as Jaaruitkomst];
}

export const JAARVERSLAG_UITLEG = {
  trajectjaren:
    'Geteld zijn de trajectjaren die in dit kalenderjaar sloten. Een trajectjaar begint op de startdatum van het traject; een traject dat eindigt sluit zijn jaar op de laatste dag.',
  gehaald:
    'Gehaald: ten minste zoveel gesprekken als de norm voor dat trajectjaar vraagt. Dagen waarop de klok stilstond vragen geen gesprek.',
  verantwoord:
    'Verantwoord: de begeleider legde uit waarom de norm niet is gehaald en de teamleider accepteerde het. Ingediend: de uitleg wacht op een besluit. Niet verantwoord: er is nog geen uitleg, of zij is teruggestuurd.',
  intervallen:
    'Tussen twee gesprekken: voor elk gesprek in het trajectjaar hoelang het vorige geleden was. Een eerste gesprek telt hier niet mee.',
};
