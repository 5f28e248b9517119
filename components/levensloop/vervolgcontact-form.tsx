'use client';
import { vervolgcontactWijzigen } from '@/lib/levensloop/actions';
import type { PlanningTraject } from '@/lib/levensloop/planning';
import { Werkformulier } from '../toegang/werkformulier';
import { Veld } from '../ui/veld';

type Props = { t: PlanningTraject; clientnummer: string; sleutel: string };

/** Bij wie de cliënt terechtkan als deze aanpak stopt. */
export function VervolgcontactForm({ t, clientnummer, sleutel }: Props) {
  return (
    <Werkformulier
      naam={`vervolgcontact-${t.id}`}
      actie={vervolgcontactWijzigen}
      laadSchema={() => import('@/lib/levensloop/schema').then((m) => m.vervolgcontactWijzigenSchema)}
      sleutel={`${sleutel}-vervolgcontact-${t.id}`}
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
    </Werkformulier>
  );
}
