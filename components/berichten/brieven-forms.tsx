'use client';
import * as acties from '@/lib/berichten/actions';
import { aantal } from '@/lib/copy/woorden';
import { formulierVan } from '../toegang/werkformulier';

const Form = formulierVan({ acties, schema: () => import('@/lib/berichten/schema') });

export function KlaarlegForm({ n, sleutel }: { n: number; sleutel: string }) {
  return (
    <Form
      daad="brievenKlaarleggen"
      schema="leegSchema"
      naam="klaarleggen"
      sleutel={sleutel}
      knop={`Maak de PDF van ${aantal(n, 'brief', 'brieven')}`}
      bezig="Bezig met klaarleggen…"
    />
  );
}

export function AfgedruktForm({ sleutel }: { sleutel: string }) {
  return (
    <Form daad="brievenAfdrukken" schema="leegSchema" naam="afgedrukt" sleutel={sleutel} knop="Ze zijn afgedrukt" />
  );
}

export function TerugForm({ sleutel }: { sleutel: string }) {
  return (
    <Form
      daad="brievenTerugleggen"
      schema="leegSchema"
      naam="terugleggen"
      sleutel={sleutel}
      knop="Toch niet afgedrukt"
      knopStijl="knop-stil"
    />
  );
}

export function HaalTerugForm({ sleutel }: { sleutel: string }) {
  return (
    <Form
      daad="brievenTerughalen"
      schema="leegSchema"
      naam="terughalen"
      sleutel={sleutel}
      knop="Leg ze weer klaar"
      bevestigKnop="Ja, leg ze weer klaar"
      knopStijl="knop-stil knop-klein"
    />
  );
}
