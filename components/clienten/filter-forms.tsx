'use client';
import * as acties from '@/lib/clienten/actions';
import type { Filter } from '@/lib/clienten/filters';
import { FILTER_VELDEN } from '@/lib/clienten/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Veld } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/clienten/schema'), velden: FILTER_VELDEN });

export const FilterBewarenForm = ({ zoek }: { zoek: string }) => (
  <Form daad="filterBewaren" naam="filter" verborgen={{ zoek }} knop="Filter bewaren">
    <Veld naam="naam" autoComplete="off" className="max-w-md" />
  </Form>
);

export function FilterForms({ filter: f }: { filter: Filter }) {
  const verborgen = { filterId: f.id };
  return (
    <>
      <Form
        daad="filterHernoemen"
        naam={`naam-${f.id}`}
        verborgen={verborgen}
        knop="Naam opslaan"
        knopStijl="knop-stil"
      >
        <Veld naam="naam" hint="" standaard={f.naam} autoComplete="off" className="max-w-md" />
      </Form>
      <Form
        daad="filterVerwijderen"
        naam={`weg-${f.id}`}
        verborgen={verborgen}
        knop="Weghalen"
        knopLabel={`Filter ${f.naam} weghalen`}
        knopStijl="knop-stil"
      />
    </>
  );
}
