'use client';
import * as acties from '@/lib/levensloop/actions';
import type { PlanningTraject } from '@/lib/levensloop/planning';
import { formulierVan } from '../toegang/werkformulier';
import { Veld } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/levensloop/schema') });

type Props = { t: PlanningTraject; clientnummer: string };

/** Bij wie de cliënt terechtkan als deze aanpak stopt. */
export function VervolgcontactForm({ t, clientnummer }: Props) {
  return (
    <Form
      daad="vervolgcontactWijzigen"
      naam={`vervolgcontact-${t.id}`}
      verborgen={{ clientnummer, trajectId: t.id, versie: t.versie }}
      knop="Opslaan"
      knopStijl="knop-stil"
      className="max-w-xl"
    >
      <Veld
        naam="vervolgcontact"
        label="Vervolgcontact: bij wie kan de cliënt na dit traject terecht?"
        hint="Naam en functie. Een aanpak sluit pas als dit voor iedereen erin bekend is."
        standaard={t.vervolgcontact}
        autoComplete="off"
      />
    </Form>
  );
}
