'use client';
import { besluitActie, verantwoordActie } from '@/lib/afwijkingen/actions';
import { AFWIJKINGREDEN } from '@/lib/afwijkingen/woorden';
import { Werkformulier } from '../toegang/werkformulier';
import { Selectie, Tekstvak } from '../ui/veld';

const schema = () => import('@/lib/afwijkingen/schema');
const REDENEN = Object.entries(AFWIJKINGREDEN).map(([waarde, label]) => ({ waarde, label }));

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
      actie={verantwoordActie}
      laadSchema={() => schema().then((m) => m.verantwoordSchema)}
      sleutel={`${sleutel}-verantwoorden`}
      verborgen={{ afwijkingId: id, versie }}
      knop="Indienen"
      bezig="Bezig met indienen…"
      className="grid max-w-xl gap-4"
    >
      <Selectie
        naam="reden"
        label="Waarom werden het minder gesprekken?"
        opties={REDENEN}
        leeg="kies een reden"
        standaard={reden ?? undefined}
      />
      <Tekstvak
        naam="toelichting"
        label="Toelichting (mag leeg, behalve bij anders)"
        hint="Schrijf geen medische gegevens op; de teamleider leest dit."
        rijen={4}
        standaard={toelichting}
      />
    </Werkformulier>
  );
}

export function AccepteerForm({ id, versie, sleutel }: Props) {
  return (
    <Werkformulier
      naam="accepteren"
      actie={besluitActie}
      laadSchema={() => schema().then((m) => m.besluitSchema)}
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
      actie={besluitActie}
      laadSchema={() => schema().then((m) => m.besluitSchema)}
      sleutel={`${sleutel}-terugsturen`}
      verborgen={{ afwijkingId: id, versie, besluit: 'teruggestuurd' }}
      knop="Terugsturen"
      knopStijl="knop-stil"
      bezig="Bezig met terugsturen…"
      className="max-w-xl"
    >
      <Tekstvak
        naam="toelichting"
        label="Wat moet de begeleider nog uitleggen?"
        hint="De begeleider leest dit en kan opnieuw indienen."
        rijen={3}
      />
    </Werkformulier>
  );
}
