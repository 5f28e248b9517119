import type { ReactNode } from 'react';
import { langeDatum } from '@/lib/copy/datums';
import { LEEFGEBIED } from '@/lib/copy/leefgebieden';
import type { Vergelijking } from '@/lib/plannen/queries';
import type { Paar, Planinstrument, Verandering } from '@/lib/plannen/regels';
import { richtingTekst, stapInZin, VERANDERING, versieTekst } from '@/lib/plannen/woorden';

const KLEUR: Record<Verandering, string> = {
  gelijk: 'st-rust',
  gewijzigd: 'st-bijna',
  nieuw: 'st-goed',
  vervallen: 'st-laat',
};

/** Twee versies naast elkaar; wat er veranderde staat er in woorden bij. */
export function Vergelijktabel({ paar }: { paar: NonNullable<Vergelijking['paar']> }) {
  const { een, twee, verschil } = paar;
  const datum = (d: typeof een.evaluatieOp) => (d ? langeDatum(d) : 'niet afgesproken');
  return (
    <table className="overzicht wrap-anywhere">
      <caption className="sr-only">
        Versie {een.nummer} en versie {twee.nummer} naast elkaar
      </caption>
      <thead>
        <tr>
          <th scope="col">Onderdeel</th>
          <th scope="col">V{versieTekst(een).slice(1)}</th>
          <th scope="col">V{versieTekst(twee).slice(1)}</th>
        </tr>
      </thead>
      <tbody>
        <Rij
          kop="Richting"
          verandering={verschil.richting ? 'gewijzigd' : 'gelijk'}
          een={richtingTekst(een)}
          twee={richtingTekst(twee)}
          paar={paar}
        />
        {verschil.doelen.map((d) => {
          const gebied = (d.twee ?? d.een)?.leefgebied;
          const stappen = d.stappen.map((s) => (
            <Rij
              key={(s.twee ?? s.een)?.reeksId}
              kop="Stap"
              onder
              verandering={s.verandering}
              een={s.een && stapInZin(s.een)}
              twee={s.twee && stapInZin(s.twee)}
              paar={paar}
            />
          ));
          return [
            <Rij
              key={(d.twee ?? d.een)?.reeksId}
              kop={`Doel: ${gebied ? LEEFGEBIED[gebied] : ''}`}
              verandering={d.verandering}
              een={d.een && doelRegel(d.een, d.twee)}
              twee={d.twee && doelRegel(d.twee, d.een)}
              paar={paar}
            />,
            ...stappen,
          ];
        })}
        {verschil.instrumenten.map((i) => (
          <Rij
            key={(i.twee ?? i.een)?.id}
            kop="Instrument"
            verandering={i.verandering}
            {...instrumenten(i)}
            paar={paar}
          />
        ))}
        <Rij
          kop="Afspraken"
          verandering={verschil.afspraken ? 'gewijzigd' : 'gelijk'}
          een={een.afspraken}
          twee={twee.afspraken}
          paar={paar}
        />
        <Rij
          kop="Samen kijken hoe het gaat"
          verandering={verschil.evaluatieOp ? 'gewijzigd' : 'gelijk'}
          een={datum(een.evaluatieOp)}
          twee={datum(twee.evaluatieOp)}
          paar={paar}
        />
      </tbody>
    </table>
  );
}

type Doel =
  | NonNullable<Vergelijking['paar']>['een']['doelen'][number]
  | { leefgebied: keyof typeof LEEFGEBIED; tekst: string };

/** Verhuisde een doel naar een ander leefgebied, dan staat dat erbij. */
const doelRegel = (d: Pick<Doel, 'leefgebied' | 'tekst'>, ander: Pick<Doel, 'leefgebied'> | null) =>
  ander && ander.leefgebied !== d.leefgebied ? `${LEEFGEBIED[d.leefgebied]}: ${d.tekst}` : d.tekst;

const metWaarvoor = (i: Planinstrument | null) => i && (i.waarvoor ? `${i.naam}: ${i.waarvoor}` : i.naam);
const instrumenten = (i: Paar<Planinstrument>) => ({ een: metWaarvoor(i.een), twee: metWaarvoor(i.twee) });

type RijProps = {
  kop: string;
  onder?: boolean;
  verandering: Verandering;
  een: ReactNode;
  twee: ReactNode;
  paar: NonNullable<Vergelijking['paar']>;
};

function Rij({ kop, onder, verandering, een, twee, paar }: RijProps) {
  return (
    <tr>
      <th scope="row" className={`align-top ${onder ? 'font-normal! lg:pl-6!' : ''}`}>
        {kop} <span className={`st ml-1 ${KLEUR[verandering]}`}>{VERANDERING[verandering]}</span>
      </th>
      <td data-kop={`Versie ${paar.een.nummer}`} className="whitespace-pre-line align-top">
        {een || '(leeg)'}
      </td>
      <td data-kop={`Versie ${paar.twee.nummer}`} className="whitespace-pre-line align-top">
        {twee || '(leeg)'}
      </td>
    </tr>
  );
}
