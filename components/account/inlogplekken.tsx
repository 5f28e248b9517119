import type { Account } from '@/lib/account/queries';
import { tijdstip } from '@/lib/copy/datums';
import { hoofdletter } from '@/lib/copy/woorden';
import { Form } from './account-forms';

// Een rustige knop naast wat er al staat; het formulier zelf maakt er anders de hoofdknop van een pagina van.
const STIL =
  '[&_.knop]:min-h-8 [&_.knop]:bg-paper [&_.knop]:text-accent [&_.knop]:whitespace-normal [&_.knop:hover]:bg-accent-zacht [&>div:last-child]:mt-0';

/** Waar iemand nu is ingelogd, en de laatste keren dat is ingelogd of dat werd geprobeerd. */
export function Inlogplekken({ account }: { account: Account }) {
  const elders = account.sessies.some((s) => !s.hier);
  return (
    <section className="paneel grid gap-4">
      <h2>Waar u bent ingelogd</h2>
      <ul className="grid gap-3">
        {account.sessies.map((s) => (
          <li
            key={s.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-b pb-3"
          >
            <span>
              <span className="font-semibold">{hoofdletter(s.apparaat)}</span>
              {s.hier && <span className="st st-goed ml-2">dit apparaat</span>}
              <span className="klein block">
                sinds {tijdstip(s.sinds)}
                {!s.hier && `, voor het laatst gezien ${tijdstip(s.gezien)}`}
              </span>
            </span>
            {!s.hier && (
              <Form
                daad="sessieBeeindigen"
                naam={`sessie-${s.id}`}
                verborgen={{ sessieId: s.id }}
                // Het apparaat staat in de knop: wie de knoppen een voor een hoort, weet zo welke dit is.
                knop={`${hoofdletter(s.apparaat)} uitloggen`}
                bezig="Bezig met uitloggen…"
                className={STIL}
              />
            )}
          </li>
        ))}
      </ul>
      {elders ? (
        <Form
          daad="sessiesBeeindigen"
          naam="elders"
          knop="Overal elders uitloggen"
          bezig="Bezig met uitloggen…"
          className={STIL}
        />
      ) : (
        <p className="klein">U bent op geen ander apparaat ingelogd.</p>
      )}
      <div>
        <h3 className="mb-1">Laatste keren</h3>
        {account.pogingen.length === 0 ? (
          <p className="klein">Er is nog niet ingelogd met dit account.</p>
        ) : (
          <ul className="grid gap-1">
            {account.pogingen.map((p) => (
              <li key={p.id}>
                {tijdstip(p.op)}: {p.gelukt ? 'gelukt' : <span className="font-semibold text-laat">geweigerd</span>}
              </li>
            ))}
          </ul>
        )}
        <p className="klein mt-2">
          Klopt hier iets niet? Log overal elders uit, wijzig uw wachtwoord en zeg het uw beheerder.
        </p>
      </div>
    </section>
  );
}
