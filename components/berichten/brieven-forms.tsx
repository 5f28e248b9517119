'use client';
import { brievenAfdrukken, brievenKlaarleggen, brievenTerughalen, brievenTerugleggen } from '@/lib/berichten/actions';
import { aantal } from '@/lib/copy/woorden';
import { Werkformulier } from '../toegang/werkformulier';

const schema = () => import('@/lib/berichten/schema').then((m) => m.leegSchema);

export function KlaarlegForm({ n, sleutel }: { n: number; sleutel: string }) {
  return (
    <Werkformulier
      naam="klaarleggen"
      actie={brievenKlaarleggen}
      laadSchema={schema}
      sleutel={`${sleutel}-klaar`}
      knop={`Maak de PDF van ${aantal(n, 'brief', 'brieven')}`}
      bezig="Bezig met klaarleggen…"
    />
  );
}

export function AfgedruktForm({ sleutel }: { sleutel: string }) {
  return (
    <Werkformulier
      naam="afgedrukt"
      actie={brievenAfdrukken}
      laadSchema={schema}
      sleutel={`${sleutel}-afgedrukt`}
      knop="Ze zijn afgedrukt"
    />
  );
}

export function TerugForm({ sleutel }: { sleutel: string }) {
  return (
    <Werkformulier
      naam="terugleggen"
      actie={brievenTerugleggen}
      laadSchema={schema}
      sleutel={`${sleutel}-terug`}
      knop="Toch niet afgedrukt"
      knopStijl="knop-stil"
    />
  );
}

export function HaalTerugForm({ sleutel }: { sleutel: string }) {
  return (
    <Werkformulier
      naam="terughalen"
      actie={brievenTerughalen}
      laadSchema={schema}
      sleutel={`${sleutel}-terughalen`}
      knop="Leg ze weer klaar"
      bevestigKnop="Ja, leg ze weer klaar"
      knopStijl="knop-stil knop-klein"
    />
  );
}
