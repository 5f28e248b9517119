import { kloktijd, langeDatum } from '@/lib/copy/datums';
import { CONTACTSTATUS, VORM } from '@/lib/copy/woorden';
import type { Notitie, Notitieblad } from '@/lib/notities/queries';
import { Tekstvak } from '../ui/veld';
import { Form } from './formulier';

/** De notities van een cliënt voor een teamleider: eerst een reden, dan een half uur lezen. */
export function Notities({ blad: { clientnummer, open } }: { blad: Notitieblad }) {
  if (!open)
    return (
      <section className="paneel grid gap-4">
        <h2>Notities lezen</h2>
        <div className="grid max-w-2xl gap-2">
          <p>
            Notities zijn vertrouwelijk: cliënten vertellen hun begeleider wat zij niet aan iedereen vertellen. Vraag
            het daarom eerst aan de begeleider. Is lezen toch nodig, geef dan een reden.
          </p>
          <p className="klein">
            Uw reden wordt vastgelegd. De privacy officer ziet haar, en de begeleider ziet haar bij het dossier. Schrijf
            er niets in over de cliënt zelf. Daarna kunt u een half uur lezen.
          </p>
        </div>
        <Form
          daad="notitiesLezen"
          naam="notities"
          verborgen={{ clientnummer }}
          knop="Notities openen"
          bezig="Bezig met vastleggen…"
          annuleer={<a href={`/team/clienten/${clientnummer}`}>Toch niet</a>}
          className="max-w-xl"
        >
          <Tekstvak
            naam="reden"
            label="Waarom wilt u de notities lezen?"
            hint="Bijvoorbeeld: de cliënt belde mij met een klacht over het gesprek van 3 november; of: de begeleider is langdurig ziek en de opvolger start maandag."
            rijen={3}
          />
        </Form>
      </section>
    );
  return (
    <section className="paneel grid gap-4">
      <div>
        <h2>Notities</h2>
        <p className="klein">
          U kunt lezen tot {kloktijd(open.tot)}. Uw reden: {open.reden}
        </p>
      </div>
      {open.notities.length === 0 ? (
        <p>Er zijn geen notities van dagen waarop het traject bij uw team liep.</p>
      ) : (
        <ol className="grid gap-4">
          {open.notities.map((n) => (
            <li key={n.id} className="border-line border-t pt-3 first:border-t-0 first:pt-0">
              <Regel n={n} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Regel({ n }: { n: Notitie }) {
  return (
    <>
      <h3 className={n.verkeerd ? 'line-through' : ''}>
        {langeDatum(n.datum)} <span className="font-normal">{VORM[n.vorm]}</span>
      </h3>
      <p className="klein">{[n.status !== 'gevoerd' && CONTACTSTATUS[n.status], n.wie].filter(Boolean).join(' · ')}</p>
      {n.verkeerd && <p className="klein text-laat">Verkeerd geregistreerd, telt niet mee: {n.verkeerd}</p>}
      {n.tekst && <p className={`whitespace-pre-wrap ${n.verkeerd ? 'text-ink2 line-through' : ''}`}>{n.tekst}</p>}
    </>
  );
}
