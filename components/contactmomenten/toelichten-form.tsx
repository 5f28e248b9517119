'use client';
import { vervolgToelichten } from '@/lib/contactmomenten/actions';
import { VERVOLG_REDEN } from '@/lib/copy/woorden';
import type { VervolgReden } from '@/lib/domain/planning';
import { Werkformulier } from '../toegang/werkformulier';
import { Keuzes, Tekstvak } from '../ui/veld';

const REDENEN = Object.entries(VERVOLG_REDEN).map(([waarde, label]) => ({ waarde, label }));

type Props = {
  clientnummer: string;
  trajectId: string;
  reden: VervolgReden | null;
  toelichting: string | null;
  sleutel: string;
};

/** Waarom het volgende gesprek er nog niet is; de teamleider ziet alleen de gekozen reden en de dag. */
export function ToelichtenForm({ clientnummer, trajectId, reden, toelichting, sleutel }: Props) {
  return (
    <Werkformulier
      naam="toelichten"
      actie={vervolgToelichten}
      laadSchema={() => import('@/lib/contactmomenten/schema').then((m) => m.vervolgToelichtenSchema)}
      sleutel={sleutel}
      verborgen={{ clientnummer, trajectId }}
      knop="Toelichting opslaan"
      annuleer={<a href={`/clienten/${clientnummer}`}>Annuleren</a>}
      className="paneel max-w-2xl"
    >
      <div className="grid gap-5">
        <Keuzes
          naam="vervolgReden"
          label="Waarom is er nog geen gesprek geweest?"
          hint="Uw teamleider ziet deze reden, met de dag waarop u hem koos."
          opties={REDENEN}
          standaard={reden}
        />
        <Tekstvak
          naam="vervolgToelichting"
          label="Wat u erbij wilt onthouden (mag leeg)"
          hint="Blijft in het dossier; uw teamleider leest dit niet."
          rijen={3}
          standaard={toelichting}
        />
      </div>
    </Werkformulier>
  );
}
