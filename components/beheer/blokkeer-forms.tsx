'use client';
import * as acties from '@/lib/beheer/actions';
import { formulierVan } from '../toegang/werkformulier';
import { Selectie } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/beheer/gebruiker-schema') });

type Blokkeer = { gebruikerId: string; opvolgers: { id: string; naam: string }[] | null };

/** Wie cliënten begeleidt, laat hen niet los zonder dat iemand kiest wie er volgt. */
export function BlokkeerForm({ gebruikerId, opvolgers }: Blokkeer) {
  return (
    <Form
      daad="gebruikerBlokkeren"
      naam="blokkeer"
      verborgen={{ gebruikerId }}
      knop="Blokkeren"
      knopStijl="knop-stil"
      bezig="Bezig met blokkeren…"
      className=""
    >
      {opvolgers && (
        <Selectie
          naam="opvolger"
          label="Wie neemt de cliënten over?"
          hint={
            opvolgers.length === 0
              ? 'Er is geen andere actieve begeleider die bij elk team van deze cliënten hoort.'
              : 'Begeleiders die bij elk team van deze cliënten horen.'
          }
          leeg="kies"
          opties={[
            ...opvolgers.map((o) => ({ waarde: o.id, label: o.naam })),
            { waarde: 'niemand', label: 'Nog niemand: de cliënten komen bovenaan bij de teamleider' },
          ]}
        />
      )}
    </Form>
  );
}

export function DeblokkeerForm({ gebruikerId }: { gebruikerId: string }) {
  return (
    <Form
      daad="gebruikerDeblokkeren"
      naam="deblokkeer"
      schema="gebruikerSchema"
      verborgen={{ gebruikerId }}
      knop="Weer toelaten"
      bezig="Bezig…"
    />
  );
}
