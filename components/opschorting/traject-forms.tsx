import { redenVanUitleg } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import type { Opschortingsregel, PlanningTraject } from '@/lib/levensloop/planning';
import { Veld } from '../ui/veld';
import { Form } from './formulier';
import { Startvelden } from './startvelden';

type Start = { t: PlanningTraject; clientnummer: string; vandaag: Datum };

export function StartOpschortingForm({ t, clientnummer, vandaag }: Start) {
  return (
    <Form
      daad="opschortingStarten"
      naam={`opschorting-${t.id}`}
      verborgen={{ clientnummer, trajectId: t.id }}
      knop="Opschorten"
      className=""
    >
      <Startvelden vandaag={vandaag} reden={redenVanUitleg(t.uitleg)} />
    </Form>
  );
}

type Wijzig = { o: Opschortingsregel; clientnummer: string; vandaag: Datum };

export function WijzigOpschortingForm({ o, clientnummer, vandaag }: Wijzig) {
  return (
    <div className="grid gap-3">
      <Form
        daad="opschortingWijzigen"
        naam={`wijzig-${o.id}`}
        verborgen={{ clientnummer, opschortingId: o.id, versie: o.versie }}
        knop="Opslaan"
        className=""
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Veld
            naam="tot"
            label="Laatste dag"
            type="date"
            standaard={o.tot}
            hint="Vul gisteren of vandaag in om de opschorting te stoppen."
          />
          <Veld naam="herzienOp" type="date" standaard={o.herzienOp} />
          <Veld naam="reden" standaard={o.reden} className="sm:col-span-2" />
        </div>
      </Form>
      {(o.van > vandaag || o.nieuw) && (
        <Form
          daad="opschortingIntrekken"
          naam={`intrekken-${o.id}`}
          verborgen={{ clientnummer, opschortingId: o.id, versie: o.versie }}
          knop={o.van > vandaag ? 'Intrekken' : 'Maak ongedaan'}
          knopStijl="knop-stil"
        />
      )}
    </div>
  );
}
