import type { Account } from '@/lib/account/queries';
import { metHoofdletter } from '@/lib/copy/apparaat';
import { tijdstip } from '@/lib/copy/datums';
import { EldersUitloggenForm, SessieUitloggenForm } from './account-forms';

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
              <span className="font-semibold">{metHoofdletter(s.apparaat)}</span>
              {s.hier && <span className="st st-goed ml-2">dit apparaat</span>}
              <span className="klein block">sinds {tijdstip(s.sinds)}</span>
            </span>
            {!s.hier && <SessieUitloggenForm id={s.id} apparaat={s.apparaat} />}
          </li>
        ))}
      </ul>
      {elders ? <EldersUitloggenForm /> : <p className="klein">U bent op geen ander apparaat ingelogd.</p>}
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
