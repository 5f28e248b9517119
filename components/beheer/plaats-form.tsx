'use client';
import * as acties from '@/lib/beheer/actions';
import { formulierVan } from '../toegang/werkformulier';
import { Selectie } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/beheer/plaatsing-schema') });

type Props = { trajectId: string; clientnummer: string; teams: { id: string; naam: string }[] };

export function PlaatsForm({ trajectId, clientnummer, teams }: Props) {
  return (
    <Form
      daad="trajectPlaatsen"
      naam={`plaats-${trajectId}`}
      verborgen={{ trajectId }}
      knop="Plaatsen"
      knopLabel={`${clientnummer} plaatsen`}
      className="flex flex-wrap items-end gap-3 [&>div:last-child]:mt-0"
      knopStijl="knop-stil"
    >
      <Selectie
        naam="teamId"
        label={
          <>
            Team<span className="sr-only"> voor {clientnummer}</span>
          </>
        }
        leeg="kies een team"
        opties={teams.map((t) => ({ waarde: t.id, label: t.naam }))}
        className="min-w-48"
      />
    </Form>
  );
}
