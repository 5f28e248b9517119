/** Wat er zoal binnenkomt van wie iets probeert: gemaakt met een zaad, zodat een vondst terug te vinden is. */
import fc from 'fast-check';
import { waarde } from '../prisma/proef/onzin';
import { alsMultipart, alsReactie, MULTIPART, type Verzoek } from './verzoek';

/** Wat React met een $ ervoor bedoelt: verwijzingen, functies, formulieren, datums, grote getallen, stromen. */
const TEKENS = [
  '$K1',
  '$F1',
  '$h1',
  '$Q1',
  '$W1',
  '$@1',
  '$i1',
  '$B1',
  '$D2026',
  '$n9',
  '$I',
  '$-0',
  '$N',
  '$u',
  '$Sx',
  '$R1',
  '$r1',
  '$X1',
  '$x1',
  '$0',
  '$0:0:0',
  '$1:__proto__:constructor',
  '$T',
  '$Z',
  '$A1',
  '$L',
  '$U',
];
const argument = fc.oneof(
  fc.constantFrom(...TEKENS),
  waarde,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(...TEKENS).map((t) => Object.fromEntries(['then', 'toString', 'length'].map((naam) => [naam, t]))),
);
const argumenten = fc.oneof(
  { weight: 4, arbitrary: fc.array(argument, { maxLength: 4 }).map((a) => JSON.stringify(a)) },
  fc.constantFrom(
    '',
    '[',
    '{}',
    'null',
    '"x"',
    '[[[[',
    '"$K0"',
    '["$0"]',
    '[{"__proto__":{"x":1}},"$K1"]',
    `[${'['.repeat(3000)}`,
    `{"a":`.repeat(2000),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const veldenVan = (namen: readonly string[]) =>
  fc.array(
    fc.tuple(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...namen) }, fc.string({ maxLength: 12 })), waarde),
    { maxLength: 12 },
  );

/** Een klein stukje eruit, erbij of anders, of het eind eraf. */
const verminkt = (tekst: fc.Arbitrary<string>) =>
  fc.tuple(tekst, fc.nat(), fc.nat({ max: 20 }), waarde, fc.boolean()).map(([t, waar, weg, erbij, af]) => {
    const plek = waar % Math.max(1, t.length);
    return af ? t.slice(0, plek) : t.slice(0, plek) + erbij + t.slice(plek + weg);
  });

/** De inhoud van een verzoek aan een actie: goed gevormd met onzin erin, verminkt, of iets anders dan React verstuurt. */
export function inhoud(namen: readonly string[]): fc.Arbitrary<Pick<Verzoek, 'koppen' | 'inhoud'>> {
  const formulier = veldenVan(namen).map(alsReactie);
  const multipart = fc.oneof(
    { weight: 4, arbitrary: formulier },
    verminkt(formulier),
    fc
      .tuple(
        veldenVan(['0', '1', '2', '_1_x', '$ACTION_REF_1', '$ACTION_1:0', '$ACTION_1:1', '$ACTION_KEY']),
        argumenten,
      )
      .map(([v, a]) => alsMultipart([...v, ['0', a], ['1', a]])),
  );
  return fc.oneof(
    { weight: 4, arbitrary: multipart.map((i) => ({ koppen: MULTIPART, inhoud: i })) },
    {
      weight: 2,
      arbitrary: argumenten.map((i) => ({ koppen: { 'content-type': 'text/plain;charset=UTF-8' }, inhoud: i })),
    },
    fc
      .tuple(
        fc.constantFrom(
          'multipart/form-data',
          'multipart/form-data; boundary=',
          'application/x-www-form-urlencoded',
          'application/json',
          'multipart/form-data; boundary="a',
          'TEXT/PLAIN',
          'multipart/mixed; boundary=x',
          '',
        ),
        fc.oneof(multipart, argumenten),
      )
      .map(([soort, i]) => ({ koppen: { 'content-type': soort }, inhoud: i })),
  );
}

const inAdres = (t: string) => {
  try {
    return encodeURIComponent(t);
  } catch {
    return '%ED%A0%80';
  }
};

/** Een adres met onzin op de plaats van wat een bladzijde verwacht; `eigen` is wat er echt bestaat. */
export function adres(route: string, eigen: (deel: string) => string, namen: readonly string[]): fc.Arbitrary<string> {
  const deel = fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, waarde);
  const vraag = fc.array(
    fc.tuple(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...namen) }, fc.string({ maxLength: 8 })), waarde),
    { maxLength: 4 },
  );
  const rauw = fc.constantFrom('', '', '', '', '?%', '?=%80&&', '?a[]=1&a[b]=2', '/', '/%80', '%00', ';x=1', '?_rsc=x');
  return fc.tuple(fc.array(deel, { minLength: 3, maxLength: 3 }), vraag, rauw).map(([delen, zoek, staart]) => {
    let nr = 0;
    const pad = route.replace(/\[[^\]]+\]/g, (naam) => {
      const anders = delen[nr++];
      return anders ? inAdres(anders) : eigen(naam);
    });
    const query = zoek.map(([n, w]) => `${inAdres(n)}=${inAdres(w)}`).join('&');
    return pad + (query && !staart.includes('?') ? `${staart}?${query}` : staart);
  });
}
