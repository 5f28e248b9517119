import { randomUUID } from 'node:crypto';
import { AFWEZIGHEID, korteDag } from '@/lib/afspraken/woorden';
import type { Afwezig, Agendainstellingen } from '@/lib/agenda/instellingen-queries';
import { langeDatum, periodeTekst, tijdstip } from '@/lib/copy/datums';
import { aantal } from '@/lib/copy/woorden';
import { Paginakop } from '../shell/paginakop';
import { Keuzes, Veld } from '../ui/veld';
import { MaakFeedForm } from './feed-form';
import { Form } from './formulier';
import { WerktijdenForm } from './werktijden-form';

const NAMEN = 'Zet de namen van cliënten erin';

type Props = { instellingen: Agendainstellingen };

/** Wanneer de begeleider er is, wanneer niet, en hoe zijn agenda in Outlook komt. */
export function Instellingen({ instellingen: i }: Props) {
  return (
    <>
      <Paginakop
        titel="Werkdagen, afwezigheid en Outlook"
        onder="De agenda houdt er rekening mee, en vraagt het als een afspraak niet past."
      >
        <p className="klein mb-1">
          <a href="/agenda">Agenda</a> / Instellingen
        </p>
      </Paginakop>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <section className="paneel" aria-labelledby="werkdagen">
          <h2 id="werkdagen" className="mb-3">
            Vaste werkdagen
          </h2>
          <WerktijdenForm key={i.versie} instellingen={i} />
        </section>
        <div className="grid gap-5">
          <section className="paneel" aria-labelledby="afwezigheid">
            <h2 id="afwezigheid" className="mb-2">
              Wanneer u er niet bent
            </h2>
            {i.afwezig.length === 0 ? (
              <p className="klein mb-3">Er staat nog niets. Feestdagen hoeft u niet in te vullen.</p>
            ) : (
              <ul className="mb-4">
                {i.afwezig.map((a) => (
                  <Periode key={`${a.id}-${a.versie}`} item={a} />
                ))}
              </ul>
            )}
            <h3 className="mb-2">Dagen toevoegen</h3>
            <Form key={randomUUID()} daad="afwezigheidToevoegen" naam="afwezig" knop="Toevoegen">
              <Dagen />
            </Form>
          </section>
          <Outlook instellingen={i} />
        </div>
      </div>
    </>
  );
}

/** Dagen waarop de begeleider er niet is; beide dagen tellen mee. */
function Dagen({ item }: { item?: Afwezig }) {
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="van" type="date" standaard={item?.van} />
        <Veld naam="tot" type="date" standaard={item?.tot} />
      </div>
      <Keuzes naam="soort" standaard={item?.soort ?? 'verlof'} naastElkaar />
    </>
  );
}

