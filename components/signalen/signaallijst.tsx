import { langeDatum } from '@/lib/copy/datums';
import { opsomming } from '@/lib/copy/woorden';
import { grondTekst } from '@/lib/delen/woorden';
import type { Clientsignalen } from '@/lib/signalen/queries';
import { SIGNAAL_SOORT } from '@/lib/signalen/woorden';
import { Tekstvak } from '../ui/veld';
import { Afgehandeld } from './afgehandeld';
import { Form } from './formulier';

type Props = { s: Clientsignalen };

/** Wie antwoordt weet of de partner het nog mag lezen, en waarom. */
function grondVan({ gronden }: Clientsignalen['signalen'][number]): string {
  const teksten = gronden.map(grondTekst).filter((t) => t !== null);
  return teksten.length > 0
    ? `delen mag door ${opsomming(teksten)}`
    : 'Er is nu geen grond om te delen: deze partner leest uw antwoord niet.';
}

/** De signalen over een cliënt: wat de partner schreef, en een antwoord of de plaats ervoor. */
function Signaallijst({ s }: Props) {
  return (
    <ul className="grid gap-5">
      {s.signalen.map((x) => (
        <li key={x.id} className="wrap-anywhere grid gap-2 border-line border-b pb-5 last:border-b-0 last:pb-0">
          <div>
            <h3>
              {SIGNAAL_SOORT[x.soort]} {x.nieuw && <span className="st st-bijna">nieuw</span>}
            </h3>
            <p className="klein">
              {[x.van, x.organisatie].filter(Boolean).join(', ')} · {langeDatum(x.gestuurdOp)}
            </p>
            <p className="klein">{grondVan(x)}</p>
          </div>
          <p className="whitespace-pre-line">{x.tekst}</p>
          {x.afgehandeldOp ? (
            <Afgehandeld op={x.afgehandeldOp} door={x.afgehandeldDoor} antwoord={x.antwoord} />
          ) : (
            s.magWijzigen && (
              <>
                {x.soort === 'driegesprek' && (
                  <p className="niet-afdrukken">
                    <a
                      className="knop knop-stil knop-klein"
                      href={`/clienten/${s.clientnummer}/contactmomenten/nieuw?plannen=1`}
                    >
                      Driegesprek plannen
                    </a>
                  </p>
                )}
                <div className="niet-afdrukken grid gap-3">
                  <Form
                    daad="signaalBeantwoorden"
                    naam={`antwoord-${x.id}`}
                    verborgen={{ clientnummer: s.clientnummer, signaalId: x.id }}
                    knop="Antwoord versturen"
                    bezig="Bezig met versturen…"
                    className=""
                  >
                    <Tekstvak naam="antwoord" label={`Antwoord aan ${x.van}`} rijen={3} />
                  </Form>
                  <Form
                    daad="signaalAfhandelen"
                    naam={`af-${x.id}`}
                    verborgen={{ clientnummer: s.clientnummer, signaalId: x.id }}
                    knop="Afhandelen zonder antwoord"
                    knopStijl="knop-stil knop-klein"
                  />
                </div>
              </>
            )
          )}
        </li>
      ))}
    </ul>
  );
}

/** De signalen die op antwoord wachten, naast wat er verder rond de cliënt is; niets als er nooit een signaal was. */
export function Signaalpaneel({ s }: Props) {
  if (s.aantal === 0) return null;
  const meer = s.aantal - s.signalen.length;
  return (
    <section className="paneel grid gap-4">
      <h2>Signalen van partners</h2>
      {s.signalen.length > 0 ? <Signaallijst s={s} /> : <p>Er wacht geen signaal op een antwoord.</p>}
      {meer > 0 && (
        <p className="niet-afdrukken">
          <a href={`/clienten/${s.clientnummer}/netwerk?signalen=alle`}>Alle signalen ({s.aantal})</a>
        </p>
      )}
    </section>
  );
}
