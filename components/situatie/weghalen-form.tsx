'use client';
import * as acties from '@/lib/situatie/actions';
import type { Situatiesoort } from '@/lib/situatie/regels';
import { SITUATIE_ENKEL } from '@/lib/situatie/woorden';
import { formulierVan } from '../toegang/werkformulier';

const Form = formulierVan({ acties, schema: () => import('@/lib/situatie/schema') });

type Props = { clientnummer: string; soort: Situatiesoort; regel: { id: string; versie: number } };

/** Voor wat er per vergissing staat, zoals bij de verkeerde cliënt. */
export function WeghalenForm({ clientnummer, soort, regel }: Props) {
  return (
    <details className="mt-4 border-line border-t pt-3">
      <summary className="klein py-1">Staat {SITUATIE_ENKEL[soort]} er per vergissing?</summary>
      <p className="klein mb-3">
        Bijvoorbeeld bij de verkeerde cliënt. Weghalen kan niet ongedaan worden gemaakt; wie het deed en wanneer blijft
        bewaard.
      </p>
      <Form
        daad="situatieWeghalen"
        naam={`weg-${regel.id}`}
        verborgen={{ clientnummer, soort, id: regel.id, versie: regel.versie }}
        knop="Weghalen"
        knopStijl="knop-stil knop-klein"
      />
    </details>
  );
}
