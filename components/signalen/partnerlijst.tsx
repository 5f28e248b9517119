import { langeDatum } from '@/lib/copy/datums';
import type { Partnerclient, Partnerpagina, Partnerregel } from '@/lib/signalen/queries';
import { signaalstand } from '@/lib/signalen/regels';
import { SIGNAAL_SOORT, SIGNAALSTAND } from '@/lib/signalen/woorden';
import { Tabel } from '../ui/tabel';
import { Afgehandeld } from './afgehandeld';

const standVan = (s: { gelezenOp: string | null; afgehandeldOp: string | null; antwoord: string | null }) =>
  signaalstand({ gelezen: s.gelezenOp !== null, afgehandeld: s.afgehandeldOp !== null, antwoord: s.antwoord });

/** De cliënten bij wie een partner betrokken is. */
export function Partnerlijst({ regels }: { regels: readonly Partnerregel[] }) {
  return (
    <Tabel
      titel="Cliënten bij wie u betrokken bent"
      rijen={regels}
      sleutel={(r) => r.clientnummer}
      kolommen={[
        { kop: 'Cliënt', stijl: 'wrap-anywhere', cel: (r) => <a href={`/signalen/${r.clientnummer}`}>{r.naam}</a> },
        { kop: 'Begeleider', cel: (r) => <Begeleiders van={r} /> },
        { kop: 'Inzet', begrip: 'inzet', cel: (r) => <Inzetten van={r} /> },
        {
          kop: 'Uw laatste signaal',
          cel: ({ laatste }) =>
            laatste ? (
              <span>
                {SIGNAAL_SOORT[laatste.soort]}
                <span className="klein block">
                  {langeDatum(laatste.gestuurdOp)}, {SIGNAALSTAND[standVan(laatste)]}
                </span>
              </span>
            ) : (
              <span className="klein">nog geen</span>
            ),
        },
      ]}
    />
  );
}

export function Begeleiders({ van }: { van: Partnerclient }) {
  if (van.begeleiders.length === 0) return <span>nu niemand; er wordt iemand gezocht</span>;
  return (
    <span className="wrap-anywhere grid gap-1">
      {van.begeleiders.map((b) => (
        <span key={b.email}>
          {b.naam}
          <a href={`mailto:${b.email}`} className="block text-sm">
            {b.email}
          </a>
        </span>
      ))}
    </span>
  );
}

export function Inzetten({ van }: { van: Partnerclient }) {
  if (van.inzetten.length === 0) return <span>geen; u bent betrokken</span>;
  return (
    <span className="wrap-anywhere grid gap-1">
      {van.inzetten.map((i) => (
        <span key={`${i.instrument} ${i.sinds}`}>
          {i.instrument}
          <span className="klein block">sinds {langeDatum(i.sinds)}</span>
        </span>
      ))}
    </span>
  );
}

/** Wat deze partner zelf over de cliënt stuurde, en wat ermee is gebeurd. */
export function EigenSignalen({ signalen }: { signalen: NonNullable<Partnerpagina['signalen']> }) {
  if (signalen.length === 0) return <p>U hebt over deze cliënt nog niets doorgegeven.</p>;
  return (
    <ul className="grid gap-5">
      {signalen.map((s) => (
        <li key={s.id} className="wrap-anywhere grid gap-2 border-line border-b pb-5 last:border-b-0 last:pb-0">
          <div>
            <p>
              <strong>{SIGNAAL_SOORT[s.soort]}</strong>
            </p>
            <p className="klein">
              verstuurd op {langeDatum(s.gestuurdOp)}
              {!s.afgehandeldOp && (s.gelezenOp ? ` · gelezen op ${langeDatum(s.gelezenOp)}` : ' · nog niet gelezen')}
            </p>
          </div>
          <p className="whitespace-pre-line">{s.tekst}</p>
          {s.afgehandeldOp && <Afgehandeld op={s.afgehandeldOp} door={s.afgehandeldDoor} antwoord={s.antwoord} />}
        </li>
      ))}
    </ul>
  );
}
