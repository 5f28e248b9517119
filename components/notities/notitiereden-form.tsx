'use client';
import { notitiesLezen } from '@/lib/notities/actions';
import { Werkformulier } from '../toegang/werkformulier';
import { Tekstvak } from '../ui/veld';

/** Waarom de teamleider de notities van deze cliënt leest. */
export function NotitieredenForm({ clientnummer, sleutel }: { clientnummer: string; sleutel: string }) {
  return (
    <Werkformulier
      naam="notities"
      actie={notitiesLezen}
      laadSchema={() => import('@/lib/notities/schema').then((m) => m.notitiesLezenSchema)}
      sleutel={sleutel}
      verborgen={{ clientnummer }}
      knop="Notities openen"
      bezig="Bezig met vastleggen…"
      annuleer={<a href={`/team/clienten/${clientnummer}`}>Toch niet</a>}
      className="max-w-xl"
    >
      <Tekstvak
        naam="reden"
        label="Waarom wilt u de notities lezen?"
        hint="Bijvoorbeeld: de cliënt belde mij met een klacht over het gesprek van 3 november; of: de begeleider is langdurig ziek en de opvolger start maandag."
        rijen={3}
      />
    </Werkformulier>
  );
}
