'use client';
import * as acties from '@/lib/notities/actions';
import { formulierVan } from '../toegang/werkformulier';
import { Tekstvak } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/notities/schema') });

/** Waarom de teamleider de notities van deze cliënt leest. */
export function NotitieredenForm({ clientnummer }: { clientnummer: string }) {
  return (
    <Form
      daad="notitiesLezen"
      naam="notities"
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
    </Form>
  );
}
