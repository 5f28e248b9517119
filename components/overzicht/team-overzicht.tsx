import type { Teamrij } from '@/lib/caseload/teamrijen';
import { aantalDagen, datumMetDag, langeDatum, periodeTekst } from '@/lib/copy/datums';
import { aantal, clientenTekst, clientenVan, NORMSTATUS } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import { TE_LANG_DAGEN, telMensen } from '@/lib/domain/teamlijst';
import { isStil } from '@/lib/escalaties/regels';
import type { Team } from '@/lib/overzicht/queries';
import { Afdrukken } from '../dossier/afdrukken';
import { Teamkeuzes } from '../levensloop/keuzes';
import { Afdrukkop } from '../shell/afdrukkop';
import { NORMKLEUR } from '../shell/normkleur';
import { Paginakop } from '../shell/paginakop';
import { Keuzeformulier } from '../ui/keuzelijst';
import { Tabel } from '../ui/tabel';
import { teamadres } from './adres';
import { Exporteren } from './exporteren';
import { PerBegeleider, TeLang } from './teamtabellen';
import { Teamtabs } from './teamtabs';
import { Week } from './week';
import { laatsteGesprek, teLangrij, wie } from './wie';

// Wat in de browser wordt getekend krijgt alleen mee wat er te zien is.
const getoond = ({ team, teams, peildatum, nu, periode, venster, regels, normen, sortering }: Team) => ({
  team,
  teams,
  peildatum,
  nu,
  periode,
  venster,
  regels,
  normen,
  sortering,
});

/** Het team in een minuut: wie niemand heeft, hoe het per begeleider gaat, en wie te lang wacht. */
export function TeamOverzicht({ t, vandaag, door }: { t: Team; vandaag: Datum; door: string }) {
  const { aantallen } = t;
  const overdragen = t.teams.length > 1 ? `/team/overdragen?team=${t.team.id}` : '/team/overdragen';
  const isAfgesproken = (r: Teamrij) => t.nu && isStil(r.escalatie?.stilTot ?? null, vandaag);
  const stil = t.teLang.filter(isAfgesproken);
  const nuTeLang = t.teLang.filter((r) => !isAfgesproken(r));
  const rij = teLangrij(t.telefoons);
  const norm = t.normen.map((n) => (t.normen.length > 1 ? `${n.aanpak} ${n.vraagt}` : n.vraagt));
  return (
    <>
      <Afdrukkop
        peildatum={t.peildatum}
        vandaag={vandaag}
        door={door}
        keuzes={[`team ${t.team.naam}`, periodeTekst(t.venster.van, t.venster.tot)]}
      />
      <Paginakop
        titel={t.team.naam.toLowerCase().startsWith('team') ? t.team.naam : `Team ${t.team.naam}`}
        onder={[
          clientenVan(t.clienten, aantallen.lopend),
          t.zonderBegeleider.length === 0
            ? 'iedereen heeft een begeleider'
            : `${clientenTekst(t.zonderBegeleider)} zonder begeleider`,
          norm.length > 0 && `norm: ${norm.join(', ')}`,
        ]
          .filter(Boolean)
          .join(' · ')}
        acties={
          <>
            <Afdrukken />
            {aantallen.lopend > 0 && (
              <a className="knop knop-stil" href={overdragen}>
                Caseload overdragen
              </a>
            )}
            <a className="knop" href="/team/clienten/nieuw">
              Nieuwe deelnemer
            </a>
          </>
        }
      />
      <Teamtabs team={t.team} teams={t.teams} hier="/team" />
      <Keuzeformulier erna={<Exporteren k={t} wat={t.normen.length > 1 ? t.normen : undefined} />}>
        <Teamkeuzes k={t} vandaag={vandaag} />
      </Keuzeformulier>
      {!t.nu && (
        <p className="paneel mb-5 border-bijna bg-bijna-zacht">
          U kijkt naar {datumMetDag(t.peildatum)}: de cliënten die nu bij uw team horen, bij wie hen die dag begeleidde.{' '}
          <a href={teamadres('/team', { ...t, nu: true })}>Terug naar vandaag</a>
        </p>
      )}
      <div className="grid gap-6">
        {aantallen.lopend > 0 && <Week t={t} />}
        {t.zonderBegeleider.length > 0 && <Zonder t={t} />}
        <section>
          <h2 className="mb-2">Contact per begeleider</h2>
          {t.regels.length === 0 ? (
            <p className="paneel">Er is nog geen begeleider in dit team. Uw beheerder voegt begeleiders toe.</p>
          ) : (
            <PerBegeleider t={getoond(t)} />
          )}
          <p className="klein mt-2">
            Norm gehaald: ten minste zoveel gesprekken als de norm vraagt, {periodeTekst(t.venster.van, t.venster.tot)}.
            {t.peildatum < t.venster.tot && ' Dit jaar loopt nog: wie er nog niet is, heeft nog gesprekken te gaan.'}
            {aantallen.nog_niet_gestart > 0 && (
              <>
                {' '}
                <a href={teamadres('/team/clienten', t, { lijst: 'nog_niet_gestart' })}>
                  {aantal(aantallen.nog_niet_gestart, 'traject is', 'trajecten zijn')} nog niet gestart
                </a>
                .
              </>
            )}
            {aantallen.beeindigd > 0 && (
              <>
                {' '}
                <a href={teamadres('/team/clienten', t, { lijst: 'beeindigd' })}>
                  {aantal(aantallen.beeindigd, 'traject is', 'trajecten zijn')} beëindigd
                </a>
                .
              </>
            )}
          </p>
        </section>
        <section>
          <h2 className="mb-2">
            Wachten langer dan {TE_LANG_DAGEN} dagen{t.teLang.length > 0 && ` (${t.teLang.length})`}{' '}
            <span className="klein font-semibold">de gemeente heeft deze mensen een gesprek beloofd</span>
          </h2>
          {nuTeLang.length === 0 ? (
            <p className="paneel">
              {stil.length === 0
                ? `Niemand wacht langer dan ${TE_LANG_DAGEN} dagen op een gesprek.`
                : `Over iedereen die langer dan ${TE_LANG_DAGEN} dagen wacht hebt u afgesproken tot wanneer dat zo kan.`}
            </p>
          ) : (
            <TeLang
              rijen={nuTeLang.map(rij)}
              t={getoond(t)}
              titel={`Wie langer dan ${TE_LANG_DAGEN} dagen op een gesprek wacht`}
            />
          )}
          {stil.length > 0 && (
            <details className="mt-3">
              <summary className="py-1 font-semibold">Stil tot een afgesproken dag ({stil.length})</summary>
              <div className="mt-2">
                <TeLang rijen={stil.map(rij)} t={getoond(t)} titel="Over wie is afgesproken tot wanneer wachten kan" />
              </div>
            </details>
          )}
        </section>
        {t.herzien.length > 0 && <Herzien rijen={t.herzien} peildatum={t.peildatum} />}
      </div>
    </>
  );
}

