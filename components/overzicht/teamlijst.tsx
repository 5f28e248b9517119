import type { Teamrij } from '@/lib/caseload/teamrijen';
import { aantalDagen, langeDatum } from '@/lib/copy/datums';
import { dagenTekst, tellingTekst } from '@/lib/copy/norm';
import { NORMSTATUS, pogingenTekst, UITSTROOMREDEN } from '@/lib/copy/woorden';
import type { Lijstrij } from '@/lib/overzicht/queries';
import { NORMKLEUR } from '../shell/normkleur';
import { NietBewaard, Wie } from './wie';

const VERBERG_DAGEN = ['opgeschort', 'nog_niet_gestart', 'beeindigd'];

function Status({ r }: { r: Teamrij }) {
  const woord = VERBERG_DAGEN.includes(r.status) ? NORMSTATUS[r.status] : dagenTekst(r);
  return (
    <span>
      <span className={`st ${NORMKLEUR[r.status]}`}>{woord}</span>
      <span className="klein block">
        {r.status === 'nog_niet_gestart'
          ? `start op ${langeDatum(r.start)}`
          : r.status === 'beeindigd' && r.einddatum
            ? `${langeDatum(r.einddatum)}${r.uitstroomreden ? `, ${UITSTROOMREDEN[r.uitstroomreden]}` : ''}`
            : r.uiterlijk
              ? langeDatum(r.uiterlijk)
              : 'klok staat stil'}
      </span>
      {r.status === 'opgeschort' && (
        <span className="klein block">
          {r.stil === null ? 'nog nooit iets gehoord' : `${aantalDagen(r.stil)} niets gehoord`}
        </span>
      )}
    </span>
  );
}

/** De mensen achter een getal van het team. */
export function TeamlijstTabel({
  rijen,
  nu,
  venster,
  toonAanpak,
  erbij,
}: {
  rijen: readonly Lijstrij[];
  nu: boolean;
  venster: string;
  toonAanpak: boolean;
  /** Een kolom voor het kenmerk waarop is gekozen: wat er geteld is, of wanneer men elkaar zag. */
  erbij: { kop: string; tekst: (r: Lijstrij) => string } | null;
}) {
  return (
    <table className="overzicht">
      <caption className="sr-only">Cliënten van het team</caption>
      <thead>
        <tr>
          <th scope="col">Cliënt</th>
          {erbij && <th scope="col">{erbij.kop}</th>}
          <th scope="col">Begeleider</th>
          <th scope="col">Uiterlijk</th>
          <th scope="col">Laatste gesprek</th>
          <th scope="col" title={venster}>
            Gesprekken
          </th>
          <th scope="col">Gepland</th>
          <th scope="col">Pogingen</th>
        </tr>
      </thead>
      <tbody>
        {rijen.map((r) => (
          <tr key={r.trajectId}>
            <th scope="row">
              <Wie r={r} />
              {r.onHold && <span className="st st-rust">on hold</span>}
              {toonAanpak && <span className="klein block font-normal">{r.aanpak}</span>}
            </th>
            {erbij && (
              <td data-kop={erbij.kop} className="cijfers">
                {erbij.tekst(r)}
              </td>
            )}
            <td data-kop="Begeleider">
              <span>
                {r.begeleider?.naam ?? <span className="text-laat">niemand</span>}
                {r.vervanger && <span className="klein block">vervangen door {r.vervanger}</span>}
              </span>
            </td>
            <td data-kop="Uiterlijk">
              <Status r={r} />
            </td>
            <td data-kop="Laatste gesprek">{r.laatsteGesprek ? langeDatum(r.laatsteGesprek) : 'nog niet gesproken'}</td>
            <td data-kop="Gesprekken" className="cijfers">
              {tellingTekst(r.telling)}
            </td>
            <td data-kop="Gepland">
              {!nu ? (
                <NietBewaard />
              ) : r.gepland ? (
                langeDatum(r.gepland.datum)
              ) : (
                <span className="text-bijna">niets</span>
              )}
            </td>
            <td data-kop="Pogingen">{pogingenTekst(r.pogingen)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
