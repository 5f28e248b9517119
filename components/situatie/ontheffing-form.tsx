'use client';
import { useState } from 'react';
import type { Datum } from '@/lib/domain/datum';
import * as acties from '@/lib/situatie/actions';
import type { Ontheffingsregel } from '@/lib/situatie/queries';
import { ONTHEFFING_VELDEN } from '@/lib/situatie/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, Tekstvak, Veld } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/situatie/schema'), velden: ONTHEFFING_VELDEN });

type Props = { clientnummer: string; vandaag: Datum; regel?: Ontheffingsregel };

/** Legt een ontheffing of een aanvraag vast, of wijzigt er een. */
export function OntheffingForm({ clientnummer, vandaag, regel }: Props) {
  const [aanvraag, setAanvraag] = useState<unknown>(regel?.aanvraag ?? 'geen');
  return (
    <Form
      daad={regel ? 'ontheffingWijzigen' : 'ontheffingVastleggen'}
      naam={regel ? `ontheffing-${regel.id}` : 'ontheffing'}
      verborgen={{ clientnummer, ...(regel && { id: regel.id, versie: regel.versie }) }}
      onWijziging={(w) => setAanvraag(w.aanvraag)}
      knop={regel ? 'Ontheffing wijzigen' : 'Ontheffing opslaan'}
      annuleer={regel && <a href={`/clienten/${clientnummer}/situatie`}>Annuleren</a>}
    >
      <Keuzes naam="aanvraag" standaard={regel?.aanvraag ?? 'geen'} />
      {aanvraag !== 'geen' && (
        <Veld naam="aangevraagdOp" type="date" max={vandaag} standaard={regel?.aangevraagdOp ?? vandaag} />
      )}
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="van" type="date" standaard={regel?.van} />
        <Veld naam="tot" type="date" standaard={regel?.tot} />
      </div>
      <Veld naam="herzienOp" type="date" standaard={regel?.herzienOp} />
      <Tekstvak naam="toelichting" rijen={2} standaard={regel?.toelichting} />
    </Form>
  );
}
