'use client';
import * as acties from '@/lib/agenda/actions';
import type { Afwezig } from '@/lib/agenda/instellingen-queries';
import { AFWEZIG_VELDEN } from '@/lib/agenda/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, Veld } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/agenda/schema'), velden: AFWEZIG_VELDEN });

function Velden({ item }: { item?: Afwezig }) {
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="van" type="date" standaard={item?.van} />
        <Veld naam="tot" type="date" standaard={item?.tot} />
      </div>
      <Keuzes naam="soort" standaard={item?.soort ?? 'verlof'} naastElkaar />
    </>
  );
}

/** Dagen waarop de begeleider er niet is; beide dagen tellen mee. */
export function AfwezigForm() {
  return (
    <Form daad="afwezigheidToevoegen" naam="afwezig" knop="Toevoegen">
      <Velden />
    </Form>
  );
}

/** Eén periode wijzigen of weghalen. */
export function AfwezigItemForms({ item }: { item: Afwezig }) {
  const verborgen = { afwezigId: item.id, versie: item.versie };
  return (
    <div className="mt-3 grid gap-3">
      <Form daad="afwezigheidWijzigen" naam={`afwezig-${item.id}`} verborgen={verborgen} knop="Opslaan">
        <Velden item={item} />
      </Form>
      <Form
        daad="afwezigheidVerwijderen"
        naam={`weg-${item.id}`}
        verborgen={verborgen}
        knop="Weghalen"
        knopStijl="knop-stil knop-klein"
        bezig="Bezig met weghalen…"
      />
    </div>
  );
}
