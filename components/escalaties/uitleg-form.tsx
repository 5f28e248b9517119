'use client';
import { escalatieUitleggen } from '@/lib/escalaties/actions';
import { UITLEG_VELDEN } from '@/lib/escalaties/woorden';
import { Werkformulier } from '../toegang/werkformulier';
import { Tekstvak } from '../ui/veld';

type Props = { clientnummer: string; trajectId: string; sleutel: string };

/** De uitleg van de begeleider aan de teamleider; anders dan een verslag leest die dit wel. */
export function UitlegForm({ clientnummer, trajectId, sleutel }: Props) {
  return (
    <Werkformulier
      naam="uitleg"
      actie={escalatieUitleggen}
      laadSchema={() => import('@/lib/escalaties/schema').then((m) => m.escalatieUitleggenSchema)}
      velden={UITLEG_VELDEN}
      sleutel={`${sleutel}-uitleg`}
      verborgen={{ clientnummer, trajectId }}
      knop="Uitleg geven"
    >
      <Tekstvak naam="uitleg" rijen={3} />
    </Werkformulier>
  );
}
