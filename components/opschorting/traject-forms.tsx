'use client';
import type { Datum } from '@/lib/domain/datum';
import type { Opschortingsregel } from '@/lib/levensloop/planning';
import { opschortingIntrekken, opschortingStarten, opschortingWijzigen } from '@/lib/opschorting/actions';
import { OPSCHORTING_VELDEN } from '@/lib/opschorting/woorden';
import { Werkformulier } from '../toegang/werkformulier';
import { Veld } from '../ui/veld';

const schema = () => import('@/lib/opschorting/schema');

type Start = { trajectId: string; clientnummer: string; vandaag: Datum; sleutel: string };

export function StartOpschortingForm({ trajectId, clientnummer, vandaag, sleutel }: Start) {
  return (
    <Werkformulier
      naam={`opschorting-${trajectId}`}
      actie={opschortingStarten}
      laadSchema={() => schema().then((m) => m.opschortingStartenSchema)}
      velden={OPSCHORTING_VELDEN}
      sleutel={`${sleutel}-opschorting-${trajectId}`}
      verborgen={{ clientnummer, trajectId }}
      knop="Opschorten"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Veld naam="van" type="date" standaard={vandaag} />
        <Veld naam="tot" type="date" />
        <Veld naam="herzienOp" type="date" min={vandaag} />
        <Veld naam="reden" />
      </div>
    </Werkformulier>
  );
}

type Wijzig = { o: Opschortingsregel; clientnummer: string; vandaag: Datum; sleutel: string };

export function WijzigOpschortingForm({ o, clientnummer, vandaag, sleutel }: Wijzig) {
  return (
    <div className="grid gap-3">
      <Werkformulier
        naam={`wijzig-${o.id}`}
        actie={opschortingWijzigen}
        laadSchema={() => schema().then((m) => m.opschortingWijzigenSchema)}
        velden={OPSCHORTING_VELDEN}
        sleutel={`${sleutel}-wijzig-${o.id}`}
        verborgen={{ clientnummer, opschortingId: o.id, versie: o.versie }}
        knop="Opslaan"
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
      </Werkformulier>
      {o.van > vandaag && (
        <Werkformulier
          naam={`intrekken-${o.id}`}
          actie={opschortingIntrekken}
          laadSchema={() => schema().then((m) => m.opschortingIntrekkenSchema)}
          sleutel={`${sleutel}-intrekken-${o.id}`}
          verborgen={{ clientnummer, opschortingId: o.id, versie: o.versie }}
          knop="Intrekken"
          knopStijl="knop-stil"
        />
      )}
    </div>
  );
}
