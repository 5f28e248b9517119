'use client';
import { type Datum, plusDagen } from '@/lib/domain/datum';
import * as acties from '@/lib/escalaties/actions';
import { laatsteStilteDag } from '@/lib/escalaties/regels';
import { ANTWOORD_VELDEN, UITLEG_VELDEN, VRAAG_VELDEN } from '@/lib/escalaties/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Tekstvak, Veld } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/escalaties/schema') });

export function VraagForm({ trajectId }: { trajectId: string }) {
  return (
    <Form
      daad="escalatieVragen"
      naam={`vraag-${trajectId}`}
      velden={VRAAG_VELDEN}
      verborgen={{ trajectId }}
      knop="Vraag stellen"
      className=""
    >
      <Tekstvak naam="tekst" rijen={2} />
    </Form>
  );
}

export function GenoegenForm({ trajectId, vandaag }: { trajectId: string; vandaag: Datum }) {
  return (
    <Form
      daad="escalatieBeantwoorden"
      naam={`genoegen-${trajectId}`}
      velden={ANTWOORD_VELDEN}
      verborgen={{ trajectId }}
      knop="Stil tot die dag"
      className=""
    >
      <div className="grid gap-4">
        <Veld naam="stilTot" type="date" min={plusDagen(vandaag, 1)} max={laatsteStilteDag(vandaag)} />
        <Tekstvak naam="tekst" rijen={2} />
      </div>
    </Form>
  );
}

type Uitleg = { clientnummer: string; trajectId: string };

/** De uitleg van de begeleider aan de teamleider; anders dan een verslag leest die dit wel. */
export function UitlegForm({ clientnummer, trajectId }: Uitleg) {
  return (
    <Form
      daad="escalatieUitleggen"
      naam="uitleg"
      velden={UITLEG_VELDEN}
      verborgen={{ clientnummer, trajectId }}
      knop="Uitleg geven"
      className=""
    >
      <Tekstvak naam="uitleg" rijen={3} />
    </Form>
  );
}
