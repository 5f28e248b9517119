'use client';
import { overdrachtVragen } from '@/lib/overdrachten/actions';
import { Werkformulier } from '../toegang/werkformulier';
import { Selectie, Tekstvak } from '../ui/veld';

type Naam = { id: string; naam: string };
type Props = { clientnummer: string; trajectId: string; collegas: readonly Naam[]; sleutel: string };

/** Vraagt om een warme overdracht; voor de begeleider zelf en voor de teamleider. */
export function VraagOverdrachtForm({ clientnummer, trajectId, collegas, sleutel }: Props) {
  return (
    <Werkformulier
      naam={`overdracht-${trajectId}`}
      actie={overdrachtVragen}
      laadSchema={() => import('@/lib/overdrachten/schema').then((m) => m.overdrachtVragenSchema)}
      sleutel={`${sleutel}-overdracht-${trajectId}`}
      verborgen={{ clientnummer, trajectId }}
      knop="Warme overdracht vragen"
      className="max-w-xl"
    >
      <div className="grid gap-4">
        <Selectie
          naam="naarId"
          label="Aan wie"
          leeg="kies een collega"
          opties={collegas.map((c) => ({ waarde: c.id, label: c.naam }))}
        />
        <Tekstvak naam="reden" label="Waarom" hint="Beide begeleiders en de teamleider lezen dit." rijen={2} />
      </div>
    </Werkformulier>
  );
}
