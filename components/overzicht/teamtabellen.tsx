'use client';
import { aantalDagen, langeDatum } from '@/lib/copy/datums';
import { aantal, pogingenTekst, uitlegTekst, vormInZin } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import type { Begeleiderregel, Team } from '@/lib/overzicht/queries';
import { Tabel } from '../ui/tabel';
import { type Gekozen, teamadres } from './adres';
import { Statusbalk } from './statusbalk';
import { normVanAllen, Verdeling } from './verdeling';
import { begeleider, laatsteGesprek, NietBewaard, type TeLangrij, wie } from './wie';

type Lijst = keyof Begeleiderregel['aantallen'];

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
export function PerBegeleider({ t }: { t: Gekozen & Pick<Team, 'venster' | 'regels' | 'normen'> }) {
  const norm = normVanAllen(t.normen);
  const gesprekken =
    t.periode === 'kalenderjaar' ? `Gesprekken in ${t.venster.van.slice(0, 4)}` : 'Gesprekken in 12 maanden';
  const getal = (lijst: Lijst, kop: readonly [string, string], smal = kop.join(' '), rood = false) => ({
    kop: tweeRegels(kop),
    smal,
    getal: true,
    cel: (r: Begeleiderregel) => <Getal t={t} regel={r} lijst={lijst} rood={rood} />,
  });
  return (
    <Tabel
      titel="Contact per begeleider"
      rijen={t.regels}
      sleutel={(r) => r.id}
      kolommen={[
        {
          kop: 'Begeleider',
          cel: (r) => <a href={teamadres('/team/clienten', t, { begeleider: r.id })}>{r.naam}</a>,
        },
        {
          kop: 'Cliënten',
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
        getal('over_tijd', ['Over', 'tijd'], 'Over tijd', true),
        getal('te_lang', ['> 14', 'dagen'], 'Langer dan 14 dagen', true),
        t.nu
          ? getal('niets_gepland', ['Niets', 'gepland'])
          : { kop: tweeRegels(['Niets', 'gepland']), smal: 'Niets gepland', getal: true, cel: () => <NietBewaard /> },
        {
          kop: tweeRegels(['Norm', 'gehaald']),
          smal: 'Norm gehaald',
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
export function TeLang({ rijen, nu, peildatum }: Omit<Uitgelegd, 'r'> & { rijen: readonly TeLangrij[] }) {
  return (
    <Tabel
      titel="Wie langer dan 14 dagen op een gesprek wacht"
      rijen={rijen}
      sleutel={(r) => r.trajectId}
      kolommen={[
        { kop: 'Cliënt', cel: wie },
        { kop: 'Begeleider', cel: begeleider },
        { kop: 'Uiterlijk', cel: uiterlijk },
        {
          kop: 'Laatste gesprek',
          cel: (r) => (
            <span>
              {laatsteGesprek(r)}
              {r.laatsteVorm && `, ${vormInZin(r.laatsteVorm)}`}
            </span>
          ),
        },
        { kop: 'Pogingen', cel: (r) => pogingenTekst(r.pogingen) || 'geen' },
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
}

function uiterlijk({ uiterlijk: datum, dagen }: TeLangrij) {
  if (!datum || dagen === null) return 'de klok staat stil';
  return (
    <span>
      {langeDatum(datum)} <span className="st st-laat">{aantalDagen(-dagen)}</span>
    </span>
  );
}
