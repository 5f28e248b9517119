'use client';
import * as acties from '@/lib/berichten/actions';
import { formulierVan } from '../toegang/werkformulier';

const Form = formulierVan({ acties, schema: () => import('@/lib/berichten/schema') });

export function ProefmailForm() {
  return (
    <Form
      daad="proefmailVersturen"
      naam="proefmail"
      schema="leegSchema"
      knop="Stuur mij een proefmail"
      bezig="Bezig met versturen…"
      knopStijl="knop-stil"
    />
  );
}

export function HervatForm() {
  return (
    <Form
      daad="verzendingHervatten"
      naam="hervat"
      schema="leegSchema"
      knop="Verstuur nu wat wacht"
      knopStijl="knop-stil"
    />
  );
}

export function BeslisForms({ berichtId, over }: { berichtId: string; over: string }) {
  const gemeen = {
    schema: 'berichtInBeheerSchema',
    verborgen: { berichtId },
    knopStijl: 'knop-stil knop-klein',
  } as const;
  return (
    <div className="flex flex-wrap gap-2">
      <Form
        daad="verzendingHerhalen"
        naam={`opnieuw-${berichtId}`}
        knop="Opnieuw sturen"
        knopLabel={`Opnieuw sturen: ${over}`}
        {...gemeen}
      />
      <Form
        daad="verzendingBevestigen"
        naam={`verzonden-${berichtId}`}
        knop="Is verstuurd"
        knopLabel={`Is verstuurd: ${over}`}
        {...gemeen}
      />
    </div>
  );
}
