'use client';
import * as acties from '@/lib/escalaties/actions';
import { UITLEG_VELDEN } from '@/lib/escalaties/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Tekstvak } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/escalaties/schema'), velden: UITLEG_VELDEN });

type Props = { clientnummer: string; trajectId: string };

/** De uitleg van de begeleider aan de teamleider; anders dan een verslag leest die dit wel. */
export function UitlegForm({ clientnummer, trajectId }: Props) {
  return (
    <Form
      daad="escalatieUitleggen"
      naam="uitleg"
      verborgen={{ clientnummer, trajectId }}
      knop="Uitleg geven"
      className=""
    >
      <Tekstvak naam="uitleg" rijen={3} />
    </Form>
  );
}
