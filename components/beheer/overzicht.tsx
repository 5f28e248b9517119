import type { ReactNode } from 'react';
import type { Beheeroverzicht, Deel } from '@/lib/beheer/overzicht-queries';
import { LIJSTEN } from '@/lib/beheer/woorden';
import { langeDatum, tijdstip } from '@/lib/copy/datums';
import { aantal, ROL } from '@/lib/copy/woorden';
import { Selectie } from '../ui/veld';
import { Plaatsformulier } from './formulier';

type Props = { o: Beheeroverzicht };

/** Wat er in beheer is, in aantallen. */
export function Tegels({ o }: { o: Beheeroverzicht }) {
  const { actief, geblokkeerd, geen_wachtwoord } = o.gebruikers;
  const lijsten = Object.values(LIJSTEN).map(({ pad, telwoord }) => ({
    href: `/beheer/${pad}`,
    n: o.open[pad],
    tekst: telwoord[o.open[pad] === 1 ? 0 : 1],
  }));
  const tegels = [
    {
      href: '/beheer/gebruikers?stand=actief',
      n: actief,
      tekst: actief === 1 ? 'actieve gebruiker' : 'actieve gebruikers',
    },
    { href: '/beheer/gebruikers?stand=geen_wachtwoord', n: geen_wachtwoord, tekst: 'nog geen wachtwoord' },
    { href: '/beheer/gebruikers?stand=geblokkeerd', n: geblokkeerd, tekst: 'geblokkeerd' },
    // Instrumenten staan voor de organisaties die ze aanbieden.
    ...lijsten.slice(0, -2),
    {
      href: '/beheer/instrumenten',
      n: o.open.instrumenten,
      tekst: o.open.instrumenten === 1 ? 'instrument' : 'instrumenten',
    },
    ...lijsten.slice(-2),
  ];
  return (
    <ul className="mb-6 grid grid-cols-2 gap-3 sm:grid-cols-4 xl:grid-cols-5">
      {tegels.map((t) => (
        <li key={t.href}>
          <a href={t.href} className="paneel block h-full no-underline hover:bg-accent-zacht">
            <span className="cijfers block font-bold text-2xl text-ink">{t.n}</span>
            <span className="block text-sm">{t.tekst}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Wat een nieuwe installatie nodig heeft, in de volgorde waarin het nodig is; weg zodra het er allemaal is. */
export function Inrichting({ o }: Props) {
  const stappen: readonly [klaar: boolean, pad: string, wat: string, waarom: string][] = [
    [o.gemeente, '/beheer/gemeente', 'De gegevens van de gemeente', 'zonder naam en telefoon gaat er geen bericht weg'],
    [o.open.aanpakken > 0, '/beheer/aanpakken', 'Een aanpak', 'met hoeveel gesprekken per jaar zij vraagt'],
    [o.open.teams > 0, '/beheer/teams', 'Een team', 'elk traject hoort bij een team'],
    [o.inrichting.teamleider, '/beheer/gebruikers/nieuw', 'Een teamleider in dat team', 'die verdeelt de cliënten'],
    [o.inrichting.begeleider, '/beheer/gebruikers/nieuw', 'Een begeleider in dat team', 'die spreekt de cliënten'],
    [
      o.open.locaties > 0,
      '/beheer/locaties',
      'Een locatie',
      'waar gesprekken zijn; zonder plaats wacht een uitnodiging',
    ],
    [
      o.inrichting.deelnemer,
      '/hulp',
      'De cliënten',
      'de teamleider voegt ze toe, of u leest bestanden in met npm run importeer',
    ],
  ];
  const eerste = stappen.findIndex(([klaar]) => !klaar);
  if (eerste === -1) return null;
  return (
    <section aria-labelledby="inrichting" className="paneel mb-6">
      <h2 id="inrichting" className="mb-2">
        Inrichten: nog {aantal(stappen.filter(([klaar]) => !klaar).length, 'stap', 'stappen')}
      </h2>
      <ol className="grid gap-1">
        {stappen.map(([klaar, pad, wat, waarom], i) => (
          <li key={wat}>
            <span className={`st ${klaar ? 'st-goed' : 'st-bijna'}`}>
              {klaar ? 'klaar' : i === eerste ? 'nu' : 'straks'}
            </span>{' '}
            {klaar ? wat : <a href={pad}>{wat}</a>} <span className="klein">{waarom}</span>
          </li>
        ))}
      </ol>
      {!o.werk.mail && (
        <p className="klein mt-2">Zonder mailserver (SMTP_URL en MAIL_VAN) gaan alle uitnodigingen per brief.</p>
      )}
    </section>
  );
}

/** Wat er nog geregeld moet worden; niets is ook een antwoord. */
export function Aandacht({ o }: Props) {
  const werk = o.werk.aantalMislukt > 0 || o.werk.staatStil !== null;
  const niets =
    !werk && o.gemeente && [o.toegang, o.zonderTeam, o.zonderTeamleider, o.trajecten].every((d) => d.aantal === 0);
  return (
    <section aria-labelledby="aandacht">
      <h2 id="aandacht" className="mb-3">
        Aandacht nodig
      </h2>
      {niets ? (
        <p className="paneel">
          Er is nu niets dat aandacht vraagt: iedereen heeft toegang, een team en een teamleider.
        </p>
      ) : (
        <div className="grid gap-4">
          {!o.gemeente && (
            <section className="paneel border-laat">
              <h3>Gemeente</h3>
              <p className="klein mb-2">
                De naam en het adres van de gemeente zijn niet ingevuld. Tot die tijd gaat er geen brief en geen e-mail
                de deur uit.
              </p>
              <a href="/beheer/gemeente">Vul de gegevens van de gemeente in</a>
            </section>
          )}
          {werk && (
            <section className="paneel border-laat">
              <h3>Achtergrondwerk</h3>
              <p className="klein mb-2">
                {o.werk.staatStil
                  ? 'Het achtergrondwerk staat stil. Er gaat niets verloren, maar er gebeurt ook niets.'
                  : `${aantal(o.werk.aantalMislukt, 'stuk werk lukte', 'stukken werk lukten')} niet.`}
              </p>
              <a href="/beheer/werk">Bekijk het achtergrondwerk</a>
            </section>
          )}
          <Trajecten o={o} />
          <Zonder
            deel={o.zonderTeamleider}
            titel="Teams zonder teamleider"
            uitleg="Niemand ziet daar wie te lang op een gesprek wacht. Geef een teamleider dit team."
            href={() => '/beheer/gebruikers?rol=teamleider'}
          />
          <Zonder
            deel={o.zonderTeam}
            titel="Begeleiders zonder team"
            uitleg="Een teamleider kan hun geen cliënten geven."
            href={(id) => `/beheer/gebruikers/${id}`}
          />
          <Toegang o={o} />
        </div>
      )}
    </section>
  );
}

type Blok<T> = { deel: Deel<T>; titel: string; uitleg: string };

function Paneel<T>({ deel, titel, uitleg, children }: Blok<T> & { children: ReactNode }) {
  if (deel.aantal === 0) return null;
  const meer = deel.aantal - deel.rijen.length;
  return (
    <section className="paneel">
      <h3>
        {titel} <span className="klein font-normal">({deel.aantal})</span>
      </h3>
      <p className="klein mb-2">{uitleg}</p>
      {children}
      {meer > 0 && <p className="klein mt-2">En nog {meer}.</p>}
    </section>
  );
}

function Zonder({ href, ...blok }: Blok<{ id: string; naam: string }> & { href: (id: string) => string }) {
  return (
    <Paneel {...blok}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {blok.deel.rijen.map((r) => (
          <li key={r.id}>
            <a href={href(r.id)}>{r.naam}</a>
          </li>
        ))}
      </ul>
    </Paneel>
  );
}

function Toegang({ o }: { o: Beheeroverzicht }) {
  return (
    <Paneel
      deel={o.toegang}
      titel="Nog geen wachtwoord, of een open toegangslink"
      uitleg="Een link werkt één keer. Is hij verlopen of kwijt? Maak bij de gebruiker een nieuwe."
    >
      <ul className="grid gap-1">
        {o.toegang.rijen.map((t) => (
          <li key={t.id}>
            <a href={`/beheer/gebruikers/${t.id}`}>{t.naam}</a>
            <span className="klein">
              {' '}
              · {ROL[t.rol]} · {t.linkTot ? `link geldig tot ${tijdstip(t.linkTot)}` : 'geen geldige link'}
              {t.metWachtwoord && ' · kan al inloggen'}
            </span>
          </li>
        ))}
      </ul>
    </Paneel>
  );
}

function Trajecten({ o }: Props) {
  const teams = o.teams.map((t) => ({ waarde: t.id, label: t.naam }));
  return (
    <Paneel
      deel={o.trajecten}
      titel="Lopende trajecten zonder team"
      uitleg="Geen teamleider ziet deze cliënten. Plaats ze in een team, dan komen ze daar op de lijst."
    >
      {o.teams.length === 0 && (
        <p>
          Er is nog geen open team. <a href="/beheer/teams">Voeg eerst een team toe.</a>
        </p>
      )}
      <ul className="grid gap-3">
        {o.trajecten.rijen.map((t) => (
          <li
            key={t.trajectId}
            className="flex flex-wrap items-end justify-between gap-3 border-line border-t pt-3 first:border-t-0 first:pt-0"
          >
            <span>
              <span className="block font-semibold">{t.clientnummer}</span>
              <span className="klein">
                {t.aanpak} · vanaf {langeDatum(t.start)}
              </span>
            </span>
            {o.teams.length > 0 && (
              <Plaatsformulier
                daad="trajectPlaatsen"
                naam={`plaats-${t.trajectId}`}
                verborgen={{ trajectId: t.trajectId }}
                knop="Plaatsen"
                knopLabel={`${t.clientnummer} plaatsen`}
                className="flex flex-wrap items-end gap-3 [&>div:last-child]:mt-0"
                knopStijl="knop-stil"
              >
                <Selectie
                  naam="teamId"
                  label={
                    <>
                      Team<span className="sr-only"> voor {t.clientnummer}</span>
                    </>
                  }
                  leeg="kies een team"
                  opties={teams}
                  className="min-w-48"
                />
              </Plaatsformulier>
            )}
          </li>
        ))}
      </ul>
    </Paneel>
  );
}
