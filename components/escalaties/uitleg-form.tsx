'use client';
import { legUitActie } from '@/lib/escalaties/actions';
import { Werkformulier } from '../toegang/werkformulier';
import { Tekstvak } from '../ui/veld';

type Props = { clientnummer: string; trajectId: string; sleutel: string };

/** De uitleg van de begeleider aan de teamleider; anders dan een verslag leest die dit wel. */
export function UitlegForm({ clientnummer, trajectId, sleutel }: Props) {
  return (
    <Werkformulier
      naam="uitleg"
      actie={legUitActie}
      laadSchema={() => import('@/lib/escalaties/schema').then((m) => m.uitlegSchema)}
      sleutel={`${sleutel}-uitleg`}
      verborgen={{ clientnummer, trajectId }}
      knop="Uitleg geven"
    >
      <Tekstvak
        naam="uitleg"
        label="Uw uitleg"
        hint="Uw teamleider leest dit. Schrijf geen medische of persoonlijke bijzonderheden op."
        rijen={3}
      />
    </Werkformulier>
  );
}
