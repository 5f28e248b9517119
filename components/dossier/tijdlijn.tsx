import { korteDatum, langeDatum, periodeTekst } from '@/lib/copy/datums';
import { AFGEZEGD_DOOR, CONTACTSTATUS, ONHOLD_REDEN, opsomming, UITSTROOMREDEN, VORM } from '@/lib/copy/woorden';
import type { Dossier } from '@/lib/dossier/queries';
import type {
  TijdlijnContact,
  Tijdlijnfilter,
  TijdlijnItem,
  TijdlijnPeriode,
  TijdlijnTraject,
} from '@/lib/dossier/tijdlijn';
import { Feitregel } from './feitregel';

const FILTERS: Record<Tijdlijnfilter, string> = {
  alles: 'Alles',
  gesprekken: 'Gesprekken',
  plan: 'Plan en stappen',
  pogingen: 'Niet gelukt',
  afspraken: 'Afspraken',
  onhold: 'On hold en opschorting',
};

/** De stip zegt wat het is: gevuld telt mee, open niet, vierkant is een periode, een ruit is een stap in het dossier. */
function Stip({ item }: { item: TijdlijnItem }) {
  const soort =
    item.soort === 'contact'
      ? item.telt
        ? 'rounded-full bg-accent shadow-[0_0_0_1px_var(--color-accent)]'
        : item.status === 'gepland'
          ? 'rounded-full bg-paper shadow-[0_0_0_1px_var(--color-accent)]'
          : 'rounded-full bg-paper shadow-[0_0_0_1px_var(--color-line2)]'
      : item.soort === 'feit'
        ? 'rotate-45 rounded-[2px] bg-goed shadow-[0_0_0_1px_var(--color-goed)]'
        : item.soort === 'onhold'
          ? 'rounded-[3px] bg-rust shadow-[0_0_0_1px_var(--color-rust)]'
          : 'rounded-[3px] bg-line2 shadow-[0_0_0_1px_var(--color-line2)]';
  return <span aria-hidden="true" className={`relative z-10 mt-1.5 block size-3.5 border-2 border-paper ${soort}`} />;
}

function Contact({ c, clientnummer, vandaag }: { c: TijdlijnContact; clientnummer: string; vandaag: string }) {
  const titel =
    c.status === 'gepland' && c.datum < vandaag
      ? `${VORM[c.vorm]}: nog vast te leggen`
      : c.status === 'gevoerd'
        ? VORM[c.vorm]
        : `${VORM[c.vorm]}: ${CONTACTSTATUS[c.status]}`;
  const details = [
    c.tijd,
    c.duurMinuten && `${c.duurMinuten} min`,
    c.locatie,
    c.derden && `met ${c.derden}`,
    opsomming(c.onderwerpen),
    c.gehoudenDoor,
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <div className="min-w-0">
      <p>
        <a
          href={`/clienten/${clientnummer}/contactmomenten/${c.id}`}
          className={`text-ink ${c.telt || c.status === 'gepland' ? 'font-semibold' : ''} ${c.verkeerd ? 'line-through' : ''}`}
        >
          {titel}
        </a>{' '}
        <span className="klein">{details}</span>
        {c.gecorrigeerd && <span className="st st-rust ml-1.5">gecorrigeerd</span>}
      </p>
      {c.verkeerd && <p className="klein text-laat">Verkeerd geregistreerd, telt niet mee: {c.verkeerd}</p>}
      {c.afgezegdDoor && (
        <p className="klein">
          afgezegd door {AFGEZEGD_DOOR[c.afgezegdDoor]}: {c.afgezegdReden}
        </p>
      )}
      {c.verslag && <p className={`whitespace-pre-wrap ${c.verkeerd ? 'text-ink2' : ''}`}>{c.verslag}</p>}
    </div>
  );
}

