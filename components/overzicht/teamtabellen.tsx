'use client';
import { aantalDagen, langeDatum } from '@/lib/copy/datums';
import { aantal, pogingenTekst, uitlegTekst, vormInZin } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import type { Begeleiderregel, Team } from '@/lib/overzicht/queries';
import type { Begeleidersleutel } from '@/lib/overzicht/sorteer-regels';
import { Tabel } from '../ui/tabel';
import { Telefoon } from '../ui/telefoon';
import { type Gekozen, sorteerkop, teamadres } from './adres';
import { Samen } from './samen';
import { Statusbalk } from './statusbalk';
import { normVanAllen, Verdeling } from './verdeling';
import { Verschil } from './verschil';
import { begeleider, laatsteGesprek, NietBewaard, type TeLangrij, teKiezen, wie } from './wie';

type Lijst = keyof Begeleiderregel['aantallen'];
type Sorteerbaar = Extract<Lijst, Begeleidersleutel>;

const WAT: Partial<Record<Lijst, string>> = {
  lopend: 'alle cliënten',
  over_tijd: 'over tijd',
  te_lang: 'langer dan 14 dagen over tijd',
  niets_gepland: 'zonder afspraak',
  norm_niet_gehaald: 'norm niet gehaald',
  norm_nog_te_gaan: 'nog gesprekken te gaan',
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
  const { norm_gehaald: wel, norm_niet_gehaald: niet, norm_nog_te_gaan: komt } = regel.aantallen;
  const rest = niet + komt;
  if (wel + rest === 0) return <>–</>;
  return (
    <span>
      {wel} van {wel + rest}
      {rest > 0 && (
        <a
          href={teamadres('/team/clienten', t, {
            lijst: niet > 0 ? 'norm_niet_gehaald' : 'norm_nog_te_gaan',
            begeleider: regel.id,
          })}
          aria-label={`${rest} van ${regel.naam}: ${niet > 0 ? 'norm niet gehaald' : 'nog gesprekken te gaan'}`}
          className="klein block"
        >
          {rest} {niet > 0 ? 'niet' : 'nog te gaan'}
        </a>
      )}
    </span>
  );
}

/** Contact per begeleider: één regel per begeleider van die dag. */
type Getoond = Gekozen & Pick<Team, 'venster' | 'regels' | 'normen' | 'sortering'>;

export function PerBegeleider({ t }: { t: Getoond }) {
  const norm = normVanAllen(t.normen);
  const kop = sorteerkop('/team', t, t.sortering);
  const gesprekken =
    t.periode === 'kalenderjaar' ? `Gesprekken in ${t.venster.van.slice(0, 4)}` : 'Gesprekken in 12 maanden';
  const getal = (lijst: Sorteerbaar, regels: readonly [string, string], smal = regels.join(' ')) => ({
    kop: tweeRegels(regels),
    smal,
    getal: true,
    sorteer: kop(lijst),
    cel: (r: Begeleiderregel) => {
      const verschil = lijst === 'over_tijd' || lijst === 'te_lang' ? r.verschil[lijst] : null;
      return (
        <span>
          <Getal t={t} regel={r} lijst={lijst} rood={verschil !== null} />
          {verschil !== null && verschil !== 0 && (
            <span className="block">
              <Verschil n={verschil} />
            </span>
          )}
        </span>
      );
    },
  });
  return (
    <Tabel
      titel="Contact per begeleider"
      rijen={t.regels}
      sleutel={(r) => r.id}
      kolommen={[
        {
          kop: 'Begeleider',
          sorteer: kop('wie'),
          cel: (r) => <a href={teamadres('/team/clienten', t, { begeleider: r.id })}>{r.naam}</a>,
        },
        {
          kop: 'Cliënten',
          sorteer: kop('clienten'),
          getal: true,
          cel: (r) => (
            <span>
              <Getal t={t} regel={r} lijst="lopend" />
              {r.aantallen.lopend !== r.clienten && (
                <span className="klein block">{aantal(r.aantallen.lopend, 'traject', 'trajecten')}</span>
              )}
            </span>
          ),
        },
        {
          kop: t.nu ? 'Nu' : `Op ${langeDatum(t.peildatum)}`,
          smal: '',
          kopstijl: 'w-64',
          cel: (r) => (
            <span className="block w-full text-left">
              <Statusbalk aantallen={r.aantallen} />
            </span>
          ),
        },
        getal('over_tijd', ['Over', 'tijd']),
        getal('te_lang', ['> 14', 'dagen'], 'Langer dan 14 dagen'),
        t.nu
          ? getal('niets_gepland', ['Niets', 'gepland'])
          : { kop: tweeRegels(['Niets', 'gepland']), smal: 'Niets gepland', getal: true, cel: () => <NietBewaard /> },
        {
          kop: tweeRegels(['Norm', 'gehaald']),
          smal: 'Norm gehaald',
          sorteer: kop('norm_gehaald'),
          getal: true,
          cel: (r) => <Norm t={t} regel={r} />,
        },
        {
          kop: norm ? `${gesprekken} · streep: norm ${norm}` : gesprekken,
          smal: gesprekken,
          stijl: 'max-lg:flex-wrap',
          cel: (r) => (
            <Verdeling
              vakken={r.verdeling}
              norm={norm}
              wie={r.naam}
              adres={(gesprekken) => teamadres('/team/clienten', t, { begeleider: r.id, gesprekken })}
            />
          ),
        },
        getal('on_hold', ['On', 'hold']),
      ]}
    />
  );
}

