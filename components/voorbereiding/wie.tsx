import type { ReactNode } from 'react';
import { taalTekst } from '@/lib/clientkop/woorden';
import { andereHuisgenoten, BETROKKENE_ROL } from '@/lib/netwerk/woorden';
import type { Voorbereiding } from '@/lib/voorbereiding/queries';
import { Telefoon } from '../ui/telefoon';

function Feit({ kop, children }: { kop: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[5.5rem_1fr] gap-x-3">
      <dt className="klein print:text-xs">{kop}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Huis({ v }: { v: Voorbereiding }) {
  return (
    <Feit kop="Huishouden">
      Woont samen met{' '}
      {v.huisgenoten.map((h, i) => (
        <span key={h.clientnummer}>
          {i > 0 && ', '}
          <a href={`/clienten/${h.clientnummer}`}>{h.naam}</a>
        </span>
      ))}
      {v.huisgenoten.length > 0 && v.andereHuisgenoten > 0 && ' en '}
      {v.andereHuisgenoten > 0 && andereHuisgenoten(v.andereHuisgenoten)}. Ieder krijgt een eigen brief.
    </Feit>
  );
}

/** Wie er zo binnenkomt, naast wat er boven elke bladzijde staat: in welke taal, en wie eromheen staat. */
export function Wie({ v }: { v: Voorbereiding }) {
  const { kop: k } = v;
  const taal = taalTekst(k);
  return (
    <dl className="paneel mb-4 grid gap-x-8 gap-y-1 p-3 text-[0.9375rem] leading-snug lg:grid-cols-2 print:mb-1 print:grid-cols-2 print:gap-y-0 print:border-0 print:p-0 print:text-[0.75rem]">
      <Feit kop="Bereikbaar">
        {k.email ? <a href={`mailto:${k.email}`}>{k.email}</a> : 'geen e-mail'}
        {k.bereikbaarheid && ` · ${k.bereikbaarheid}`}
      </Feit>
      <Feit kop="Taal">
        {taal || 'niet vastgelegd'}
        {k.tolkNodig && <span className="st st-bijna ml-1.5">tolk nodig</span>}
      </Feit>
      {v.vastContact && (
        <Feit kop="Vast contact">
          {v.vastContact.naam}, {BETROKKENE_ROL[v.vastContact.rol]}
          {v.vastContact.telefoon && (
            <>
              , <Telefoon veld={v.vastContact.telefoon} />
            </>
          )}
        </Feit>
      )}
      {(v.huisgenoten.length > 0 || v.andereHuisgenoten > 0) && <Huis v={v} />}
    </dl>
  );
}