function Periode({ p }: { p: TijdlijnPeriode }) {
  return p.soort === 'onhold' ? (
    <p>
      <strong>On hold</strong>{' '}
      <span className="klein">{ONHOLD_REDEN[p.tekst as keyof typeof ONHOLD_REDEN]} · de norm loopt door</span>
    </p>
  ) : (
    <p className="klein">
      Opgeschort: {p.tekst}. De klok van de norm {p.tot ? 'stond' : 'staat'} stil.
    </p>
  );
}

function Traject({ t }: { t: TijdlijnTraject }) {
  return (
    <p>
      <strong>{t.soort === 'start' ? `Start ${t.tekst}` : 'Einde van het traject'}</strong>
      {t.soort === 'einde' && t.tekst && (
        <span className="klein"> {UITSTROOMREDEN[t.tekst as keyof typeof UITSTROOMREDEN]}</span>
      )}
    </p>
  );
}

function dag(item: TijdlijnItem): string {
  if ('tot' in item) return item.tot ? periodeTekst(item.datum, item.tot) : `sinds ${langeDatum(item.datum)}`;
  return langeDatum(item.datum);
}

export function Tijdlijn({ dossier: d, filter }: { dossier: Dossier; filter: Tijdlijnfilter }) {
  const basis = `/clienten/${d.clientnummer}`;
  return (
    <section aria-labelledby="tijdlijn-titel">
      <h2 id="tijdlijn-titel" className="sr-only">
        Tijdlijn
      </h2>
      <ul className="niet-afdrukken mb-4 flex flex-wrap gap-2" aria-label="Filter de tijdlijn">
        {Object.entries(FILTERS).map(([f, tekst]) => (
          <li key={f}>
            <a
              href={f === 'alles' ? basis : `${basis}?toon=${f}`}
              aria-current={f === filter ? 'true' : undefined}
              className={`inline-block rounded-full border px-3 py-0.5 text-sm no-underline ${f === filter ? 'border-accent bg-accent-zacht font-semibold text-accent2' : 'border-line2 bg-paper text-ink'}`}
            >
              {tekst}
            </a>
          </li>
        ))}
      </ul>
      {filter === 'alles' && d.tijdlijn.every((item) => item.soort !== 'contact') && (
        <p className="paneel mb-4">Er is nog geen contact vastgelegd. Begin met een eerste gesprek.</p>
      )}
      {d.tijdlijn.length === 0 && <p className="paneel">Hiervan staat niets in dit dossier.</p>}
      <ol>
        {d.tijdlijn.map((item) => (
          <li
            key={`${item.soort}-${item.id}`}
            className="relative grid grid-cols-[1.125rem_minmax(0,1fr)] gap-x-3 pb-4 before:absolute before:top-3 before:bottom-[-0.6rem] before:left-[0.4rem] before:border-line before:border-l-2 last:before:hidden sm:grid-cols-[8.5rem_1.125rem_minmax(0,1fr)] sm:before:left-[9.65rem]"
          >
            <span className="klein cijfers col-start-2 sm:col-start-1 sm:row-start-1" title={korteDatum(item.datum)}>
              {dag(item)}
            </span>
            <span className="col-start-1 row-start-1 sm:col-start-2">
              <Stip item={item} />
            </span>
            <div className="col-start-2 sm:col-start-3 sm:row-start-1">
              {item.soort === 'contact' ? (
                <Contact c={item} clientnummer={d.clientnummer} vandaag={d.vandaag} />
              ) : 'tot' in item ? (
                <Periode p={item} />
              ) : item.soort === 'feit' ? (
                <Feitregel feit={item.feit} clientnummer={d.clientnummer} />
              ) : (
                <Traject t={item} />
              )}
            </div>
          </li>
        ))}
      </ol>
      {d.meer > 0 && (
        <p>
          <a href={`${basis}?${new URLSearchParams({ ...(filter === 'alles' ? {} : { toon: filter }), alles: '1' })}`}>
            Toon ook de {d.meer} oudere
          </a>
        </p>
      )}
    </section>
  );
}
