'use client';
import type { Datum } from '@/lib/domain/datum';
import type { OnHoldPeriode } from '@/lib/dossier/trajecten';
import { onholdStarten, onholdWijzigen } from '@/lib/onhold/actions';
import { ONHOLD_VELDEN } from '@/lib/onhold/woorden';
import { Werkformulier } from '../toegang/werkformulier';
import { Selectie, Tekstvak, Veld } from '../ui/veld';

const schema = () => import('@/lib/onhold/schema');

type Start = { clientnummer: string; trajectId: string; vandaag: Datum; sleutel: string };

export function StartOnHoldForm({ clientnummer, trajectId, vandaag, sleutel }: Start) {
  return (
    <Werkformulier
      naam={`start-${trajectId}`}
      actie={onholdStarten}
      laadSchema={() => schema().then((m) => m.onholdStartenSchema)}
      velden={ONHOLD_VELDEN}
      sleutel={`${sleutel}-${trajectId}`}
      verborgen={{ clientnummer, trajectId }}
      knop="On hold zetten"
      className="grid gap-4"
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="van" type="date" standaard={vandaag} />
        <Veld
          naam="herzienOp"
          type="date"
          min={vandaag}
          hint="Uiterlijk over zes maanden. U krijgt er dan een taak voor."
        />
      </div>
      <Selectie naam="reden" leeg="kies een reden" />
      <Tekstvak naam="toelichting" rijen={2} />
    </Werkformulier>
  );
}

type Wijzig = { clientnummer: string; periode: OnHoldPeriode; sleutel: string };

export function WijzigOnHoldForm({ clientnummer, periode: p, sleutel }: Wijzig) {
  return (
    <Werkformulier
      naam={`wijzig-${p.id}`}
      actie={onholdWijzigen}
      laadSchema={() => schema().then((m) => m.onholdWijzigenSchema)}
      velden={ONHOLD_VELDEN}
      sleutel={`${sleutel}-${p.id}`}
      verborgen={{ clientnummer, onHoldId: p.id, versie: p.versie }}
      knop="Opslaan"
      className="grid gap-4"
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Selectie naam="reden" standaard={p.reden} />
        <Veld naam="herzienOp" type="date" standaard={p.herzienOp} />
        <Veld naam="tot" type="date" standaard={p.tot} />
      </div>
      <Tekstvak naam="toelichting" rijen={2} standaard={p.toelichting} />
    </Werkformulier>
  );
}
