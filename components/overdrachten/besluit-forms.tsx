'use client';
import { overdrachtAccepteren, overdrachtTerugsturen } from '@/lib/overdrachten/actions';
import { Werkformulier } from '../toegang/werkformulier';
import { Tekstvak } from '../ui/veld';

const schema = () => import('@/lib/overdrachten/schema');
type Props = { id: string; sleutel: string };

export function AccepteerForm({ id, sleutel }: Props) {
  return (
    <Werkformulier
      naam="accepteren"
      actie={overdrachtAccepteren}
      laadSchema={() => schema().then((m) => m.overdrachtAccepterenSchema)}
      sleutel={`${sleutel}-accepteren`}
      verborgen={{ overdrachtId: id }}
      knop="Overnemen"
      bezig="Bezig met overnemen…"
    />
  );
}

export function TerugstuurForm({ id, sleutel }: Props) {
  return (
    <Werkformulier
      naam="terugsturen"
      actie={overdrachtTerugsturen}
      laadSchema={() => schema().then((m) => m.overdrachtTerugsturenSchema)}
      sleutel={`${sleutel}-terugsturen`}
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
    </Werkformulier>
  );
}
