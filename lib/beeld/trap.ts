/** Treden door de tijd: elke stand geldt tot de volgende, en de laatste tot het einde. Zuiver. */
import { LETTER, lijn, type Plek, type Tekening, tekst } from './tekening';

type Trap = {
  /** Van laag naar hoog. */
  treden: readonly string[];
  /** Welk deel van de tijd er toen om was, en op welke trede. */
  standen: readonly { deel: number; trede: number }[];
  /** Waar een jaar begint. */
  jaren: readonly { deel: number; jaar: string }[];
  begin: string;
  eind: string;
};

const [HOOG, LINKS] = [192, 140];

export function trap({ treden, standen, jaren, begin, eind }: Trap, breed: number): Tekening {
  const strook = HOOG / treden.length;
  const y = (trede: number) => (treden.length - trede + 0.5) * strook;
  const x = (deel: number) => LINKS + 8 + (breed - LINKS - 16) * deel;
  const hoeken = standen.flatMap(({ deel, trede }, i): Plek[] => {
    const vorige = standen[i - 1];
    return vorige
      ? [
          [x(deel), y(vorige.trede)],
          [x(deel), y(trede)],
        ]
      : [[x(deel), y(trede)]];
  });
  const laatste = standen.at(-1);
  if (laatste) hoeken.push([x(1), y(laatste.trede)]);
  const past = jaren.filter(({ deel }) => x(deel) - x(0) > 70 && x(1) - x(deel) > 110);
  return {
    breed,
    hoog: HOOG + 22,
    vormen: [
      lijn(
        'line',
        1,
        ...treden.map((_, i): Plek[] => [
          [LINKS, y(i + 1)],
          [breed, y(i + 1)],
        ]),
      ),
      lijn(
        'line2',
        1,
        ...jaren.map(({ deel }): Plek[] => [
          [x(deel), 0],
          [x(deel), HOOG + 6],
        ]),
      ),
      ...treden.map((naam, i) =>
        tekst(LINKS - 8, y(i + 1) + 4, `${naam} ${i + 1}`, {
          anker: 'eind',
          kleur: i + 1 === laatste?.trede ? 'ink' : 'ink2',
          vet: i + 1 === laatste?.trede,
        }),
      ),
      lijn('accent', 3, hoeken),
      lijn(
        'accent',
        11,
        ...standen.map(({ deel, trede }): Plek[] => [
          [x(deel), y(trede)],
          [x(deel), y(trede)],
        ]),
      ),
      tekst(LINKS, HOOG + LETTER + 4, begin),
      tekst(breed, HOOG + LETTER + 4, eind, { anker: 'eind' }),
      ...past.map(({ deel, jaar }) => tekst(x(deel), HOOG + LETTER + 4, jaar, { anker: 'midden', vet: true })),
    ],
  };
}
