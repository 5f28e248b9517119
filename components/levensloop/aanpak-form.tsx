import type { Datum } from '@/lib/domain/datum';
import type { PlanningTraject } from '@/lib/levensloop/planning';
import { Selectie, Veld } from '../ui/veld';
import { Form } from './formulier';

type Naam = { id: string; naam: string };
type Props = { t: PlanningTraject; clientnummer: string; aanpakken: readonly Naam[]; vandaag: Datum };

export function VerplaatsForm({ t, clientnummer, aanpakken, vandaag }: Props) {
  return (
    <Form
      daad="trajectVerplaatsen"
      naam={`aanpak-${t.id}`}
      verborgen={{ clientnummer, trajectId: t.id }}
      knop="Voortzetten in deze aanpak"
      className="max-w-xl"
    >
      <div className="grid gap-4">
        <Selectie
          naam="aanpakId"
          label="Nieuwe aanpak"
          leeg="kies een aanpak"
          opties={aanpakken.filter((a) => a.naam !== t.aanpak).map((a) => ({ waarde: a.id, label: a.naam }))}
        />
        <Veld naam="van" label="Eerste dag in de nieuwe aanpak" type="date" standaard={vandaag} className="max-w-xs" />
      </div>
    </Form>
  );
}
