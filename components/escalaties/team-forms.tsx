'use client';
import { type Datum, plusDagen } from '@/lib/domain/datum';
import { neemGenoegenActie, vraagUitlegActie } from '@/lib/escalaties/actions';
import { laatsteStilteDag } from '@/lib/escalaties/regels';
import { Werkformulier } from '../toegang/werkformulier';
import { Tekstvak, Veld } from '../ui/veld';

const schema = () => import('@/lib/escalaties/schema');

export function VraagForm({ trajectId, sleutel }: { trajectId: string; sleutel: string }) {
  return (
    <Werkformulier
      naam={`vraag-${trajectId}`}
      actie={vraagUitlegActie}
      laadSchema={() => schema().then((m) => m.vraagSchema)}
      sleutel={`${sleutel}-vraag-${trajectId}`}
      verborgen={{ trajectId }}
      knop="Vraag stellen"
    >
      <Tekstvak
        naam="tekst"
        label="Uw vraag"
        hint="Staat bij de begeleider op Vandaag tot er een uitleg is. Geen medische bijzonderheden."
        rijen={2}
      />
    </Werkformulier>
  );
}

export function GenoegenForm({ trajectId, vandaag, sleutel }: { trajectId: string; vandaag: Datum; sleutel: string }) {
  return (
    <Werkformulier
      naam={`genoegen-${trajectId}`}
      actie={neemGenoegenActie}
      laadSchema={() => schema().then((m) => m.antwoordSchema)}
      sleutel={`${sleutel}-genoegen-${trajectId}`}
      verborgen={{ trajectId }}
      knop="Stil tot die dag"
    >
      <div className="grid gap-4">
        <Veld
          naam="stilTot"
          label="Tot welke dag wacht u af?"
          type="date"
          min={plusDagen(vandaag, 1)}
          max={laatsteStilteDag(vandaag)}
          hint="Hoogstens zes weken. De norm loopt door; op die dag staat de cliënt er weer."
        />
        <Tekstvak naam="tekst" label="Waarom kan dit voorlopig zo?" hint="Geen medische bijzonderheden." rijen={2} />
      </div>
    </Werkformulier>
  );
}
