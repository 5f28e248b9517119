'use client';
import type { Datum } from '@/lib/domain/datum';
import type { BetrokkeneItem, Keuzemogelijkheden } from '@/lib/netwerk/queries';
import { Grondvelden } from '../delen/grondvelden';
import { Keuzes, Selectie, Veld } from '../ui/veld';
import { Form } from './formulier';

type Props = { clientnummer: string; keuzes: Keuzemogelijkheden; vandaag: Datum; b?: BetrokkeneItem };

/** Voegt iemand toe, of wijzigt wie er staat. */
export function BetrokkeneForm({ clientnummer, keuzes, vandaag, b }: Props) {
  return (
    <Form
      daad={b ? 'betrokkeneWijzigen' : 'betrokkeneToevoegen'}
      naam={b ? `betrokkene-${b.id}` : 'betrokkene'}
      verborgen={{ clientnummer, ...(b && { betrokkeneId: b.id, versie: b.versie }) }}
      knop={b ? 'Opslaan' : 'Toevoegen'}
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="naam" standaard={b?.naam} autoComplete="off" />
        <Selectie naam="rol" leeg={b ? undefined : 'kies een rol'} standaard={b?.rol} />
        <Selectie
          naam="organisatieId"
          opties={keuzes.organisaties.map((o) => ({ waarde: o.id, label: o.naam }))}
          leeg="geen, of staat er niet bij"
          standaard={b?.organisatieId}
        />
        <Veld naam="van" type="date" standaard={b?.van ?? vandaag} max={vandaag} />
        <Veld naam="telefoon" type="tel" standaard={b?.telefoon} autoComplete="off" />
        <Veld naam="email" type="email" standaard={b?.email} autoComplete="off" />
      </div>
      <Grondvelden grond={b} vandaag={vandaag} />
      <Selectie
        naam="gebruikerId"
        opties={keuzes.partners.map((p) => ({ waarde: p.id, label: `${p.naam} (${p.organisatie})` }))}
        leeg="logt hier niet in"
        standaard={b?.gebruikerId}
        className="max-w-md"
      />
      <Keuzes naam="vastContact" standaard={b?.vastContact ? 'ja' : 'nee'} naastElkaar />
      {b && <Veld naam="tot" type="date" standaard={b.tot} className="max-w-md" />}
    </Form>
  );
}
