import { Begeleiderkeuze, type Collega } from '../levensloop/begeleiderkeuze';
import { Tekstvak } from '../ui/veld';
import { Form } from './formulier';

type Vraag = { clientnummer: string; trajectId: string; collegas: readonly Collega[]; reden?: string | null };

/** Vraagt om een warme overdracht; voor de begeleider zelf en voor de teamleider. */
export function VraagOverdrachtForm({ clientnummer, trajectId, collegas, reden }: Vraag) {
  return (
    <Form
      daad="overdrachtVragen"
      naam={`overdracht-${trajectId}`}
      verborgen={{ clientnummer, trajectId }}
      knop="Warme overdracht vragen"
      className="max-w-xl"
    >
      <div className="grid gap-4">
        <Begeleiderkeuze naam="naarId" label="Aan wie" leeg="kies een collega" begeleiders={collegas} />
        <Tekstvak
          naam="reden"
          label="Waarom"
          hint="Beide begeleiders en de teamleider lezen dit."
          rijen={2}
          standaard={reden}
        />
      </div>
    </Form>
  );
}

/** Niet meer nodig: wie vroeg haalt de overdracht weg. */
export function IntrekForm({ clientnummer, id }: { clientnummer: string; id: string }) {
  return (
    <Form
      daad="overdrachtIntrekken"
      schema="overdrachtSchema"
      naam={`intrekken-${id}`}
      verborgen={{ clientnummer, overdrachtId: id }}
      knop="Overdracht intrekken"
      knopStijl="knop-stil knop-klein"
      bezig="Bezig met intrekken…"
    />
  );
}

export function AccepteerForm({ id }: { id: string }) {
  return (
    <Form
      daad="overdrachtAccepteren"
      naam="accepteren"
      verborgen={{ overdrachtId: id }}
      knop="Overnemen"
      bezig="Bezig met overnemen…"
    />
  );
}

export function TerugstuurForm({ id }: { id: string }) {
  return (
    <Form
      daad="overdrachtTerugsturen"
      naam="terugsturen"
      verborgen={{ overdrachtId: id }}
      knop="Terugsturen"
      knopStijl="knop-stil"
      bezig="Bezig met terugsturen…"
      className="max-w-xl"
    >
      <Tekstvak
        naam="reden"
        label="Wat is er nog nodig?"
        hint="Uw collega en de teamleider lezen dit. Uw collega kan de overdracht aanvullen en opnieuw aanbieden."
        rijen={3}
      />
    </Form>
  );
}
