import { langeDatum } from '@/lib/copy/datums';
import type { Planoverzicht } from '@/lib/plannen/queries';
import { BeginForm } from './begin-forms';

/** Wat er te doen is als er nog geen plan is. */
export function NogGeenPlan({ o }: { o: Planoverzicht }) {
  const { traject, clientnummer, intake } = o;
  if (!traject) return <p className="paneel">Er is geen traject om te tonen.</p>;
  if (!o.magWijzigen)
    return (
      <section className="paneel">
        <h2>Geen plan van aanpak</h2>
        <p>In dit traject is geen plan van aanpak vastgesteld.</p>
      </section>
    );
  return (
    <section className="paneel grid max-w-2xl gap-4">
      <h2>Nog geen plan</h2>
      {intake ? (
        <p>
          De intake van {langeDatum(intake.op)} is vastgesteld. Maak nu samen het plan: waar gaat het heen, en welke
          kleine stappen horen daarbij?
        </p>
      ) : (
        <p>
          Een plan maakt u meestal na de intake, want dan weet u samen wat er speelt. Er is nog geen vastgestelde
          intake: <a href={`/clienten/${clientnummer}/leefgebieden`}>naar de leefgebieden</a>. Kan dat nu niet, maak het
          plan dan zonder intake en schrijf op waarom.
        </p>
      )}
      <BeginForm
        clientnummer={clientnummer}
        trajectId={traject.id}
        knop={intake ? 'Plan maken' : 'Plan maken zonder intake'}
        stil={!intake}
        reden={!intake}
      />
    </section>
  );
}
