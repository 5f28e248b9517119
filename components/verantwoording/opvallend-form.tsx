'use client';
import * as acties from '@/lib/verantwoording/actions';
import type { Opvallendsignaal } from '@/lib/verantwoording/opvallend-queries';
import { OPVALLEND_VELDEN } from '@/lib/verantwoording/opvallend-woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, Tekstvak } from '../ui/veld';

const Form = formulierVan({
  acties,
  schema: () => import('@/lib/verantwoording/opvallend-schema'),
  velden: OPVALLEND_VELDEN,
});

type Props = { signaal: Pick<Opvallendsignaal, 'regel' | 'dag' | 'wie' | 'aantal' | 'oordeel'> };

export function OpvallendForm({ signaal: { regel, dag, wie, aantal, oordeel } }: Props) {
  return (
    <Form
      daad="opvallendBeoordelen"
      naam="oordeel"
      verborgen={{ regel, dag, wie, aantal }}
      knop={oordeel ? 'Oordeel wijzigen' : 'Oordeel vastleggen'}
    >
      <Keuzes naam="oordeel" standaard={oordeel?.oordeel ?? null} />
      <Tekstvak naam="notitie" rijen={4} standaard={oordeel?.notitie ?? null} />
    </Form>
  );
}
