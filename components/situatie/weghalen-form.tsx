'use client';
import { situatieWeghalen } from '@/lib/situatie/actions';
import type { Situatiesoort } from '@/lib/situatie/regels';
import { SITUATIE_ENKEL } from '@/lib/situatie/woorden';
import { Werkformulier } from '../toegang/werkformulier';

type Props = { clientnummer: string; soort: Situatiesoort; regel: { id: string; versie: number }; sleutel: string };

/** Voor wat er per vergissing staat, zoals bij de verkeerde cliënt. */
export function WeghalenForm({ clientnummer, soort, regel, sleutel }: Props) {
  return (
    <details className="mt-4 border-line border-t pt-3">
      <summary className="klein py-1">Staat {SITUATIE_ENKEL[soort]} er per vergissing?</summary>
      <p className="klein mb-3">
        Bijvoorbeeld bij de verkeerde cliënt. Weghalen kan niet ongedaan worden gemaakt; wie het deed en wanneer blijft
        bewaard.
      </p>
      <Werkformulier
        naam={`weg-${regel.id}`}
        actie={situatieWeghalen}
        laadSchema={() => import('@/lib/situatie/schema').then((m) => m.situatieWeghalenSchema)}
        sleutel={`${sleutel}-w`}
        verborgen={{ clientnummer, soort, id: regel.id, versie: regel.versie }}
        knop="Weghalen"
        knopStijl="knop-stil knop-klein"
      />
    </details>
  );
}