/** Bovenaan, want wie geen begeleider heeft wordt door niemand gesproken. */
function Zonder({ t }: { t: Team }) {
  return (
    <section>
      <h2 className="mb-2 text-laat">
        {aantal(telMensen(t.zonderBegeleider), 'cliënt heeft', 'cliënten hebben')} geen begeleider
      </h2>
      {t.nu && t.zonderBegeleider.length > 1 && (
        <p className="mb-2">
          <a href={`/team/overdragen?team=${t.team.id}&begeleider=geen`}>Verdeel ze in één keer</a>
        </p>
      )}
      <Tabel
        titel="Wie geen begeleider heeft"
        rijen={t.zonderBegeleider}
        sleutel={(r) => r.trajectId}
        kolommen={[
          { kop: 'Cliënt', cel: wie },
          {
            kop: 'Aanpak',
            cel: (r) => (
              <span>
                {r.aanpak}
                <span className="klein block">
                  {r.start > t.peildatum ? `begint op ${langeDatum(r.start)}` : `sinds ${langeDatum(r.start)}`}
                </span>
              </span>
            ),
          },
          {
            kop: 'Uiterlijk',
            begrip: 'uiterlijk',
            cel: (r) => (
              <span>
                {r.uiterlijk ? langeDatum(r.uiterlijk) : 'de klok staat stil'}{' '}
                <span className={`st ${NORMKLEUR[r.status]}`}>{NORMSTATUS[r.status]}</span>
              </span>
            ),
          },
          { kop: 'Laatste gesprek', cel: laatsteGesprek },
          {
            kop: <span className="sr-only">Kiezen</span>,
            stijl: 'lg:text-right',
            cel: (r) =>
              t.nu && (
                <a
                  className="knop knop-stil knop-klein"
                  href={`/team/clienten/${r.clientnummer}/begeleiding`}
                  aria-label={`Kies een begeleider voor ${r.naam}`}
                >
                  Kies een begeleider
                </a>
              ),
          },
        ]}
      />
    </section>
  );
}

/** De klok van één traject staat stil tot iemand kijkt of dat nog klopt. */
function Herzien({ rijen, peildatum }: { rijen: readonly Teamrij[]; peildatum: Datum }) {
  return (
    <section>
      <h2 className="mb-2">Opschorting opnieuw bekijken</h2>
      <ul className="paneel grid gap-2">
        {rijen.map((r) => (
          <li key={r.trajectId} className="flex flex-wrap items-baseline gap-x-3">
            <a href={`/team/clienten/${r.clientnummer}/opschorting`}>{r.naam}</a>
            <span className="klein">{r.clientnummer}</span>
            {r.herzienOp && (
              <span className={r.herzienOp < peildatum ? 'text-laat' : ''}>bekijken op {langeDatum(r.herzienOp)}</span>
            )}
            <span className="klein">
              {r.stil === null ? 'nog nooit iets gehoord' : `${aantalDagen(r.stil)} niets gehoord`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