function Periode({ item: a }: { item: Afwezig }) {
  const verborgen = { afwezigId: a.id, versie: a.versie };
  return (
    <li className="border-line border-t py-2.5 first:border-0">
      <p className="font-semibold">
        {periodeTekst(a.van, a.tot)} <span className="st st-rust ml-1">{AFWEZIGHEID[a.soort]}</span>
      </p>
      {a.afspraken.length > 0 && (
        <div className="mt-1">
          <p className="font-semibold text-bijna text-sm">
            <span aria-hidden="true">⚠ </span>
            {aantal(a.afspraken.length, 'afspraak valt', 'afspraken vallen')} in uw vrije dagen:{' '}
            {a.afspraken.some((x) => x.clientnummer) && (
              <a href={`/agenda/plannen?afwezig=${a.id}`}>Verzet {a.afspraken.length === 1 ? 'haar' : 'ze'}</a>
            )}
          </p>
          <ul className="text-sm">
            {a.afspraken.map((x) => (
              <li key={x.id} className="py-0.5">
                {korteDag(x.datum)} {x.tijd}{' '}
                {x.clientnummer ? (
                  <a href={`/clienten/${x.clientnummer}/contactmomenten/${x.id}?open=verplaatsen&terug=agenda`}>
                    {x.naam}
                  </a>
                ) : (
                  'cliënt van een collega'
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <details>
        <summary className="klein w-fit text-accent underline" aria-label={`${periodeTekst(a.van, a.tot)} wijzigen`}>
          Wijzigen
        </summary>
        <div className="mt-3 grid gap-3">
          <Form daad="afwezigheidWijzigen" naam={`afwezig-${a.id}`} verborgen={verborgen} knop="Opslaan">
            <Dagen item={a} />
          </Form>
          <Form
            daad="afwezigheidVerwijderen"
            naam={`weg-${a.id}`}
            verborgen={verborgen}
            knop="Weghalen"
            knopStijl="knop-stil knop-klein"
            bezig="Bezig met weghalen…"
          />
        </div>
      </details>
    </li>
  );
}

/** Wat er te doen is met een adres dat (bijna) niet meer werkt. */
const FEEDSTAND = {
  binnenkort: 'Dit adres werkt binnenkort niet meer. Vernieuw het en zet het nieuwe adres in Outlook.',
  verlopen:
    'Dit adres werkt niet meer, want het is ouder dan een half jaar. Vernieuw het en zet het nieuwe adres in Outlook.',
  ander_wachtwoord:
    'Dit adres werkt niet meer, want daarna is uw wachtwoord gewijzigd. Vernieuw het en zet het nieuwe adres in Outlook.',
};

function Outlook({ instellingen: i }: Props) {
  const { feed } = i;
  return (
    <section className="paneel" aria-labelledby="outlook">
      <h2 id="outlook" className="mb-2">
        Uw agenda in Outlook
      </h2>
      <p className="mb-2">
        Met een geheim adres leest Outlook uw afspraken mee. Er staat nooit een notitie in. Zonder namen ziet een
        afspraak er zo uit: <em>gesprek VIA-0120, Power-Noord</em>.
      </p>
      {feed && (
        <dl className="klein mb-3 grid gap-0.5">
          <div>
            <dt className="inline">Gemaakt: </dt>
            <dd className="inline">{tijdstip(feed.gemaaktOp)}</dd>
          </div>
          <div>
            <dt className="inline">Werkt tot en met: </dt>
            <dd className="inline">{langeDatum(feed.werktTot)}</dd>
          </div>
          <div>
            <dt className="inline">Laatst gelezen: </dt>
            <dd className="inline">{feed.gelezenOp ? tijdstip(feed.gelezenOp) : 'nog niet'}</dd>
          </div>
          <div>
            <dt className="inline">Namen van cliënten: </dt>
            <dd className="inline">{feed.metNamen ? 'staan erin' : 'staan er niet in'}</dd>
          </div>
        </dl>
      )}
      {feed && feed.stand !== 'werkt' && (
        <p className="mb-3 rounded-basis bg-bijna-zacht p-3">{FEEDSTAND[feed.stand]}</p>
      )}
      <div className="grid gap-3">
        <MaakFeedForm nieuw={feed === null} metNamen={feed?.metNamen ?? false} namen={NAMEN} />
        {feed && (
          <>
            <p className="klein">Vernieuwen of uitzetten: het oude adres werkt dan meteen niet meer.</p>
            <div className="flex flex-wrap gap-3">
              <Form
                daad="feedWijzigen"
                naam="namen"
                verborgen={feed.metNamen ? {} : { metNamen: 'ja' }}
                knop={feed.metNamen ? 'Namen weglaten' : NAMEN}
                knopStijl="knop-stil"
              />
              <Form
                daad="feedUitzetten"
                naam="feeduit"
                knop="Adres uitzetten"
                knopStijl="knop-stil"
                bezig="Bezig met uitzetten…"
              />
            </div>
          </>
        )}
      </div>
      <details className="mt-3">
        <summary className="font-semibold text-sm">Zo zet u het adres in Outlook</summary>
        <ol className="mt-2 grid list-decimal gap-1 pl-5 text-sm">
          <li>Maak hier een adres en kopieer het.</li>
          <li>
            Open in Outlook de agenda en kies <strong>Agenda toevoegen</strong>, en dan{' '}
            <strong>Abonneren via internet</strong> (Engels: Subscribe from web).
          </li>
          <li>Plak het adres, geef de agenda een naam, zoals Vast Contact, en kies Importeren.</li>
          <li>Outlook haalt de agenda uit zichzelf op; een wijziging kan daar enkele uren later te zien zijn.</li>
        </ol>
      </details>
    </section>
  );
}
