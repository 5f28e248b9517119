import type { Planversie } from '@/lib/plannen/queries';
import { ontbreekt } from '@/lib/plannen/regels';
import { ontbreektTekst } from '@/lib/plannen/woorden';
import { Keuzes, Veld } from '../ui/veld';
import { Form } from './formulier';

/** Onder een concept: wat er nog ontbreekt, of het formulier om vast te stellen wat erboven staat. */
export function Vaststellen({ v }: { v: Planversie }) {
  const mist = ontbreekt(v.plan, v.vandaag);
  return (
    <section aria-labelledby="vast" className="paneel niet-afdrukken mt-5 grid max-w-3xl gap-3">
      <h2 id="vast">Vaststellen</h2>
      {mist.length > 0 ? (
        <>
          <p>Voor u kunt vaststellen:</p>
          <ul className="list-disc pl-5">
            {mist.map((m) => (
              <li key={ontbreektTekst(m)}>{ontbreektTekst(m)}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>
            Lees het plan samen door. Klopt het? Stel het dan vast; daarna verandert deze versie niet meer. Wil de
            cliënt tekenen, druk het dan eerst af.
          </p>
          <Form
            daad="planVaststellen"
            naam="vaststellen"
            verborgen={{ clientnummer: v.clientnummer, planId: v.plan.id, versie: v.afdruk }}
            knop="Plan vaststellen"
          >
            <Keuzes naam="akkoord" naastElkaar />
            <Veld naam="akkoordOp" type="date" standaard={v.vandaag} max={v.vandaag} className="max-w-56" />
          </Form>
        </>
      )}
    </section>
  );
}
