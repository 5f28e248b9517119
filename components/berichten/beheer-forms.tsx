'use client';
import * as acties from '@/lib/berichten/actions';
import { formulierVan } from '../toegang/werkformulier';

const Form = formulierVan({ acties, schema: () => import('@/lib/berichten/schema') });

export function ProefmailForm({ sleutel }: { sleutel: string }) {
  return (
    <Form
      daad="proefmailVersturen"
      naam="proefmail"
      schema="leegSchema"
      sleutel={sleutel}
      knop="Stuur mij een proefmail"
      bezig="Bezig met versturen…"
      knopStijl="knop-stil"
    />
  );
}

export function HervatForm({ sleutel }: { sleutel: string }) {
  return (
    <Form
      daad="verzendingHervatten"
      naam="hervat"
      schema="leegSchema"
      sleutel={sleutel}
      knop="Verstuur nu wat wacht"
      knopStijl="knop-stil"
    />
  );
}

export function BeslisForms({ berichtId, over, sleutel }: { berichtId: string; over: string; sleutel: string }) {
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
        sleutel={sleutel}
        knop="Opnieuw sturen"
        knopLabel={`Opnieuw sturen: ${over}`}
        {...gemeen}
      />
      <Form
        daad="verzendingBevestigen"
        naam={`verzonden-${berichtId}`}
        sleutel={sleutel}
        knop="Is verstuurd"
        knopLabel={`Is verstuurd: ${over}`}
        {...gemeen}
      />
    </div>
  );
}
