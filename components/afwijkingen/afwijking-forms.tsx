'use client';
import * as acties from '@/lib/afwijkingen/actions';
import { TERUGSTUUR_VELDEN, VERANTWOORD_VELDEN } from '@/lib/afwijkingen/woorden';
import { type Uitleg, Uitlegvelden } from '../escalaties/uitlegvelden';
import { formulierVan } from '../toegang/werkformulier';
import { Tekstvak } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/afwijkingen/schema') });

type Props = { id: string; versie: number };

export function VerantwoordForm({ id, versie, uitleg }: Props & { uitleg: Uitleg }) {
  return (
    <Form
      daad="normafwijkingVerantwoorden"
      naam="verantwoorden"
      velden={VERANTWOORD_VELDEN}
      verborgen={{ afwijkingId: id, versie }}
      knop="Indienen"
      bezig="Bezig met indienen…"
      className="grid max-w-xl gap-4"
    >
      <Uitlegvelden uitleg={uitleg} />
    </Form>
  );
}

export function AccepteerForm({ id, versie }: Props) {
  return (
    <Form
      daad="normafwijkingBesluiten"
      naam="accepteren"
      verborgen={{ afwijkingId: id, versie, besluit: 'geaccepteerd' }}
      knop="Accepteren"
      bezig="Bezig met accepteren…"
    />
  );
}

export function TerugstuurForm({ id, versie }: Props) {
  return (
    <Form
      daad="normafwijkingBesluiten"
      naam="terugsturen"
      velden={TERUGSTUUR_VELDEN}
      verborgen={{ afwijkingId: id, versie, besluit: 'teruggestuurd' }}
      knop="Terugsturen"
      knopStijl="knop-stil"
      bezig="Bezig met terugsturen…"
      className="max-w-xl"
    >
      <Tekstvak naam="toelichting" rijen={3} />
    </Form>
  );
}
