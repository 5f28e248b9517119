'use client';
import type { Teamrij } from '@/lib/caseload/teamrijen';
import { aantalDagen, langeDatum } from '@/lib/copy/datums';
import { aantal, pogingenTekst, VERVOLG_REDEN, vormInZin } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import type { Escalatiestapsoort } from '@/lib/escalaties/regels';
import type { Begeleiderregel, Team } from '@/lib/overzicht/queries';
import { type Gekozen, teamadres } from './adres';
import { Statusbalk } from './statusbalk';
import { Verdeling } from './verdeling';
import { NietBewaard, Wie } from './wie';

type Lijst = keyof Begeleiderregel['aantallen'];

const WAT: Partial<Record<Lijst, string>> = {
  lopend: 'alle cliënten',
  over_tijd: 'over tijd',
  te_lang: 'langer dan 14 dagen over tijd',
  niets_gepland: 'zonder afspraak',
  norm_niet_gehaald: 'norm niet gehaald',
  on_hold: 'on hold',
};

/** Een getal dat opengaat naar de mensen erachter; nul is gewoon een nul. */
function Getal({ t, regel, lijst, rood }: { t: Gekozen; regel: Begeleiderregel; lijst: Lijst; rood?: boolean }) {
  const n = lijst === 'lopend' ? regel.clienten : regel.aantallen[lijst];
  if (n === 0) return <>0</>;
  return (
    <a
      href={teamadres('/team/clienten', t, { lijst, begeleider: regel.id })}
      aria-label={`${n} van ${regel.naam}: ${WAT[lijst]}`}
      className={rood ? 'font-semibold text-laat' : 'text-ink'}
    >
      {n}
    </a>
  );
}

function Norm({ t, regel }: { t: Gekozen; regel: Begeleiderregel }) {
  const { norm_gehaald: wel, norm_niet_gehaald: niet } = regel.aantallen;
  if (wel + niet === 0) return <>–</>;
  const tekst = `${wel} van ${wel + niet}`;
  return niet === 0 ? (
    tekst
  ) : (
    <a
      href={teamadres('/team/clienten', t, { lijst: 'norm_niet_gehaald', begeleider: regel.id })}
      aria-label={`${tekst} van ${regel.naam} haalden de norm; wie niet`}
      className="text-ink"
    >
      {tekst}
    </a>
  );
}

