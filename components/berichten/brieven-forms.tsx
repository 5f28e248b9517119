'use client';
import * as acties from '@/lib/berichten/actions';
import { aantal } from '@/lib/copy/woorden';
import { formulierVan } from '../toegang/werkformulier';

const Form = formulierVan({ acties, schema: () => import('@/lib/berichten/schema') });

export function KlaarlegForm({ n }: { n: number }) {
  return (
    <Form
      daad="brievenKlaarleggen"
      schema="leegSchema"
      naam="klaarleggen"
      knop={`Maak de PDF van ${aantal(n, 'brief', 'brieven')}`}
      bezig="Bezig met klaarleggen…"
    />
  );
}

export function AfgedruktForm() {
  return <Form daad="brievenAfdrukken" schema="leegSchema" naam="afgedrukt" knop="Ze zijn afgedrukt" />;
}

export function TerugForm() {
  return (
    <Form
      daad="brievenTerugleggen"
      schema="leegSchema"
      naam="terugleggen"
      knop="Toch niet afgedrukt"
      knopStijl="knop-stil"
    />
  );
}

export function HaalTerugForm() {
  return (
    <Form
      daad="brievenTerughalen"
      schema="leegSchema"
      naam="terughalen"
      knop="Leg ze weer klaar"
      bevestigKnop="Ja, leg ze weer klaar"
      knopStijl="knop-stil knop-klein"
    />
  );
}
