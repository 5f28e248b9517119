import type { Actief } from '@/lib/agenda/lezen';
import type { Werkrij } from '@/lib/caseload/werklijst';
import { langeDatum } from '@/lib/copy/datums';
import { dagenTekst } from '@/lib/copy/norm';
import { NORMSTATUS } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import { NORMKLEUR } from '../shell/normkleur';
import { Tabel } from '../ui/tabel';

type Props = {
  rijen: readonly Werkrij[];
  /** Wie er op de gekozen locatie te vinden is. */
  actief: readonly Actief[];
  locatie: string | null;
  /** Wat er in het adres van het formulier komt: datum, tijd en locatie. */
  zoek: string;
  vandaag: Datum;
};

/** De keuze van een cliënt voor een afspraak: wie hier te vinden is en nog niets heeft staan eerst, dan wie nog niets heeft staan. */
export function MetWie({ rijen, actief, locatie, zoek, vandaag }: Props) {
  const hier = new Set(actief.map((a) => a.clientnummer));
  const zonder = rijen.filter((r) => r.gepland === null);
  const groepen = [
    { titel: `Nog geen afspraak, en te vinden op ${locatie}`, rijen: zonder.filter((r) => hier.has(r.clientnummer)) },
    { titel: 'Nog geen afspraak', rijen: zonder.filter((r) => !hier.has(r.clientnummer)) },
    { titel: 'Heeft al een afspraak', rijen: rijen.filter((r) => r.gepland !== null) },
  ].filter((g) => g.rijen.length > 0);
  return (
    <Tabel
      titel="Met wie is de afspraak?"
      groepen={groepen}
      sleutel={(r) => r.trajectId}
      kolommen={[
        {
          kop: 'Cliënt',
          cel: (r) => (
            <>
              <a href={`/clienten/${r.clientnummer}/contactmomenten/nieuw?${zoek}`}>{r.naam}</a>
              <span className="klein block">
                {r.clientnummer}
                {r.onHold && ' · on hold'}
                {r.vervangt && ` · u vervangt ${r.vervangt}`}
              </span>
            </>
          ),
        },
        {
          kop: 'Volgend gesprek uiterlijk',
          smal: 'Uiterlijk',
          cel: (r) => (
            <span>
              <span className={`st ${NORMKLEUR[r.status]}`}>
                {r.status === 'opgeschort' || r.status === 'nog_niet_gestart' ? NORMSTATUS[r.status] : dagenTekst(r)}
              </span>
              <span className="klein block">{r.uiterlijk && langeDatum(r.uiterlijk)}</span>
            </span>
          ),
        },
        {
          kop: 'Afspraak',
          cel: ({ gepland }) =>
            gepland
              ? `${gepland.datum === vandaag ? 'vandaag' : langeDatum(gepland.datum)}${gepland.tijd ? ` om ${gepland.tijd}` : ''}`
              : 'niets',
        },
      ]}
    />
  );
}
