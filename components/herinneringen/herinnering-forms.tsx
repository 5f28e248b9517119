'use client';
import type { Datum } from '@/lib/domain/datum';
import * as acties from '@/lib/herinneringen/actions';
import { HERINNERING_VELDEN } from '@/lib/herinneringen/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, Tekstvak, Veld } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/herinneringen/schema'), velden: HERINNERING_VELDEN });

/** Een nieuwe herinnering, met of zonder cliënt. */
export function HerinneringForm({ clientnummer, vandaag }: { clientnummer?: string; vandaag: Datum }) {
  return (
    <Form
      daad="herinneringMaken"
      naam="herinnering"
      verborgen={clientnummer ? { clientnummer } : undefined}
      knop="Herinnering bewaren"
      className="grid gap-3"
    >
      <Tekstvak naam="tekst" rijen={2} />
      <Keuzes naam="wanneer" standaard={clientnummer ? 'week' : 'vandaag'} naastElkaar />
      <Veld naam="datum" type="date" min={vandaag} className="bij-dag max-w-48" />
    </Form>
  );
}

type Bestaand = { id: string; tekst: string; datum: Datum; versie: number };

export function HerinneringWijzigenForm({ herinnering: h }: { herinnering: Bestaand }) {
  return (
    <Form daad="herinneringWijzigen" naam="wijzig" verborgen={{ herinneringId: h.id, versie: h.versie }} knop="Opslaan">
      <Tekstvak naam="tekst" rijen={3} standaard={h.tekst} />
      <Veld naam="datum" type="date" standaard={h.datum} className="max-w-48" />
    </Form>
  );
}

export const HerinneringVerwijderenForm = ({ id }: { id: string }) => (
  <Form
    daad="herinneringVerwijderen"
    naam="verwijder"
    verborgen={{ herinneringId: id }}
    knop="Weghalen"
    knopLabel="Deze herinnering weghalen"
    knopStijl="knop-stil"
  />
);