/** Contact per begeleider: één regel per begeleider van die dag. */
export function PerBegeleider({ t }: { t: Gekozen & Pick<Team, 'venster' | 'regels'> }) {
  const gesprekken =
    t.periode === 'kalenderjaar' ? `Gesprekken in ${t.venster.van.slice(0, 4)}` : 'Gesprekken in 12 maanden';
  return (
    <table className="overzicht">
      <caption className="sr-only">Contact per begeleider</caption>
      <thead>
        <tr>
          <th scope="col">Begeleider</th>
          <th scope="col" className="getal">
            Cliënten
          </th>
          <th scope="col" className="w-64">
            {t.nu ? 'Nu' : `Op ${langeDatum(t.peildatum)}`}
          </th>
          <th scope="col" className="getal">
            Over
            <br />
            tijd
          </th>
          <th scope="col" className="getal">
            &gt; 14
            <br />
            dagen
          </th>
          <th scope="col" className="getal">
            Niets
            <br />
            gepland
          </th>
          <th scope="col" className="getal">
            Norm
            <br />
            gehaald
          </th>
          <th scope="col">{gesprekken}</th>
          <th scope="col" className="getal">
            On
            <br />
            hold
          </th>
        </tr>
      </thead>
      <tbody>
        {t.regels.map((r) => (
          <tr key={r.id}>
            <th scope="row">
              <a href={teamadres('/team/clienten', t, { begeleider: r.id })}>{r.naam}</a>
            </th>
            <td className="getal" data-kop="Cliënten">
              <span>
                <Getal t={t} regel={r} lijst="lopend" />
                {r.aantallen.lopend !== r.clienten && (
                  <span className="klein block">{aantal(r.aantallen.lopend, 'traject', 'trajecten')}</span>
                )}
              </span>
            </td>
            <td>
              <span className="block w-full text-left">
                <Statusbalk aantallen={r.aantallen} />
              </span>
            </td>
            <td className="getal" data-kop="Over tijd">
              <Getal t={t} regel={r} lijst="over_tijd" rood />
            </td>
            <td className="getal" data-kop="Langer dan 14 dagen">
              <Getal t={t} regel={r} lijst="te_lang" rood />
            </td>
            <td className="getal" data-kop="Niets gepland">
              {t.nu ? <Getal t={t} regel={r} lijst="niets_gepland" /> : <NietBewaard />}
            </td>
            <td className="getal" data-kop="Norm gehaald">
              <Norm t={t} regel={r} />
            </td>
            <td data-kop={gesprekken} className="max-lg:flex-wrap">
              <Verdeling
                vakken={r.verdeling}
                wie={r.naam}
                adres={(gesprekken) => teamadres('/team/clienten', t, { begeleider: r.id, gesprekken })}
              />
            </td>
            <td className="getal" data-kop="On hold">
              <Getal t={t} regel={r} lijst="on_hold" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Wat er van iemand in de tabel staat; meer hoeft de browser niet te weten. */
export type TeLangrij = Pick<
  Teamrij,
  | 'trajectId'
  | 'clientnummer'
  | 'naam'
  | 'begeleider'
  | 'vervanger'
  | 'uiterlijk'
  | 'dagen'
  | 'laatsteGesprek'
  | 'laatsteVorm'
  | 'pogingen'
  | 'gepland'
  | 'toelichting'
  | 'escalatie'
>;

/** Waarom er nog geen gesprek is, zoals de begeleider het koos; de tekst erbij blijft in het dossier. */
function Toelichting({ r, nu }: { r: TeLangrij; nu: boolean }) {
  const afspraak = nu && r.gepland ? `gesprek ${langeDatum(r.gepland.datum)} gepland` : null;
  const reden = r.toelichting && `${VERVOLG_REDEN[r.toelichting.reden]} (${langeDatum(r.toelichting.op)})`;
  const tekst = [reden, afspraak].filter(Boolean).join(' · ');
  return tekst || <span className="text-bijna">nog geen toelichting</span>;
}

const GEZEGD: Record<Escalatiestapsoort, string> = {
  vraag: 'u vroeg het, nog geen uitleg',
  uitleg: 'de begeleider legde uit',
  antwoord: 'u liet het voorlopig zo',
};

/** Hoever het gesprek tussen teamleider en begeleider hierover is. */
function Gezegd({ r }: { r: TeLangrij }) {
  const { laatste = null, op = null, stilTot = null } = r.escalatie ?? {};
  const tekst = laatste && op ? `${GEZEGD[laatste]} (${langeDatum(op)})` : null;
  return (
    <span className="klein block">
      {tekst}
      {stilTot && `, tot ${langeDatum(stilTot)}`}
      {tekst && ' · '}
      <a href={`/team/clienten/${r.clientnummer}/wachten`} aria-label={`Vragen en antwoorden over ${r.naam}`}>
        {laatste === 'uitleg' ? 'lezen' : 'vragen'}
      </a>
    </span>
  );
}

/** Wie te lang wacht: wat er is geprobeerd, en wat de begeleider erover zegt. */
export function TeLang({ rijen, nu }: { rijen: readonly TeLangrij[]; nu: boolean }) {
  return (
    <table className="overzicht">
      <caption className="sr-only">Wie langer dan 14 dagen op een gesprek wacht</caption>
      <thead>
        <tr>
          <th scope="col">Cliënt</th>
          <th scope="col">Begeleider</th>
          <th scope="col">Uiterlijk</th>
          <th scope="col">Laatste gesprek</th>
          <th scope="col">Pogingen</th>
          <th scope="col">Toelichting</th>
        </tr>
      </thead>
      <tbody>
        {rijen.map((r) => (
          <tr key={r.trajectId}>
            <th scope="row">
              <Wie r={r} />
            </th>
            <td data-kop="Begeleider">
              <span>
                {r.begeleider?.naam ?? <span className="text-laat">niemand</span>}
                {r.vervanger && <span className="klein block">vervangen door {r.vervanger}</span>}
              </span>
            </td>
            <td data-kop="Uiterlijk">
              <Uiterlijk datum={r.uiterlijk} dagen={r.dagen} />
            </td>
            <td data-kop="Laatste gesprek">
              {r.laatsteGesprek ? (
                <span>
                  {langeDatum(r.laatsteGesprek)}
                  {r.laatsteVorm && `, ${vormInZin(r.laatsteVorm)}`}
                </span>
              ) : (
                'nog niet gesproken'
              )}
            </td>
            <td data-kop="Pogingen">{pogingenTekst(r.pogingen) || 'geen'}</td>
            <td data-kop="Toelichting">
              <span>
                <Toelichting r={r} nu={nu} />
                {nu && <Gezegd r={r} />}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Uiterlijk({ datum, dagen }: { datum: Datum | null; dagen: number | null }) {
  if (!datum || dagen === null) return <>de klok staat stil</>;
  return (
    <span>
      {langeDatum(datum)} <span className="st st-laat">{aantalDagen(-dagen)}</span>
    </span>
  );
}
