'use client';
import * as acties from '@/lib/overdrachten/actions';
import { formulierVan } from '../toegang/werkformulier';
import { Selectie, Tekstvak } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/overdrachten/schema') });

type Naam = { id: string; naam: string };
type Props = { clientnummer: string; trajectId: string; collegas: readonly Naam[] };

/** Vraagt om een warme overdracht; voor de begeleider zelf en voor de teamleider. */
export function VraagOverdrachtForm({ clientnummer, trajectId, collegas }: Props) {
  return (
    <Form
      daad="overdrachtVragen"
      naam={`overdracht-${trajectId}`}
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
    </Form>
  );
}
