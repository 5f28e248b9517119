'use client';
import type { OnHoldPeriode } from '@/lib/clientkop/trajecten';
import type { Datum } from '@/lib/domain/datum';
import * as acties from '@/lib/onhold/actions';
import { ONHOLD_VELDEN } from '@/lib/onhold/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Selectie, Tekstvak, Veld } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/onhold/schema'), velden: ONHOLD_VELDEN });

type Start = { clientnummer: string; trajectId: string; vandaag: Datum };

export function StartOnHoldForm({ clientnummer, trajectId, vandaag }: Start) {
  return (
    <Form
      daad="onholdStarten"
      naam={`start-${trajectId}`}
      verborgen={{ clientnummer, trajectId }}
      knop="On hold zetten"
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
    </Form>
  );
}

type Wijzig = { clientnummer: string; periode: OnHoldPeriode };

export function WijzigOnHoldForm({ clientnummer, periode: p }: Wijzig) {
  return (
    <Form
      daad="onholdWijzigen"
      naam={`wijzig-${p.id}`}
      verborgen={{ clientnummer, onHoldId: p.id, versie: p.versie }}
      knop="Opslaan"
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Selectie naam="reden" standaard={p.reden} />
        <Veld naam="herzienOp" type="date" standaard={p.herzienOp} />
        <Veld naam="tot" type="date" standaard={p.tot} />
      </div>
      <Tekstvak naam="toelichting" rijen={2} standaard={p.toelichting} />
    </Form>
  );
}
