'use client';
import { type Datum, plusDagen } from '@/lib/domain/datum';
import { escalatieBeantwoorden, escalatieVragen } from '@/lib/escalaties/actions';
import { laatsteStilteDag } from '@/lib/escalaties/regels';
import { ANTWOORD_VELDEN, VRAAG_VELDEN } from '@/lib/escalaties/woorden';
import { Werkformulier } from '../toegang/werkformulier';
import { Tekstvak, Veld } from '../ui/veld';

const schema = () => import('@/lib/escalaties/schema');

export function VraagForm({ trajectId, sleutel }: { trajectId: string; sleutel: string }) {
  return (
    <Werkformulier
      naam={`vraag-${trajectId}`}
      actie={escalatieVragen}
      laadSchema={() => schema().then((m) => m.escalatieVragenSchema)}
      velden={VRAAG_VELDEN}
      sleutel={`${sleutel}-vraag-${trajectId}`}
      verborgen={{ trajectId }}
      knop="Vraag stellen"
    >
      <Tekstvak naam="tekst" rijen={2} />
    </Werkformulier>
  );
}

export function GenoegenForm({ trajectId, vandaag, sleutel }: { trajectId: string; vandaag: Datum; sleutel: string }) {
  return (
    <Werkformulier
      naam={`genoegen-${trajectId}`}
      actie={escalatieBeantwoorden}
      laadSchema={() => schema().then((m) => m.escalatieBeantwoordenSchema)}
      velden={ANTWOORD_VELDEN}
      sleutel={`${sleutel}-genoegen-${trajectId}`}
      verborgen={{ trajectId }}
      knop="Stil tot die dag"
    >
      <div className="grid gap-4">
        <Veld naam="stilTot" type="date" min={plusDagen(vandaag, 1)} max={laatsteStilteDag(vandaag)} />
        <Tekstvak naam="tekst" rijen={2} />
      </div>
    </Werkformulier>
  );
}
