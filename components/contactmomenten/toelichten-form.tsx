'use client';
import * as acties from '@/lib/contactmomenten/actions';
import { TOELICHTEN_VELDEN } from '@/lib/contactmomenten/woorden';
import type { VervolgReden } from '@/lib/domain/planning';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, Tekstvak } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/contactmomenten/schema'), velden: TOELICHTEN_VELDEN });

type Props = {
  clientnummer: string;
  trajectId: string;
  reden: VervolgReden | null;
  toelichting: string | null;
};

/** Waarom het volgende gesprek er nog niet is; de teamleider ziet alleen de gekozen reden en de dag. */
export function ToelichtenForm({ clientnummer, trajectId, reden, toelichting }: Props) {
  return (
    <Form
      daad="vervolgToelichten"
      naam="toelichten"
      verborgen={{ clientnummer, trajectId }}
      knop="Toelichting opslaan"
      annuleer={<a href={`/clienten/${clientnummer}`}>Annuleren</a>}
      className="paneel max-w-2xl"
    >
      <div className="grid gap-5">
        <Keuzes naam="vervolgReden" standaard={reden} />
        <Tekstvak naam="vervolgToelichting" rijen={3} standaard={toelichting} />
      </div>
    </Form>
  );
}
