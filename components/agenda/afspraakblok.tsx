import { WAARSCHUWING } from '@/lib/afspraken/woorden';
import type { Agendaregel } from '@/lib/agenda/queries';
import { CONTACTSTATUS, opsomming, vormInZin } from '@/lib/copy/woorden';

/** Wat er niet past, in woorden: kleur alleen zegt het niet aan iedereen. */
function Let({ regel: r }: { regel: Agendaregel }) {
  const met = r.botstMet.map((naam) => naam || 'een andere afspraak');
  return (
    <>
      {met.length > 0 && (
        <span className="agenda-let text-laat">
          <span aria-hidden="true">⚠ </span>tegelijk met {opsomming(met)}
        </span>
      )}
      {r.nogVastTeLeggen && (
        <span className="agenda-let text-bijna">
          <span aria-hidden="true">⚠ </span>nog vast te leggen
        </span>
      )}
      {r.waarschuwingen.length > 0 && (
        <span className="agenda-let text-bijna">
          <span aria-hidden="true">⚠ </span>
          {r.waarschuwingen.map((w) => WAARSCHUWING[w]).join(', ')}
        </span>
      )}
    </>
  );
}

function Acties({ regel: r, contact }: { regel: Agendaregel; contact: string }) {
  const wie = `met ${r.naam}`;
  const open = (wat: string) => `${contact}?open=${wat}&terug=agenda`;
  return (
    <span className="agenda-acties niet-afdrukken">
      <a
        href={`/clienten/${r.clientnummer}/contactmomenten/nieuw?afspraak=${r.id}&terug=agenda`}
        aria-label={`Gesprek ${wie} vastleggen`}
      >
        vastleggen
      </a>
      <a href={open('verplaatsen')} aria-label={`Afspraak ${wie} verplaatsen`}>
        verplaatsen
      </a>
      <a href={open('afzeggen')} aria-label={`Afspraak ${wie} afzeggen`}>
        afzeggen
      </a>
      {r.verzetbaar && (
        <button
          type="button"
          data-schuif=""
          className="agenda-schuif"
          aria-label={`Afspraak ${wie} verschuiven met de pijltjes`}
        >
          pijltjes
        </button>
      )}
    </span>
  );
}

/** Een gesprek in de agenda. Van een cliënt die niet (meer) bij deze begeleider hoort staat er alleen dat de tijd bezet is. */
export function Afspraakblok({ regel: r }: { regel: Agendaregel }) {
  const contact = r.clientnummer && `/clienten/${r.clientnummer}/contactmomenten/${r.id}`;
  const gepland = r.status === 'gepland';
  const soort = !gepland ? 'is-geweest' : r.eigen ? '' : 'is-ander';
  return (
    <div className={`agenda-blok ${soort} ${r.botstMet.length > 0 ? 'botst' : ''}`}>
      <span className="agenda-wie">
        {r.tijd && (
          <span className="cijfers">
            {r.tijd}
            <span className="agenda-tot"> – {r.tot}</span>{' '}
          </span>
        )}
        {contact ? (
          <a href={contact} data-vak={r.vak?.begin} className="naam font-semibold text-ink">
            {r.naam}
          </a>
        ) : (
          <span className="font-semibold">Bezet: cliënt van een collega</span>
        )}
      </span>
      {!gepland && r.status !== 'gevoerd' && <span className="st st-rust w-fit">{CONTACTSTATUS[r.status]}</span>}
      <Let regel={r} />
      <span className="agenda-hoe">
        {vormInZin(r.vorm)}
        {r.locatie && `, ${r.locatie}`}
        {r.status === 'gevoerd' && ` · ${CONTACTSTATUS.gevoerd}`}
        {r.houder && (r.eigen ? ` · voor ${r.houder}` : ` · bij ${r.houder}`)}
      </span>
      {r.telefoon && <span className="agenda-telefoon cijfers">{r.telefoon}</span>}
      {contact && gepland && <Acties regel={r} contact={contact} />}
    </div>
  );
}
