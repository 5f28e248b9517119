'use client';
import * as acties from '@/lib/verantwoording/actions';
import { formulierVan } from '../toegang/werkformulier';

const Form = formulierVan({ acties, schema: () => import('@/lib/verantwoording/bestand-schema') });

export function MeenemenForm() {
  return (
    <Form daad="bestandVrijgeven" naam="meenemen" knop="Bevestig dat u het bent">
      <p>Daarna kunt u tien minuten bestanden ophalen.</p>
    </Form>
  );
}
