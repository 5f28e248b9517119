import type { ReactNode } from 'react';
import { geboorteTekst, langeDatum, ten } from '@/lib/copy/datums';
import { dagenTekst } from '@/lib/copy/norm';
import { NIVEAU_NEDERLANDS, NORMSTATUS, ONHOLD_REDEN, opsomming } from '@/lib/copy/woorden';
import { andereHuisgenoten, BETROKKENE_ROL } from '@/lib/netwerk/woorden';
import type { Voorbereiding } from '@/lib/voorbereiding/queries';
import { afspraakTekst } from '@/lib/voorbereiding/woorden';
import { NORMKLEUR } from '../shell/normkleur';
import { Telefoon } from '../ui/telefoon';

function Feit({ kop, children }: { kop: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[5.5rem_1fr] gap-x-3">
      <dt className="klein print:text-xs">{kop}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function taal(v: Voorbereiding): string {
  return [
    v.talen.length > 0 && `spreekt ${opsomming(v.talen)}`,
    v.niveauNederlands && `Nederlands: ${NIVEAU_NEDERLANDS[v.niveauNederlands]}`,
    v.laaggeletterd === 'ja' && 'moeite met lezen en schrijven',
  ]
    .filter(Boolean)
    .join(' · ');
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

/** Wie er zo binnenkomt: hoe te bereiken, in welke taal, en hoe het met de norm staat. */
export function Wie({ v }: { v: Voorbereiding }) {
  const taalregel = taal(v);
  return (
    <dl className="paneel mb-4 grid gap-x-8 gap-y-1 p-3 text-[0.9375rem] leading-snug lg:grid-cols-2 print:mb-1 print:grid-cols-2 print:gap-y-0 print:border-0 print:p-0 print:text-[0.75rem]">
      {v.geboortedatum && <Feit kop="Geboren">{geboorteTekst(v.geboortedatum)}</Feit>}
      <Feit kop="Bereikbaar">
        {v.telefoon ? <Telefoon veld={v.telefoon} /> : 'geen telefoon'}
        {v.email && (
          <>
            {' · '}
            <a href={`mailto:${v.email}`}>{v.email}</a>
          </>
        )}
        {v.bereikbaarheid && ` · ${v.bereikbaarheid}`}
      </Feit>
      <Feit kop="Taal">
        {taalregel || 'niet vastgelegd'}
        {v.tolkNodig && <span className="st st-bijna ml-1.5">tolk nodig</span>}
      </Feit>
      {v.trajecten.map(({ id, aanpak, norm }) => (
        <Feit key={id} kop={v.trajecten.length > 1 ? aanpak : 'Norm'}>
          {norm.uiterlijk ? `uiterlijk ${langeDatum(norm.uiterlijk)}` : 'de klok staat stil'}{' '}
          <span className={`st ${NORMKLEUR[norm.status]}`}>
            {norm.status === 'opgeschort' || norm.status === 'nog_niet_gestart'
              ? NORMSTATUS[norm.status]
              : dagenTekst(norm)}
          </span>
        </Feit>
      ))}
      <Feit kop="Gepland">
        {v.afspraak ? `${afspraakTekst(v.afspraak)} (${ten(v.afspraak.datum, v.vandaag)})` : 'niets'}
      </Feit>
      {v.onHoldNu.map((o) => (
        <Feit key={o.van} kop="On hold">
          sinds {langeDatum(o.van)}, {ONHOLD_REDEN[o.reden]}; het contact gaat door
        </Feit>
      ))}
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
