import type { ReactNode } from 'react';
import type { Afwijking } from '@/lib/afwijkingen/queries';
import { aantalDagen, langeDatum, periodeTekst } from '@/lib/copy/datums';
import { gesprekkenTekst } from '@/lib/copy/norm';
import { UITLEG_REDEN } from '@/lib/copy/woorden';
import { type Datum, dagenTussen } from '@/lib/domain/datum';
import { Tabel } from '../ui/tabel';
import { Statusmerk } from './delen';

type Props = {
  titel: string;
  uitleg?: string;
  leeg?: string;
  rijen: readonly Afwijking[];
  vandaag: Datum;
  /** Voor de teamleider: met wie begeleidt, en naar zijn eigen pagina's. */
  team?: boolean;
};

/** Normafwijkingen onder elkaar, elk met een link naar haar eigen pagina. */
export function Afwijkinglijst({ titel, uitleg, leeg, rijen, vandaag, team = false }: Props) {
  if (rijen.length === 0 && !leeg) return null;
  return (
    <section>
      <h2 className="mb-2">{titel}</h2>
      {uitleg && <p className="klein mb-2">{uitleg}</p>}
      <Tabel
        titel={titel}
        leeg={leeg}
        rijen={rijen}
        sleutel={(a) => a.id}
        kolommen={[
          {
            kop: 'Cliënt',
            cel: (a) => (
              <>
                <a href={`${team ? '/team' : ''}/afwijkingen/${a.id}`} className="text-ink">
                  {a.naam}
                </a>
                <span className="klein block">
                  {a.clientnummer} · {a.aanpak.naam}
                </span>
              </>
            ),
          },
          { kop: 'Trajectjaar', begrip: 'trajectjaar', cel: (a) => periodeTekst(a.jaarVan, a.jaarTot) },
          { kop: 'Gevoerd', cel: gesprekkenTekst },
          team && { kop: 'Begeleider', cel: (a) => a.begeleider?.naam ?? <Niemand a={a} /> },
          {
            kop: 'Stand',
            cel: (a) => (
              <span>
                <Statusmerk status={a.status} />
                <span className="klein block">{standTekst(a, vandaag)}</span>
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}

/** Zonder begeleider kan niemand het uitleggen; zolang het traject loopt is er een te kiezen. */
const Niemand = ({ a }: { a: Afwijking }): ReactNode =>
  a.loopt ? (
    <a href={`/team/clienten/${a.clientnummer}/begeleiding`} aria-label={`Kies een begeleider voor ${a.naam}`}>
      Kies een begeleider
    </a>
  ) : (
    'geen; het traject is beëindigd'
  );

const sinds = (dag: Datum, vandaag: Datum) => {
  const dagen = dagenTussen(dag, vandaag);
  return dagen < 1 ? 'sinds vandaag' : `al ${aantalDagen(dagen)}`;
};

function standTekst(a: Afwijking, vandaag: Datum): string {
  switch (a.status) {
    case 'open':
      return sinds(a.geopendOp, vandaag);
    case 'verantwoord':
      return `${a.reden ? UITLEG_REDEN[a.reden] : ''} · ${sinds(a.verantwoordOp ?? a.geopendOp, vandaag)}`;
    case 'teruggestuurd':
      return sinds(a.besluitOp ?? a.geopendOp, vandaag);
    case 'geaccepteerd':
      return [a.reden && UITLEG_REDEN[a.reden], a.besluitOp && langeDatum(a.besluitOp)].filter(Boolean).join(' · ');
    case 'ingetrokken':
      return 'alsnog gehaald of nog niet voorbij';
  }
}