const tweeRegels = ([boven, onder]: readonly [string, string]) => (
  <>
    {boven}
    <br />
    {onder}
  </>
);

type Uitgelegd = { r: TeLangrij; nu: boolean; peildatum: Datum };
type Wachtenden = { rijen: readonly TeLangrij[]; t: Getoond; titel: string };

/** Waarom er nog geen gesprek is, en tot wanneer dat geldt; de tekst erbij staat op de pagina van dit wachten. */
function Uitleg({ r, nu, peildatum }: Uitgelegd) {
  const afspraak = nu && r.gepland ? `gesprek ${langeDatum(r.gepland.datum)} gepland` : null;
  const tekst = [r.uitleg && uitlegTekst(r.uitleg, peildatum), afspraak].filter(Boolean).join(' · ');
  return tekst || <span className="text-bijna">nog geen uitleg</span>;
}

const GEZEGD = { vraag: 'u vroeg door', uitleg: null, akkoord: 'u bent akkoord' } as const;

/** Hoever het gesprek tussen teamleider en begeleider hierover is. */
function Gezegd({ r }: { r: TeLangrij }) {
  const { laatste = null, op = null, stilTot = null } = r.escalatie ?? {};
  const wat = laatste && GEZEGD[laatste];
  const tekst = wat && op ? `${wat} (${langeDatum(op)})` : null;
  return (
    <span className="klein block">
      {tekst}
      {tekst && stilTot && `, tot ${langeDatum(stilTot)}`}
      {tekst && ' · '}
      <a href={`/team/clienten/${r.clientnummer}/wachten`} aria-label={`Uitleg en antwoord over ${r.naam}`}>
        {laatste === 'uitleg' ? 'lezen en antwoorden' : 'antwoorden'}
      </a>
    </span>
  );
}

/** Wie te lang wacht: wat er is geprobeerd, en wat de begeleider erover zegt. */
export function TeLang({ rijen, t, titel }: Wachtenden) {
  const { nu, peildatum } = t;
  const kop = sorteerkop('/team', t, t.sortering);
  const tabel = (
    <Tabel
      titel={titel}
      rijen={rijen}
      sleutel={(r) => r.trajectId}
      kolommen={[
        { kop: 'Cliënt', sorteer: kop('naam'), cel: (r) => (nu ? teKiezen(r, <Bel r={r} />) : wie(r)) },
        { kop: 'Begeleider', sorteer: kop('begeleider'), cel: begeleider },
        { kop: 'Uiterlijk', begrip: 'uiterlijk', sorteer: kop('uiterlijk'), cel: uiterlijk },
        {
          kop: 'Laatste gesprek',
          sorteer: kop('laatste_gesprek'),
          cel: (r) => (
            <span>
              {laatsteGesprek(r)}
              {r.laatsteVorm && `, ${vormInZin(r.laatsteVorm)}`}
            </span>
          ),
        },
        { kop: 'Pogingen', sorteer: kop('pogingen'), cel: (r) => pogingenTekst(r.pogingen) || 'geen' },
        {
          kop: 'Uitleg',
          cel: (r) => (
            <span>
              <Uitleg r={r} nu={nu} peildatum={peildatum} />
              {nu && <Gezegd r={r} />}
            </span>
          ),
        },
      ]}
    />
  );
  return (
    <Samen label={titel} team={t.team.id} aan={nu}>
      {tabel}
    </Samen>
  );
}

const Bel = ({ r: { telefoon } }: { r: TeLangrij }) =>
  telefoon && (
    <span className="klein block font-normal">
      <Telefoon veld={telefoon} />
    </span>
  );

function uiterlijk({ uiterlijk: datum, dagen }: TeLangrij) {
  if (!datum || dagen === null) return 'de klok staat stil';
  return (
    <span>
      {langeDatum(datum)} <span className="st st-laat">{aantalDagen(-dagen)}</span>
    </span>
  );
}
