'use client';
import { normafwijkingBesluiten, normafwijkingVerantwoorden } from '@/lib/afwijkingen/actions';
import { TERUGSTUUR_VELDEN, VERANTWOORD_VELDEN } from '@/lib/afwijkingen/woorden';
import { Werkformulier } from '../toegang/werkformulier';
import { Selectie, Tekstvak } from '../ui/veld';

const schema = () => import('@/lib/afwijkingen/schema');

type Props = { id: string; versie: number; sleutel: string };

export function VerantwoordForm({
  id,
  versie,
  sleutel,
  reden,
  toelichting,
}: Props & { reden: string | null; toelichting: string | null }) {
  return (
    <Werkformulier
      naam="verantwoorden"
      actie={normafwijkingVerantwoorden}
      laadSchema={() => schema().then((m) => m.normafwijkingVerantwoordenSchema)}
      velden={VERANTWOORD_VELDEN}
      sleutel={`${sleutel}-verantwoorden`}
      verborgen={{ afwijkingId: id, versie }}
      knop="Indienen"
      bezig="Bezig met indienen…"
      className="grid max-w-xl gap-4"
    >
      <Selectie naam="reden" leeg="kies een reden" standaard={reden ?? undefined} />
      <Tekstvak naam="toelichting" rijen={4} standaard={toelichting} />
    </Werkformulier>
  );
}

export function AccepteerForm({ id, versie, sleutel }: Props) {
  return (
    <Werkformulier
      naam="accepteren"
      actie={normafwijkingBesluiten}
      laadSchema={() => schema().then((m) => m.normafwijkingBesluitenSchema)}
      sleutel={`${sleutel}-accepteren`}
      verborgen={{ afwijkingId: id, versie, besluit: 'geaccepteerd' }}
      knop="Accepteren"
      bezig="Bezig met accepteren…"
    />
  );
}

export function TerugstuurForm({ id, versie, sleutel }: Props) {
  return (
    <Werkformulier
      naam="terugsturen"
      actie={normafwijkingBesluiten}
      laadSchema={() => schema().then((m) => m.normafwijkingBesluitenSchema)}
      velden={TERUGSTUUR_VELDEN}
      sleutel={`${sleutel}-terugsturen`}
      verborgen={{ afwijkingId: id, versie, besluit: 'teruggestuurd' }}
      knop="Terugsturen"
      knopStijl="knop-stil"
      bezig="Bezig met terugsturen…"
      className="max-w-xl"
    >
      <Tekstvak naam="toelichting" rijen={3} />
    </Werkformulier>
  );
}
