'use client';
import { TREDE } from '@/lib/copy/leefgebieden';
import type { Datum } from '@/lib/domain/datum';
import * as acties from '@/lib/situatie/actions';
import type { Ladderregel } from '@/lib/situatie/queries';
import { LADDER_VELDEN } from '@/lib/situatie/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Selectie, Tekstvak, Veld } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/situatie/schema'), velden: LADDER_VELDEN });

const TREDEN = Object.entries(TREDE).map(([waarde, label]) => ({ waarde, label: `${waarde} · ${label}` }));

type Props = { clientnummer: string; vandaag: Datum; regel?: Ladderregel };

/** Legt een trede vast, of wijzigt er een. */
export function LadderForm({ clientnummer, vandaag, regel }: Props) {
  return (
    <Form
      daad={regel ? 'ladderWijzigen' : 'ladderVastleggen'}
      naam={regel ? `ladder-${regel.id}` : 'ladder'}
      verborgen={{ clientnummer, ...(regel && { id: regel.id, versie: regel.versie }) }}
      knop={regel ? 'Trede wijzigen' : 'Trede opslaan'}
      annuleer={regel && <a href={`/clienten/${clientnummer}/situatie`}>Annuleren</a>}
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Selectie naam="trede" opties={TREDEN} leeg="kies een trede" standaard={regel ? String(regel.trede) : null} />
        <Veld naam="op" type="date" max={vandaag} standaard={regel?.op ?? vandaag} />
      </div>
      <Tekstvak naam="toelichting" rijen={2} standaard={regel?.toelichting} />
    </Form>
  );
}
