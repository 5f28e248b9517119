import type { ReactNode } from 'react';
import { spooradres } from '@/lib/verantwoording/adres-regels';
import type { Verantwoording } from '@/lib/verantwoording/queries';
import { AUDITACTIE } from '@/lib/verantwoording/woorden';

type Ingevuld = Verantwoording['ingevuld'];
type Naam = keyof Ingevuld;
type Props = Pick<Verantwoording, 'ingevuld' | 'fouten' | 'gebruikers' | 'apparaten'>;

const SOORTEN = Object.entries(AUDITACTIE).sort(([, a], [, b]) => a.localeCompare(b, 'nl'));
/** Gekozen met een klik, en blijft bij het zoeken. */
const VERBORGEN = ['groep', 'sessie', 'volgorde'] as const;
const LABEL: Record<Naam, string> = {
  client: 'Cliëntnummer',
  wie: 'Gebruiker (naam of e-mailadres)',
  van: 'Van',
  tot: 'Tot en met',
  soort: 'Wat',
  groep: 'Groep',
  resultaat: 'Resultaat',
  sessie: 'Sessie',
  apparaat: 'Apparaat',
  volgorde: 'Volgorde',
  voor: 'Bladzijde',
};

/** Filter als gewoon formulier: de keuze staat in het adres en is te bewaren. */
export function SpoorfilterForm({ ingevuld, fouten, gebruikers, apparaten }: Props) {
  const invoer = (naam: Naam) => ({
    id: `spoor-${naam}`,
    name: naam,
    defaultValue: ingevuld[naam],
    className: 'invoer font-normal text-base',
    'aria-invalid': fouten[naam] ? true : undefined,
    'aria-describedby': fouten[naam] ? `spoor-${naam}-fout` : undefined,
  });
  const veld = (naam: Naam, inhoud: ReactNode) => (
    <div className="grid content-start gap-1">
      <label htmlFor={`spoor-${naam}`} className="font-semibold text-sm">
        {LABEL[naam]}
      </label>
      {inhoud}
    </div>
  );
  return (
    <form method="get" className="niet-afdrukken paneel mb-4">
      <Fouten fouten={fouten} />
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {veld('client', <input {...invoer('client')} autoComplete="off" />)}
        {veld('wie', <input {...invoer('wie')} list="spoor-gebruikers" autoComplete="off" />)}
        {veld(
          'soort',
          <select key={ingevuld.soort} {...invoer('soort')}>
            <option value="">alles</option>
            {SOORTEN.map(([actie, tekst]) => (
              <option key={actie} value={actie}>
                {tekst}
              </option>
            ))}
          </select>,
        )}
        {veld('van', <input {...invoer('van')} type="date" />)}
        {veld('tot', <input {...invoer('tot')} type="date" />)}
        {veld(
          'resultaat',
          <select key={ingevuld.resultaat} {...invoer('resultaat')}>
            <option value="">alles</option>
            <option value="gelukt">gelukt</option>
            <option value="geweigerd">geprobeerd en geweigerd</option>
          </select>,
        )}
        {veld('apparaat', <input {...invoer('apparaat')} list="spoor-apparaten" autoComplete="off" />)}
      </div>
      {VERBORGEN.map((naam) => ingevuld[naam] && <input key={naam} type="hidden" name={naam} value={ingevuld[naam]} />)}
      {ingevuld.sessie && (
        <p className="klein mt-3">
          Alleen uit één sessie. <a href={spooradres(ingevuld, { sessie: '' })}>Toon alle sessies</a>
        </p>
      )}
      <datalist id="spoor-apparaten">
        {apparaten.map((apparaat) => (
          <option key={apparaat} value={apparaat} />
        ))}
      </datalist>
      <datalist id="spoor-gebruikers">
        {gebruikers.map((g) => (
          <option key={g.email} value={g.email}>
            {g.label}
          </option>
        ))}
      </datalist>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <button type="submit" className="knop">
          Toon
        </button>
        {Object.values(ingevuld).some((w) => w !== '') && <a href="/verantwoording">Alles wissen</a>}
      </div>
    </form>
  );
}

function Fouten({ fouten }: { fouten: Record<string, string> }) {
  const lijst = Object.entries(fouten);
  if (lijst.length === 0) return null;
  return (
    <div role="alert" className="mb-4 rounded-basis border-2 border-laat bg-laat-zacht p-4">
      <p className="font-semibold">Zo is er niets op te zoeken.</p>
      <ul className="mt-1 list-disc pl-5">
        {lijst.map(([naam, fout]) => (
          <li key={naam} id={`spoor-${naam}-fout`}>
            {Object.hasOwn(LABEL, naam) && naam !== 'voor' ? `${LABEL[naam as Naam]}: ` : ''}
            {fout}
          </li>
        ))}
      </ul>
    </div>
  );
}
