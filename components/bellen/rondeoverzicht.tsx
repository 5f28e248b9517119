import type { Bellen } from '@/lib/bellen/queries';
import { type Belstand, type Gestaan, isTeBellen, nogEens } from '@/lib/bellen/regels';
import { BELRONDE, BELSTAND } from '@/lib/bellen/woorden';
import { laatstOm } from '@/lib/copy/datums';
import { aantal, hoofdletter } from '@/lib/copy/woorden';
import { Begin, Stop } from './belronde-forms';

type Ronde = NonNullable<Bellen['ronde']>;

const VOLGORDE: readonly Belstand[] = [
  'gesproken',
  'geen_gehoor',
  'voicemail',
  'intussen_gesproken',
  'intussen_afspraak',
  'overgeslagen',
  'open',
];

function Groep({ stand, beurten }: { stand: Belstand; beurten: readonly Gestaan[] }) {
  if (beurten.length === 0) return null;
  return (
    <section>
      <h3>
        {hoofdletter(BELSTAND[stand])} ({beurten.length})
      </h3>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {beurten.map((b) => (
          <li key={b.clientId}>
            <a
              className="inline-block py-1"
              href={`/${isTeBellen({ stand }) ? 'bellen' : 'clienten'}/${b.clientnummer}`}
            >
              {b.naam}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Hoever de ronde is, en hoe het verder kan: middenin verdergaan of stoppen, aan het eind opnieuw met wie niet opnam. */
export function Rondeoverzicht({ ronde, nu }: { ronde: Ronde; nu: Date }) {
  const [eerste] = ronde.open;
  const met = (...standen: Belstand[]) => ronde.alle.filter((b) => standen.includes(b.stand));
  const opnieuw = nogEens(ronde.alle).map((b) => b.clientId);
  const weg = met('weg').length;
  return (
    <section className="paneel mb-5 grid gap-3">
      <h2>
        {eerste
          ? `U was bezig: ${ronde.gedaan} van ${ronde.totaal}`
          : `Klaar: ${aantal(ronde.totaal, 'cliënt', 'cliënten')}`}
        , sinds {laatstOm(ronde.begonnenOp, nu)}
      </h2>
      <p className="klein">
        {BELRONDE[ronde.soort]} · {met('gesproken').length} gesproken, {met('geen_gehoor', 'voicemail').length} geen
        gehoor of voicemail, {ronde.open.length} nog te bellen
      </p>
      <div className="flex flex-wrap items-end gap-3">
        {eerste && (
          <a className="knop" href={`/bellen/${eerste.clientnummer}`}>
            Ga verder
          </a>
        )}
        {!eerste && opnieuw.length > 0 && (
          <Begin
            soort="keuze"
            clientIds={opnieuw}
            knop={`Bel ${aantal(opnieuw.length, 'cliënt', 'cliënten')} nog eens`}
          />
        )}
        {eerste && <Stop />}
        {!eerste && (
          <a className="knop knop-stil" href="/vandaag">
            Naar Vandaag
          </a>
        )}
      </div>
      {VOLGORDE.map((stand) => (
        <Groep key={stand} stand={stand} beurten={met(stand)} />
      ))}
      {weg > 0 && (
        <p className="klein">{aantal(weg, 'cliënt hoort', 'cliënten horen')} niet meer bij u en doet niet meer mee.</p>
      )}
    </section>
  );
}
