/** De plaatjes van het jaarverslag: op het scherm en in de PDF dezelfde, met hoeveel procent het is en wat het een jaar eerder was. */
import type { Beeld, Punt } from '../beeld/beeld';
import { TUSSENPOOS } from '../copy/tussenpozen';
import { aantal, UITLEG_REDEN } from '../copy/woorden';
import { binnenNorm, TUSSENPOZEN } from '../domain/tussenpozen';
import { UITLEGREDENEN } from '../domain/uitleg';
import type { Jaarverslag } from './jaarverslag-queries';
import { JAARUITKOMSTEN, type Jaarlijst, type Jaartotaal } from './jaarverslag-regels';
import { deelTekst, JAARUITKOMST, procentTekst } from './jaarverslag-woorden';

/** Waar de mensen achter een getal staan. */
type Adres = (lijst: Jaarlijst) => string;
type Klasse = { label: string; lijst: Jaarlijst; waarde: (t: Jaartotaal) => number };
type Soort = { naam: string; klassen: readonly Klasse[]; geheel: (t: Jaartotaal) => number; koppen: [string, string] };

const som = (aantallen: Readonly<Record<string, number>>) => Object.values(aantallen).reduce((a, b) => a + b, 0);

function beeld(v: Jaarverslag, { naam, klassen, geheel, koppen: [wat, kop] }: Soort, adres?: Adres) {
  const { vorig } = v;
  const punten = klassen.map(({ label, lijst, waarde }): Punt => {
    const n = waarde(v.totaal);
    const toen = vorig && { waarde: waarde(vorig), tekst: deelTekst(waarde(vorig), geheel(vorig)) };
    const href = n > 0 ? adres?.(lijst) : undefined;
    const deel = (t: Jaartotaal) => ({ tekst: procentTekst(waarde(t), geheel(t)) });
    return {
      label,
      waarde: n,
      tekst: deelTekst(n, geheel(v.totaal)),
      tweede: toen ?? undefined,
      cellen: [
        { tekst: String(n), getal: n, href },
        deel(v.totaal),
        ...(vorig ? [{ tekst: String(waarde(vorig)), getal: waarde(vorig) }, deel(vorig)] : []),
      ],
    };
  });
  return {
    naam,
    vorm: 'staven' as const,
    koppen: [wat, `${kop} in ${v.jaar}`, '%', ...(vorig ? [`In ${v.jaar - 1}`, '% toen'] : [])],
    reeksen: vorig
      ? [
          { naam: v.tot ? `${v.jaar} tot nu toe` : String(v.jaar), kleur: 'accent' as const },
          { naam: String(v.jaar - 1), kleur: 'ink2' as const, gearceerd: true },
        ]
      : [],
    punten,
  };
}

const UITKOMSTEN: Soort = {
  naam: 'uitkomsten',
  koppen: ['Uitkomst', 'Trajectjaren'],
  geheel: (t) => t.trajectjaren,
  klassen: JAARUITKOMSTEN.map((u) => ({ label: JAARUITKOMST[u], lijst: u, waarde: (t) => t.uitkomst[u] })),
};
const INTERVALLEN: Soort = {
  naam: 'tussenpozen',
  koppen: ['Hoelang', 'Gesprekken'],
  geheel: (t) => som(t.intervallen),
  klassen: TUSSENPOZEN.map((k) => ({
    label: TUSSENPOOS[k],
    lijst: `interval-${k}`,
    waarde: (t) => t.intervallen[k],
  })),
};
const REDENEN: Soort = {
  naam: 'redenen',
  koppen: ['Reden', 'Trajectjaren'],
  geheel: (t) => som(t.redenen),
  klassen: UITLEGREDENEN.map((r) => ({ label: UITLEG_REDEN[r], lijst: `reden-${r}`, waarde: (t) => t.redenen[r] })),
};

function uitkomsten(v: Jaarverslag, adres?: Adres): Beeld {
  const { totaal, vorig, jaar } = v;
  const toen = vorig ? `, in ${jaar - 1} bij ${deelTekst(vorig.uitkomst.gehaald, vorig.trajectjaren)}` : '';
  return {
    ...beeld(v, UITKOMSTEN, adres),
    titel: `De norm is gehaald bij ${deelTekst(totaal.uitkomst.gehaald, totaal.trajectjaren)}${toen}`,
    uitleg: `Wat er werd van ${aantal(totaal.trajectjaren, 'trajectjaar dat sloot', 'trajectjaren die sloten')}`,
  };
}

function tussenpozen(v: Jaarverslag, adres?: Adres): Beeld {
  const na = v.perJaar === null ? null : binnenNorm(v.perJaar);
  const alle = INTERVALLEN.geheel(v.totaal);
  const binnen = TUSSENPOZEN.slice(0, na ?? 0).reduce((n, k) => n + v.totaal.intervallen[k], 0);
  return {
    ...beeld(v, INTERVALLEN, adres),
    titel:
      alle === 0
        ? 'Er waren nog geen twee gesprekken na elkaar'
        : na
          ? `Tussen twee gesprekken: ${deelTekst(binnen, alle)} binnen de norm`
          : 'Tussen twee gesprekken',
    uitleg: `Voor elk gesprek hoelang het vorige geleden was · ${aantal(alle, 'gesprek', 'gesprekken')}. Een eerste gesprek telt hier niet mee.`,
    norm: na ? { na, tekst: `norm: ${v.perJaar} per jaar, tot hier` } : undefined,
  };
}

function redenen(v: Jaarverslag, adres?: Adres): Beeld {
  const { totaal } = v;
  const [vaakst, tweede] = [...UITLEGREDENEN].sort((a, b) => totaal.redenen[b] - totaal.redenen[a]);
  const alle = REDENEN.geheel(totaal);
  const top = vaakst && tweede && totaal.redenen[vaakst] > totaal.redenen[tweede] ? vaakst : null;
  return {
    ...beeld(v, REDENEN, adres),
    titel:
      alle === 0
        ? 'Er is nog geen reden ingediend'
        : `Waarom de norm niet is gehaald${top ? `, het vaakst: ${UITLEG_REDEN[top]}` : ''}`,
    uitleg: `De redenen van wat is ingediend of geaccepteerd · ${aantal(alle, 'trajectjaar', 'trajectjaren')}`,
  };
}

/** Elk plaatje van het jaarverslag, op volgorde. */
export const jaarbeelden = (v: Jaarverslag, adres?: Adres): readonly [Beeld, Beeld, Beeld] => [
  uitkomsten(v, adres),
  tussenpozen(v, adres),
  redenen(v, adres),
];
