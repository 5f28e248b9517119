'use client';
import * as acties from '@/lib/contactmomenten/actions';
import type { Plekkeuze } from '@/lib/contactmomenten/queries';
import { AFZEG_VELDEN, CORRIGEER_VELDEN, VERKEERD_VELDEN, VERPLAATS_VELDEN } from '@/lib/contactmomenten/woorden';
import { KANAAL } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import { GESPREKSKANALEN } from '@/lib/domain/tellend-gesprek';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, Selectie, Tekstvak, Veld } from '../ui/veld';
import { Duur } from './duur';

const Form = formulierVan({ acties, schema: () => import('@/lib/contactmomenten/schema') });

type Props = { verborgen: Record<string, string | number> };
type Verplaats = Props & { datum: Datum; tijd: string | null; plek: Plekkeuze; vandaag: Datum };

export function VerplaatsForm({ verborgen, datum, tijd, plek, vandaag }: Verplaats) {
  return (
    <Form
      daad="afspraakVerplaatsen"
      naam="verplaats"
      velden={VERPLAATS_VELDEN}
      verborgen={verborgen}
      knop="Verplaatsen"
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="datum" type="date" standaard={datum} min={vandaag} />
        <Veld naam="tijd" type="time" standaard={tijd} />
      </div>
      <Keuzes
        naam="kanaal"
        opties={GESPREKSKANALEN.map((k) => ({ waarde: k, label: KANAAL[k] }))}
        standaard={plek.kanaal}
        naastElkaar
      />
      <Selectie
        naam="locatieId"
        opties={plek.locaties.map((l) => ({ waarde: l.id, label: l.naam }))}
        leeg="geen locatie gekozen"
        standaard={plek.locatieId}
        className="bij-locatie"
      />
      <Duur standaard={plek.duurMinuten} className="sm:max-w-64" />
      <Veld naam="reden" />
    </Form>
  );
}

export function AfzegForm({ verborgen }: Props) {
  return (
    <Form daad="afspraakAfzeggen" naam="afzeggen" velden={AFZEG_VELDEN} verborgen={verborgen} knop="Afspraak afzeggen">
      <Keuzes naam="door" naastElkaar />
      <Veld naam="reden" />
    </Form>
  );
}

export function CorrigeerForm({ verborgen, verslag }: Props & { verslag: string | null }) {
  return (
    <Form
      daad="verslagCorrigeren"
      naam="corrigeer"
      velden={CORRIGEER_VELDEN}
      verborgen={verborgen}
      knop="Correctie opslaan"
    >
      <Tekstvak naam="verslag" rijen={8} standaard={verslag} />
      <Veld naam="reden" />
    </Form>
  );
}

export function VerkeerdForm({ verborgen }: Props) {
  return (
    <Form
      daad="contactmomentAfkeuren"
      naam="verkeerd"
      velden={VERKEERD_VELDEN}
      verborgen={verborgen}
      knop="Markeren als verkeerd geregistreerd"
    >
      <Veld naam="reden" />
    </Form>
  );
}
