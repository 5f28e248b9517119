/** De woorden bij Verloop: klassen, en wie er achter een getal staan. */

import { TUSSENPOOS } from '../copy/tussenpozen';
import { aantal } from '../copy/woorden';
import { TE_VERGELIJKEN } from '../domain/kleine-cellen';
import { TUSSENPOZEN, type Tussenpoos } from '../domain/tussenpozen';
import type { Gespreksvorm, Gezien, Kenmerk, Poging, Verloop } from './verloop-regels';
import { opTijd, type Trendpunt } from './verloop-regels';

export const GESPREKSVORM: Record<Gespreksvorm, string> = {
  op_locatie: 'op locatie',
  huisbezoek: 'huisbezoek',
  beeldbellen: 'beeldbellen',
  telefonisch: 'telefonisch',
};

export const POGING: Record<Poging, string> = {
  geen_gehoor: 'geen gehoor',
  niet_verschenen: 'niet verschenen',
  voicemail: 'voicemail',
};

export const GEZIEN_SINDS: Record<Gezien, string> = {
  tm_3_maanden: 'tot 3 maanden',
  '3_6_maanden': '3 tot 6 maanden',
  '6_12_maanden': '6 tot 12 maanden',
  langer_dan_jaar: 'langer dan een jaar',
  nog_nooit: 'nog nooit',
};

const INTERVAL_KENMERK = Object.fromEntries(
  TUSSENPOZEN.map((t) => [`interval_${t}`, `tussen twee gesprekken ${TUSSENPOOS[t]}`]),
) as Record<`interval_${Tussenpoos}`, string>;

/** Boven een lijst: wie hier staan. */
export const KENMERK: Record<Kenmerk, string> = {
  op_tijd: 'op schema of binnenkort',
  ...INTERVAL_KENMERK,
  bereikt: 'gesproken',
  poging: 'een poging die niet lukte',
  poging_geen_gehoor: 'een keer geen gehoor',
  poging_niet_verschenen: 'een keer niet verschenen',
  poging_voicemail: 'een keer de voicemail',
  poging_zonder_gesprek: 'wel geprobeerd, niet gesproken',
  kanaal_op_locatie: 'op locatie gesproken',
  kanaal_huisbezoek: 'thuis gesproken',
  kanaal_beeldbellen: 'via beeldbellen gesproken',
  kanaal_telefonisch: 'telefonisch gesproken',
  gezien_tm_3_maanden: 'elkaar in de laatste 3 maanden gezien',
  gezien_3_6_maanden: 'elkaar 3 tot 6 maanden niet gezien',
  gezien_6_12_maanden: 'elkaar 6 tot 12 maanden niet gezien',
  gezien_langer_dan_jaar: 'elkaar langer dan een jaar niet gezien',
  gezien_nog_nooit: 'elkaar nog nooit gezien',
};

/** Wat er bij een kenmerk wordt geteld, als dat iets anders is dan mensen. */
export function eenheidVan(kenmerk: Kenmerk): readonly [een: string, meer: string] | null {
  if (kenmerk.startsWith('interval_')) return ['tussenpoos', 'tussenpozen'];
  if (kenmerk.startsWith('poging')) return ['poging', 'pogingen'];
  return kenmerk === 'bereikt' || kenmerk.startsWith('kanaal_') ? ['gesprek', 'gesprekken'] : null;
}

const procentVan = (deel: number, geheel: number) => (geheel === 0 ? null : Math.round((100 * deel) / geheel));

/** "34%", of een streepje als er niets was om van te nemen. */
function procentTekst(deel: number, geheel: number): string {
  const procent = procentVan(deel, geheel);
  return procent === null ? '–' : `${procent}%`;
}

/** "34%", of bij een kleine groep "5 van 7". */
export const deelTekst = (deel: number, geheel: number): string =>
  geheel >= TE_VERGELIJKEN ? procentTekst(deel, geheel) : `${deel} van ${geheel}`;

/** De bevinding boven de trend. */
export function trendTekst(trend: readonly Trendpunt[], nu: boolean): string {
  const [eerste, laatste] = [trend[0], trend.at(-1)].map((p) => p && opTijd(p));
  if (!laatste) return nu ? 'Er loopt nu geen klok' : 'Er liep toen geen klok';
  const daarvoor = eerste ? `, een jaar eerder ${deelTekst(eerste.wel, eerste.van)}` : '';
  return `${nu ? 'Nu is' : 'Toen was'} ${deelTekst(laatste.wel, laatste.van)} op schema of binnenkort aan de beurt${daarvoor}`;
}

export const intervalTekst = ({ mediaan }: Verloop): string =>
  mediaan === null
    ? 'Nog geen twee gesprekken na elkaar'
    : `Meestal zo'n ${aantal(mediaan, 'dag', 'dagen')} tussen twee gesprekken`;

export function bereiktTekst({ kenmerken: k }: Verloop): string {
  const alle = k.bereikt.aantal + k.poging.aantal;
  return alle === 0
    ? 'Nog geen gesprekken en geen pogingen'
    : `${deelTekst(k.bereikt.aantal, alle)} ${alle >= TE_VERGELIJKEN ? 'van wat er is geprobeerd werd een gesprek' : 'pogingen werd een gesprek'}`;
}

export function vormTekst({ kenmerken: k }: Verloop): string {
  const gezien = k.kanaal_op_locatie.aantal + k.kanaal_huisbezoek.aantal;
  if (k.bereikt.aantal === 0) return 'Nog geen gesprekken';
  const [zien, bellen] = [gezien, k.kanaal_telefonisch.aantal].map((n) => deelTekst(n, k.bereikt.aantal));
  return k.bereikt.aantal >= TE_VERGELIJKEN
    ? `${bellen} van de gesprekken ging telefonisch, bij ${zien} zag men elkaar`
    : `${bellen} gesprekken ging telefonisch, bij ${zien} zag men elkaar`;
}

export function gezienTekst({ kenmerken: k, lopend }: Verloop): string {
  const lang = k.gezien_6_12_maanden.aantal + k.gezien_langer_dan_jaar.aantal + k.gezien_nog_nooit.aantal;
  if (lopend.aantal === 0) return 'Er loopt niets';
  return lang === 0
    ? 'Iedereen is in het laatste half jaar gezien'
    : `${deelTekst(lang, lopend.aantal)} is langer dan een half jaar niet gezien, of nog nooit`;
}
