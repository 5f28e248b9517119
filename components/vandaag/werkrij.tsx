import type { Werkrij } from '@/lib/caseload/werklijst';
import { aantalDagen, langeDatum } from '@/lib/copy/datums';
import { dagenTekst, ritmeTekst, tellingTekst } from '@/lib/copy/norm';
import { NORMSTATUS, pogingenTekst, telefoonTekst, VERVOLG_REDEN } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import { wachtTeLang } from '@/lib/domain/teamlijst';
import { NORMKLEUR } from '../shell/normkleur';

/** De twaalf maanden als lijn met een stip per gesprek; één pad, want er staan er veel op een pagina. */
function Strip({ dagen }: { dagen: readonly number[] }) {
  const x = (d: number) => (4 + (d / 366) * 88).toFixed(1);
  return (
    <svg width="96" height="16" viewBox="0 0 96 16" aria-hidden="true" className="inline-block align-middle">
      <path d="M2 8h92M2 5v6M25 5v6M48 5v6M71 5v6M94 5v6" stroke="#cfd6db" />
      <path
        d={dagen.map((d) => `M${x(d)} 8h0`).join('')}
        stroke="var(--color-accent)"
        strokeWidth="6"
        strokeLinecap="round"
      />
    </svg>
  );
}

function Uiterlijk({ rij, vandaag }: { rij: Werkrij; vandaag: Datum }) {
  if (rij.status === 'nog_niet_gestart' || rij.status === 'beeindigd')
    return (
      <>
        <span className="st st-rust">{NORMSTATUS[rij.status]}</span>
        {rij.status === 'nog_niet_gestart' && <span className="klein block">start op {langeDatum(rij.start)}</span>}
      </>
    );
  const ritme = ritmeTekst(rij.streef, rij.ritmeWeken, vandaag);
  return (
    <>
      <span className={`st ${NORMKLEUR[rij.status]}`}>
        {rij.status === 'opgeschort' ? 'opgeschort' : dagenTekst(rij)}
      </span>
      <span className="klein datum block">{rij.uiterlijk ? langeDatum(rij.uiterlijk) : 'klok staat stil'}</span>
      {rij.status === 'opgeschort' && (
        <span className="klein block">
          {rij.stil === null ? 'nog nooit iets gehoord' : `${aantalDagen(rij.stil)} niets gehoord`}
        </span>
      )}
      {ritme && <span className="klein block text-bijna">{ritme}</span>}
    </>
  );
}

function Gepland({ rij, vandaag }: { rij: Werkrij; vandaag: Datum }) {
  if (!rij.gepland) return <span className="text-bijna">niets</span>;
  const { datum, tijd } = rij.gepland;
  const teLaat = rij.uiterlijk !== null && datum > rij.uiterlijk && rij.status !== 'opgeschort';
  return (
    <span className="datum">
      {datum === vandaag ? 'vandaag' : langeDatum(datum)}
      {tijd && <span className="klein"> {tijd}</span>}
      {teLaat && rij.status !== 'over_tijd' && (
        <span className="block font-semibold text-laat text-sm">na de uiterlijke datum</span>
      )}
    </span>
  );
}

/** Wie te lang wacht staat ook bij de teamleider: met een toelichting, of met de vraag erom. */
function Uitleg({ rij }: { rij: Werkrij }) {
  const adres = `/clienten/${rij.clientnummer}/toelichting?traject=${rij.trajectId}`;
  return (
    <span className="klein block">
      {rij.toelichting
        ? `${VERVOLG_REDEN[rij.toelichting.reden]} (${langeDatum(rij.toelichting.op)}) · `
        : 'nog geen toelichting · '}
      <a href={adres} aria-label={`Toelichting bij ${rij.naam}`}>
        {rij.toelichting ? 'wijzigen' : 'toelichten'}
      </a>
    </span>
  );
}

type Props = { rij: Werkrij; vandaag: Datum; toonAanpak: boolean; terug: 'vandaag' | 'dossier'; geenGehoor?: boolean };

/** Eén cliënt in de werklijst. */
export function WerkrijRij({ rij, vandaag, toonAanpak, terug, geenGehoor }: Props) {
  const dossier = `/clienten/${rij.clientnummer}`;
  const pogingen = pogingenTekst(rij.pogingen);
  return (
    <tr>
      <td>
        <span className="flex flex-wrap items-center gap-x-1.5">
          <a className="naam" href={dossier}>
            {rij.naam}
          </a>
          {rij.onHold && <span className="st st-rust">on hold</span>}
          {rij.laatsteGesprek === null && rij.status !== 'nog_niet_gestart' && (
            <span className="st st-bijna">nog niet gesproken</span>
          )}
        </span>
        <span className="klein block lg:whitespace-nowrap">
          {rij.clientnummer}
          {rij.telefoon && (
            <>
              {' · '}
              <a href={`tel:${rij.telefoon.replace(/[^\d+]/g, '')}`}>{telefoonTekst(rij.telefoon)}</a>
            </>
          )}
        </span>
        {(toonAanpak || rij.vervangt) && (
          <span className="klein block">
            {[toonAanpak && rij.aanpak, rij.vervangt && `u vervangt ${rij.vervangt}`].filter(Boolean).join(' · ')}
          </span>
        )}
        {pogingen && <span className="klein block">{pogingen}</span>}
        {wachtTeLang(rij) && <Uitleg rij={rij} />}
      </td>
      <td>
        <Uiterlijk rij={rij} vandaag={vandaag} />
      </td>
      <td className="whitespace-nowrap">
        <Strip dagen={rij.stippen} /> <span className="klein cijfers">{tellingTekst(rij.telling)}</span>
      </td>
      <td>
        <Gepland rij={rij} vandaag={vandaag} />
      </td>
      <td>
        {rij.status !== 'beeindigd' && (
          <span className="flex flex-row-reverse items-center gap-3 lg:flex-col lg:items-end lg:gap-0">
            <a
              className="knop knop-stil knop-klein"
              href={`${dossier}/contactmomenten/nieuw?${rij.gepland?.datum === vandaag ? `afspraak=${rij.gepland.id}&` : ''}terug=${terug}`}
              aria-label={`Gesprek met ${rij.naam} vastleggen`}
            >
              Vastleggen
            </a>
            {geenGehoor && (
              <button
                type="submit"
                form="geen-gehoor"
                name="clientnummer"
                value={rij.clientnummer}
                className="knop-tekst whitespace-nowrap"
                aria-label={`Geen gehoor bij ${rij.naam}`}
              >
                Geen gehoor
              </button>
            )}
          </span>
        )}
      </td>
    </tr>
  );
}

export function WerklijstKop({ venster }: { venster: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">Cliënt</th>
        <th scope="col">Uiterlijk</th>
        <th scope="col" title={venster}>
          Laatste 12 maanden
          <span className="sr-only">: gevoerde gesprekken van het aantal volgens de norm, {venster}</span>
        </th>
        <th scope="col">Gepland</th>
        <th scope="col">
          <span className="sr-only">Vastleggen</span>
        </th>
      </tr>
    </thead>
  );
}
