import type { Teamrij } from '@/lib/caseload/teamrijen';
import { aantalDagen, langeDatum } from '@/lib/copy/datums';
import { dagenTekst, nogTeGaanTekst, tellingTekst } from '@/lib/copy/norm';
import { NORMSTATUS, pogingenTekst, UITSTROOMREDEN } from '@/lib/copy/woorden';
import type { Lijstrij } from '@/lib/overzicht/queries';
import type { Clientsleutel } from '@/lib/overzicht/sorteer-regels';
import { NORMKLEUR } from '../shell/normkleur';
import { type Sorteerkop, Tabel } from '../ui/tabel';
import { begeleider, laatsteGesprek, NietBewaard, teKiezen, wie } from './wie';

const VERBERG_DAGEN = ['opgeschort', 'nog_niet_gestart', 'beeindigd'];

function status(r: Teamrij) {
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

type Props = {
  rijen: readonly Lijstrij[];
  nu: boolean;
  venster: string;
  toonAanpak: boolean;
  /** Een kolom voor het kenmerk waarop is gekozen: wat er geteld is, of wanneer men elkaar zag. */
  erbij: { kop: string; tekst: (r: Lijstrij) => string } | null;
  sorteer: (sleutel: Clientsleutel) => Sorteerkop;
};

/** De mensen achter een getal van het team. */
export function TeamlijstTabel({ rijen, nu, venster, toonAanpak, erbij, sorteer }: Props) {
  return (
    <Tabel
      titel="Cliënten van het team"
      rijen={rijen}
      sleutel={(r) => r.trajectId}
      kolommen={[
        {
          kop: 'Cliënt',
          sorteer: sorteer('naam'),
          cel: (r) => {
            const bij = (
              <>
                {r.onHold && <span className="st st-rust">on hold</span>}
                {toonAanpak && <span className="klein block font-normal">{r.aanpak}</span>}
              </>
            );
            return nu && r.status !== 'beeindigd' ? (
              teKiezen(r, bij)
            ) : (
              <>
                {wie(r)}
                {bij}
              </>
            );
          },
        },
        erbij !== null && { kop: erbij.kop, stijl: 'cijfers', cel: erbij.tekst },
        { kop: 'Begeleider', sorteer: sorteer('begeleider'), cel: begeleider },
        { kop: 'Uiterlijk', begrip: 'uiterlijk', sorteer: sorteer('uiterlijk'), cel: status },
        { kop: 'Laatste gesprek', sorteer: sorteer('laatste_gesprek'), cel: laatsteGesprek },
        {
          kop: 'Gesprekken',
          sorteer: sorteer('gesprekken'),
          uitleg: venster,
          stijl: 'cijfers',
          cel: (r) => {
            const nog = nogTeGaanTekst(r.telling);
            return (
              <span>
                {tellingTekst(r.telling)}
                {nog && <span className="klein block">{nog}</span>}
              </span>
            );
          },
        },
        {
          kop: 'Gepland',
          ...(nu && { sorteer: sorteer('gepland') }),
          cel: (r) =>
            !nu ? <NietBewaard /> : r.gepland ? langeDatum(r.gepland.datum) : <span className="text-bijna">niets</span>,
        },
        { kop: 'Pogingen', sorteer: sorteer('pogingen'), cel: (r) => pogingenTekst(r.pogingen) },
      ]}
    />
  );
}
