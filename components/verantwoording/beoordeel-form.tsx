'use client';
import type { Datum } from '@/lib/domain/datum';
import * as acties from '@/lib/verantwoording/actions';
import type { Datalek } from '@/lib/verantwoording/datalek-queries';
import { BEOORDEEL_VELDEN } from '@/lib/verantwoording/datalek-woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, Tekstvak, Veld } from '../ui/veld';

const Form = formulierVan({
  acties,
  schema: () => import('@/lib/verantwoording/datalek-schema'),
  velden: BEOORDEEL_VELDEN,
});

type Props = { lek: Pick<Datalek, 'id' | 'versie' | 'oordeel' | 'gemeldOp' | 'notitie'>; vandaag: Datum };

export function BeoordeelForm({ lek, vandaag }: Props) {
  return (
    <Form
      daad="datalekBeoordelen"
      naam="oordeel"
      verborgen={{ datalekId: lek.id, versie: lek.versie }}
      knop={lek.oordeel ? 'Oordeel wijzigen' : 'Oordeel vastleggen'}
    >
      <Keuzes naam="oordeel" standaard={lek.oordeel} />
      <Veld naam="gemeldOp" type="date" max={vandaag} standaard={lek.gemeldOp} className="max-w-64" />
      <Tekstvak naam="notitie" rijen={4} standaard={lek.notitie} />
    </Form>
  );
}
