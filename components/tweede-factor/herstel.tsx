import { tijdstip } from '@/lib/copy/datums';
import type { Herstelstand, Verzoeken } from '@/lib/tweede-factor/queries';
import { Form } from './tweede-factor-forms';

type Props = { gebruikerId: string; naam: string; zelf: boolean; stand: Herstelstand };

const ALLEEN =
  'U bent de enige beheerder die hierover kan beslissen. Wie de server beheert is dan de tweede persoon: die keurt het goed met npm run beheerder -- --herstel --email, gevolgd door het e-mailadres.';

/** De tweede stap van een gebruiker die zijn telefoon kwijt is: de een vraagt het herstel, een ander keurt het goed. */
export function Herstel({ gebruikerId, naam, zelf, stand: { ingesteld, verzoek, anderen } }: Props) {
  return (
    <section className="paneel grid gap-3" id="herstel">
      <h2>Tweede stap</h2>
      {!ingesteld && <p>{naam} heeft nog geen tweede stap. Die wordt bij het inloggen ingesteld.</p>}
      {ingesteld && !verzoek && (
        <>
          <p className="klein">
            Is {zelf ? 'u' : naam} de telefoon én de herstelcodes kwijt? Twee beheerders halen de tweede stap dan samen
            weg: de een vraagt het, een ander keurt het goed. Controleer eerst of u echt met{' '}
            {zelf ? 'de juiste persoon' : naam} spreekt.
          </p>
          {zelf ? (
            <p>Dit kunt u niet voor uzelf vragen. Vraag een andere beheerder.</p>
          ) : (
            <Form
              daad="herstelVragen"
              naam="herstel"
              verborgen={{ gebruikerId }}
              knop="Herstel vragen"
              knopStijl="knop-stil"
              bezig="Bezig…"
            />
          )}
        </>
      )}
      {verzoek && <Open verzoek={verzoek} anderen={anderen} zelf={zelf} />}
    </section>
  );
}

type Open = { verzoek: NonNullable<Herstelstand['verzoek']>; anderen: boolean; zelf: boolean };

function Open({ verzoek, anderen, zelf }: Open) {
  const wie = verzoek.vanMij ? 'U vroeg' : `${verzoek.gevraagdDoor.naam} vroeg`;
  return (
    <>
      <p>
        {wie} op {tijdstip(verzoek.gevraagdOp)} om de tweede stap weg te halen. Dit verzoek geldt een dag.
      </p>
      {verzoek.vanMij && <p>{anderen ? 'Een andere beheerder moet het goedkeuren.' : ALLEEN}</p>}
      {!verzoek.vanMij && zelf && <p>Dit gaat over uzelf: een andere beheerder moet het goedkeuren.</p>}
      <div className="flex flex-wrap gap-3">
        {!verzoek.vanMij && !zelf && (
          <Form
            daad="herstelGoedkeuren"
            schema="herstelBeslissenSchema"
            naam="goedkeuren"
            verborgen={{ verzoekId: verzoek.id }}
            knop="Goedkeuren"
            bezig="Bezig…"
          />
        )}
        <Form
          daad="herstelAfwijzen"
          schema="herstelBeslissenSchema"
          naam="afwijzen"
          verborgen={{ verzoekId: verzoek.id }}
          knop={verzoek.vanMij ? 'Verzoek intrekken' : 'Afwijzen'}
          knopStijl="knop-stil"
          bezig="Bezig…"
        />
      </div>
    </>
  );
}

/** Verzoeken waar deze beheerder over kan beslissen. */
export function Herstelverzoeken({ verzoeken }: { verzoeken: Verzoeken }) {
  if (verzoeken.length === 0) return null;
  return (
    <section className="paneel mb-6" aria-labelledby="herstelverzoeken">
      <h2 id="herstelverzoeken" className="mb-2">
        Herstel van een tweede stap
      </h2>
      <ul className="grid gap-1">
        {verzoeken.map((v) => (
          <li key={v.id}>
            <a href={`/beheer/gebruikers/${v.gebruiker.id}#herstel`}>{v.gebruiker.naam}</a>: gevraagd door{' '}
            {v.gevraagdDoor.naam}, wacht op goedkeuring
          </li>
        ))}
      </ul>
    </section>
  );
}
