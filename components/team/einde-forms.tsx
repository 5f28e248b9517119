'use client';
import { UITSTROOMREDEN } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import { beeindigTrajectActie, herroepEindeActie } from '@/lib/team/actions';
import type { PlanningTraject } from '@/lib/team/planning';
import { Werkformulier } from '../toegang/werkformulier';
import { Selectie, Veld } from '../ui/veld';

const schema = () => import('@/lib/team/schema');
const REDENEN = Object.entries(UITSTROOMREDEN).map(([waarde, label]) => ({ waarde, label }));

type Props = { t: PlanningTraject; clientnummer: string; vandaag: Datum; sleutel: string };

export function EindeForm({ t, clientnummer, vandaag, sleutel }: Props) {
  const { einddatum } = t.stand;
  return (
    <Werkformulier
      naam={`einde-${t.id}`}
      actie={beeindigTrajectActie}
      laadSchema={() => schema().then((m) => m.eindeTrajectSchema)}
      sleutel={`${sleutel}-einde-${t.id}`}
      verborgen={{ clientnummer, trajectId: t.id, huidige: einddatum ?? '' }}
      knop={einddatum ? 'Einde wijzigen' : 'Traject beëindigen'}
      className="max-w-xl"
    >
      <div className="grid gap-4">
        <Veld
          naam="einddatum"
          label="Laatste dag van het traject"
          type="date"
          min={t.stand.start}
          standaard={einddatum ?? vandaag}
          hint="Tot en met deze dag loopt het traject. Afspraken daarna worden afgezegd; het dossier blijft bewaard."
        />
        <Selectie
          naam="uitstroomreden"
          label="Reden"
          leeg="kies een reden"
          opties={REDENEN}
          standaard={t.uitstroomreden}
        />
      </div>
    </Werkformulier>
  );
}

export function HerroepEindeForm({ t, clientnummer, sleutel }: Omit<Props, 'vandaag'>) {
  return (
    <Werkformulier
      naam={`herroep-${t.id}`}
      actie={herroepEindeActie}
      laadSchema={() => schema().then((m) => m.herroepEindeSchema)}
      sleutel={`${sleutel}-herroep-${t.id}`}
      verborgen={{ clientnummer, trajectId: t.id }}
      knop="Toch niet beëindigen"
      knopStijl="knop-stil"
    />
  );
}
