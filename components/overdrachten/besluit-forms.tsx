'use client';
import * as acties from '@/lib/overdrachten/actions';
import { formulierVan } from '../toegang/werkformulier';
import { Tekstvak } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/overdrachten/schema') });

type Props = { id: string };

export function AccepteerForm({ id }: Props) {
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

export function TerugstuurForm({ id }: Props) {
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
