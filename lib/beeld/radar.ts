/** Een as per onderwerp en een vorm voor nu, met eventueel een eerder moment erachter. Zuiver. */
import { breedteVan, lijn, type Plek, type Tekening, tekst, type Vorm } from './tekening';

/** De waarde per as, op de volgorde van de assen; null is een as zonder waarde. */
export type Radarreeks = { naam: string; waarden: readonly (number | null)[] };

type Radar = { assen: readonly string[]; hoogste: number; nu: Radarreeks; toen?: Radarreeks | null };

const [BREED, HOOG, X, Y, STRAAL] = [360, 284, 180, 142, 98];

export function radar({ assen, hoogste, nu, toen }: Radar): Tekening {
  const plek = (as: number, deel: number): Plek => {
    const hoek = (2 * Math.PI * as) / assen.length - Math.PI / 2;
    return [X + STRAAL * deel * Math.cos(hoek), Y + STRAAL * deel * Math.sin(hoek)];
  };
  const punten = (r: Radarreeks) => r.waarden.map((w, as) => (w === null ? null : plek(as, w / hoogste)));
  const ringen = Array.from({ length: hoogste }, (_, i) => {
    const ring = assen.map((_, as) => plek(as, (i + 1) / hoogste));
    return ring[0] ? [...ring, ring[0]] : ring;
  });
  return {
    breed: BREED,
    hoog: HOOG + 26,
    vormen: [
      lijn('line', 1, ...ringen),
      ...assen.map((naam, as) => label(naam, plek(as, 1.15))),
      ...(toen ? vorm(punten(toen), true) : []),
      ...vorm(punten(nu), false),
      ...sleutels(nu, toen),
    ],
  };
}

function label(naam: string, [x, y]: Plek): Vorm {
  const kant = Math.abs(x - X) < 10 ? 'midden' : x > X ? undefined : 'eind';
  return tekst(x, y + 4, naam, { anker: kant, klein: false });
}

/** De waarden als vorm. Waar een as geen waarde heeft is de vorm open: een lijn eroverheen zou iets zeggen wat niemand weet. */
function vorm(punten: readonly (Plek | null)[], eerder: boolean): Vorm[] {
  const stukken = punten.flatMap((p, i): [Plek, Plek][] => {
    const volgende = punten[(i + 1) % punten.length];
    return p && volgende ? [[p, volgende]] : [];
  });
  const stippen = punten.flatMap((p): Plek[][] => (p ? [[p, p]] : []));
  const kleur = eerder ? 'ink2' : 'accent';
  const omtrek: Vorm = { soort: 'lijn', kleur, dik: eerder ? 1.25 : 2, streep: eerder, paden: stukken };
  const vlakken: Vorm[] = eerder
    ? []
    : [{ soort: 'lijn', kleur, dik: 0, gevuld: true, paden: stukken.map(([a, b]) => [[X, Y], a, b]) }];
  return [...vlakken, omtrek, lijn(kleur, eerder ? 4 : 6, ...stippen)];
}

function sleutels(nu: Radarreeks, toen: Radarreeks | null | undefined): Vorm[] {
  const reeksen = [{ naam: nu.naam, eerder: false }, ...(toen ? [{ naam: toen.naam, eerder: true }] : [])];
  const breedtes = reeksen.map((r) => 28 + breedteVan(r.naam));
  let x = (BREED - breedtes.reduce((a, b) => a + b, 0) - 20 * (reeksen.length - 1)) / 2;
  return reeksen.flatMap(({ naam, eerder }, i): Vorm[] => {
    const begin = x;
    x += (breedtes[i] ?? 0) + 20;
    const streep: Plek[] = [
      [begin, HOOG + 14],
      [begin + 20, HOOG + 14],
    ];
    return [
      { soort: 'lijn', kleur: eerder ? 'ink2' : 'accent', dik: 2, streep: eerder, paden: [streep] },
      tekst(begin + 26, HOOG + 18, naam),
    ];
  });
}
