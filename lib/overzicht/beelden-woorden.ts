/** De plaatjes van Verloop: wat zij zeggen, en hun cijfers. Het scherm en het rekenblad krijgen dezelfde. */
import type { Beeld, Cel, Punt } from '../beeld/beeld';
import { asMaand, langeDatum, periodeTekst } from '../copy/datums';
import { TUSSENPOOS } from '../copy/tussenpozen';
import { aantal, NORMSTATUS } from '../copy/woorden';
import { TE_VERGELIJKEN } from '../domain/kleine-cellen';
import { binnenNorm, TUSSENPOZEN, type Tussenpoos } from '../domain/tussenpozen';
import type { Teamverloop } from './verloop-queries';
import { opTijd, type Trendpunt } from './verloop-regels';
import { deelTekst, intervalTekst, trendTekst } from './verloop-woorden';

const GROEPEN = ['op_schema', 'binnenkort', 'over_tijd', 'opgeschort'] as const;
export type Trendgroep = (typeof GROEPEN)[number] | 'op_tijd';

/** Naar de mensen van die dag: een groep, of wie er op tijd was. */
type Adres = (dag: Trendpunt['dag'], groep: Trendgroep) => string;

function punt(p: Trendpunt, reden: string | undefined, adres?: Adres): Punt {
  const deel = opTijd(p);
  // Stond de klok van bijna iedereen stil, dan zegt het deel van wie er overbleef niets over het team.
  const stil = reden && p.opgeschort > (deel?.van ?? 0) ? reden : undefined;
  const tekst = deel ? `${deel.procent}% (${deel.wel} van ${deel.van})` : '–';
  const opent = adres && deel && deel.wel > 0 && !stil;
  return {
    label: langeDatum(p.dag),
    ...asMaand(p.dag),
    waarde: stil ? null : (deel?.procent ?? null),
    tekst,
    stil,
    ...(opent ? { href: adres(p.dag, 'op_tijd'), noem: `${langeDatum(p.dag)}: ${tekst} op tijd` } : {}),
    cellen: [
      { tekst: stil ? `klok stond stil: ${stil}` : tekst, getal: stil ? null : (deel?.procent ?? null) },
      ...GROEPEN.map(
        (g): Cel => ({
          tekst: String(p[g]),
          getal: p[g],
          href: p[g] > 0 ? adres?.(p.dag, g) : undefined,
          noem: `${p[g]} ${NORMSTATUS[g]} op ${langeDatum(p.dag)}`,
        }),
      ),
    ],
  };
}

/** Per maand welk deel op tijd was; elke kolom en elk getal gaat open naar de mensen van die dag. */
function trend(v: Teamverloop, adres?: Adres): Beeld {
  const punten = v.trend.map((p, i) => punt(p, v.stil[i], adres));
  return {
    naam: 'op_tijd',
    vorm: 'procenten',
    titel: trendTekst(v.trend, v.nu),
    uitleg: `${v.begeleider?.naam ?? v.team.naam}, aan het einde van elke maand, van wie de klok liep · nu ${v.totaal.lopend.aantal}`,
    voet: punten.some((p) => p.stil)
      ? 'Waar het gearceerd is, stond voor de meesten de klok stil.'
      : punten.some((p) => p.waarde === null)
        ? 'Bij een streepje liep er geen klok.'
        : 'Wie opgeschort is, telt niet mee in het deel.',
    koppen: ['Op', 'Op tijd (%)', ...GROEPEN.map((g) => NORMSTATUS[g])],
    punten,
  };
}

const KORT: Record<Tussenpoos, string> = {
  tm_31: '0–31',
  '32_62': '32–62',
  '63_92': '63–92',
  '93_123': '93–123',
  '124_184': '124–184',
  meer_dan_184: '185+',
};

/** Hoeveel dagen er tussen twee gesprekken zaten, met de streep van de norm. */
function tussenpozen(v: Teamverloop): Beeld {
  const hoeveel = (k: Tussenpoos) => v.totaal.kenmerken[`interval_${k}`].aantal;
  const na = v.perJaar === null ? null : binnenNorm(v.perJaar);
  const alle = TUSSENPOZEN.reduce((som, k) => som + hoeveel(k), 0);
  const binnen = TUSSENPOZEN.slice(0, na ?? 0).reduce((som, k) => som + hoeveel(k), 0);
  const deel = (n: number) => (alle > 0 ? Math.round((100 * n) / alle) : null);
  return {
    naam: 'tussenpozen',
    vorm: 'kolommen',
    titel:
      na && alle > 0
        ? `${deelTekst(binnen, alle)} ${alle >= TE_VERGELIJKEN ? 'van de tussenpozen valt' : 'tussenpozen vallen'} binnen de norm`
        : intervalTekst(v.totaal),
    uitleg: `Dagen tussen twee gesprekken, ${periodeTekst(v.venster.van, v.venster.tot)} · ${aantal(alle, 'tussenpoos', 'tussenpozen')}`,
    voet: 'Dagen waarop de klok stilstond zitten erin: dan mocht het langer duren.',
    koppen: ['Dagen ertussen', 'Keer', '%'],
    norm: na ? { na, tekst: `norm: ${v.perJaar} per jaar` } : undefined,
    punten: TUSSENPOZEN.map((k) => ({
      label: TUSSENPOOS[k],
      kort: KORT[k],
      waarde: hoeveel(k),
      tekst: String(hoeveel(k)),
      cellen: [
        { tekst: String(hoeveel(k)), getal: hoeveel(k) },
        { tekst: String(deel(hoeveel(k)) ?? '–'), getal: deel(hoeveel(k)) },
      ],
    })),
  };
}

/** Elk plaatje van Verloop, op volgorde. */
export const verloopbeelden = (v: Teamverloop, adres?: Adres): Beeld[] => [trend(v, adres), tussenpozen(v)];
