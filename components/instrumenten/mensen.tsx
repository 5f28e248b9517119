import { langeDatum, maandTekst } from '@/lib/copy/datums';
import type { Mens, Mensen } from '@/lib/instrumenten/aanbod-queries';
import type { Aanbodkeuze } from '@/lib/instrumenten/cijfers';
import type { Aanbodlijst } from '@/lib/instrumenten/schema';
import { BELEMMERING, INZET_REDEN, INZET_STATUS, INZET_UITKOMST } from '@/lib/inzet/woorden';
import { Tabel } from '../ui/tabel';

const LIJST: Record<Aanbodlijst, string> = {
  nu: 'Nu bezig',
  aangemeld: 'Aangemeld',
  gestart: 'Begonnen',
  afgerond: 'Afgerond',
  gestopt: 'Gestopt',
  afgewezen: 'Niet doorgegaan',
  uitkomst: 'Wat het opleverde',
  gemis: 'Gewenst, niet beschikbaar',
};

/** Waarover deze lijst gaat, in één regel. */
export function lijstTekst(k: Aanbodkeuze, onderwerp: string | null): string {
  return [
    k.lijst === 'uitkomst' && k.uitkomst ? INZET_UITKOMST[k.uitkomst] : LIJST[k.lijst],
    onderwerp,
    k.maand && `in ${maandTekst(k.maand)}`,
    k.reden && INZET_REDEN[k.reden],
    k.belemmering && (k.belemmering === 'onbekend' ? 'belemmering niet opgeschreven' : BELEMMERING[k.belemmering]),
    k.open && 'nog niet gekomen',
  ]
    .filter(Boolean)
    .join(' · ');
}

function inzetTekst(i: Mens['inzetten'][number]): string {
  const dag = i.geeindigdOp ?? i.gestartOp ?? i.aangemeldOp;
  const waarom = i.reden ? `: ${INZET_REDEN[i.reden]}` : '';
  return `${INZET_STATUS[i.status]} op ${langeDatum(dag)}${waarom}`;
}

function gemisTekst(g: Mens['gemissen'][number]): string {
  const sinds = `sinds ${langeDatum(g.op)}`;
  const waarom = g.belemmering ? ` · ${BELEMMERING[g.belemmering]}` : '';
  return `${sinds}${waarom}${g.vervuldOp ? ` · gekomen op ${langeDatum(g.vervuldOp)}` : ''}`;
}

/** De mensen achter een getal, met wat er voor hen loopt, liep of ontbreekt. */
export function MensenTabel({ m }: { m: Mensen }) {
  return (
    <Tabel
      titel={lijstTekst(m.keuze, m.onderwerp)}
      rijen={m.mensen}
      sleutel={(mens) => mens.clientnummer}
      kolommen={[
        {
          kop: 'Cliënt',
          stijl: 'wrap-anywhere align-top',
          cel: (mens) => (
            <>
              <a href={`/team/clienten/${mens.clientnummer}`}>{mens.naam}</a>
              <span className="klein block">{mens.clientnummer}</span>
            </>
          ),
        },
        {
          ...(m.keuze.lijst === 'gemis' ? { kop: 'Gewenst', begrip: 'gemis' } : { kop: 'Instrument' }),
          smal: '',
          stijl: 'max-lg:block max-lg:text-left',
          cel: Gebruik,
        },
      ]}
    />
  );
}

const Gebruik = ({ inzetten, gemissen }: Mens) => (
  <ul className="grid gap-1">
    {inzetten.map((i) => (
      <li key={`${i.instrumentId}-${i.aangemeldOp}-${i.status}`}>
        <span className="font-semibold">{i.instrument}</span> <span className="klein">{inzetTekst(i)}</span>
      </li>
    ))}
    {gemissen.map((g) => (
      <li key={`${g.aanbodId}-${g.op}`}>
        <span className="font-semibold">{g.aanbod}</span> <span className="klein">{gemisTekst(g)}</span>
      </li>
    ))}
  </ul>
);
