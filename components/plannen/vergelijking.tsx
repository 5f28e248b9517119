import type { ReactNode } from 'react';
import { langeDatum } from '@/lib/copy/datums';
import { LEEFGEBIED } from '@/lib/copy/leefgebieden';
import type { Vergelijking } from '@/lib/plannen/queries';
import type { Planinstrument, Verandering } from '@/lib/plannen/regels';
import { richtingTekst, stapInZin, VERANDERING, versieTekst } from '@/lib/plannen/woorden';
import { type Kolom, Tabel } from '../ui/tabel';

const KLEUR: Record<Verandering, string> = {
  gelijk: 'st-rust',
  gewijzigd: 'st-bijna',
  nieuw: 'st-goed',
  vervallen: 'st-laat',
};

type Rij = {
  sleutel: string;
  kop: string;
  /** Een stap van het doel erboven. */
  onder?: true;
  verandering: Verandering;
  een: ReactNode;
  twee: ReactNode;
};

/** Twee versies naast elkaar; wat er veranderde staat er in woorden bij. */
export function Vergelijktabel({ paar }: { paar: NonNullable<Vergelijking['paar']> }) {
  const { een, twee } = paar;
  const versie = (v: typeof een, kant: 'een' | 'twee'): Kolom<Rij> => ({
    kop: `V${versieTekst(v).slice(1)}`,
    smal: `Versie ${v.nummer}`,
    stijl: 'whitespace-pre-line',
    cel: (r) => r[kant] || '(leeg)',
  });
  return (
    <Tabel
      titel={`Versie ${een.nummer} en versie ${twee.nummer} naast elkaar`}
      stijl="wrap-anywhere *:*:*:align-top"
      rijen={rijenVan(paar)}
      sleutel={(r) => r.sleutel}
      kolommen={[
        {
          kop: 'Onderdeel',
          cel: (r) => (
            <span className={r.onder && 'inline-block font-normal lg:pl-4'}>
              {r.kop} <span className={`st ml-1 ${KLEUR[r.verandering]}`}>{VERANDERING[r.verandering]}</span>
            </span>
          ),
        },
        versie(een, 'een'),
        versie(twee, 'twee'),
      ]}
    />
  );
}

function rijenVan({ een, twee, verschil }: NonNullable<Vergelijking['paar']>): Rij[] {
  const datum = (d: typeof een.evaluatieOp) => (d ? langeDatum(d) : 'niet afgesproken');
  const veld = (kop: string, anders: boolean, a: ReactNode, b: ReactNode): Rij => ({
    sleutel: kop,
    kop,
    verandering: anders ? 'gewijzigd' : 'gelijk',
    een: a,
    twee: b,
  });
  return [
    veld('Richting', verschil.richting, richtingTekst(een), richtingTekst(twee)),
    ...verschil.doelen.flatMap((d): Rij[] => {
      const doel = d.twee ?? d.een;
      return [
        {
          sleutel: doel?.reeksId ?? '',
          kop: `Doel: ${doel ? LEEFGEBIED[doel.leefgebied] : ''}`,
          verandering: d.verandering,
          een: d.een && doelRegel(d.een, d.twee),
          twee: d.twee && doelRegel(d.twee, d.een),
        },
        ...d.stappen.map(
          (s): Rij => ({
            sleutel: (s.twee ?? s.een)?.reeksId ?? '',
            kop: 'Stap',
            onder: true,
            verandering: s.verandering,
            een: s.een && stapInZin(s.een),
            twee: s.twee && stapInZin(s.twee),
          }),
        ),
      ];
    }),
    ...verschil.instrumenten.map(
      (i): Rij => ({
        sleutel: (i.twee ?? i.een)?.id ?? '',
        kop: 'Instrument',
        verandering: i.verandering,
        een: metWaarvoor(i.een),
        twee: metWaarvoor(i.twee),
      }),
    ),
    veld('Afspraken', verschil.afspraken, een.afspraken, twee.afspraken),
    veld('Samen kijken hoe het gaat', verschil.evaluatieOp, datum(een.evaluatieOp), datum(twee.evaluatieOp)),
  ];
}

type Doel =
  | NonNullable<Vergelijking['paar']>['een']['doelen'][number]
  | { leefgebied: keyof typeof LEEFGEBIED; tekst: string };

/** Verhuisde een doel naar een ander leefgebied, dan staat dat erbij. */
const doelRegel = (d: Pick<Doel, 'leefgebied' | 'tekst'>, ander: Pick<Doel, 'leefgebied'> | null) =>
  ander && ander.leefgebied !== d.leefgebied ? `${LEEFGEBIED[d.leefgebied]}: ${d.tekst}` : d.tekst;

const metWaarvoor = (i: Planinstrument | null) => i && (i.waarvoor ? `${i.naam}: ${i.waarvoor}` : i.naam);
