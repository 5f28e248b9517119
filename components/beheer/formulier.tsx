'use client';
import * as acties from '@/lib/beheer/actions';
import type { Gemeente } from '@/lib/beheer/gemeente-rijen';
import { GEMEENTE_VELDEN } from '@/lib/beheer/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Veld, Vinkje } from '../ui/veld';

export const Plaatsformulier = formulierVan({ acties, schema: () => import('@/lib/beheer/plaatsing-schema') });
export const Werkformulier = formulierVan({ acties, schema: () => import('@/lib/beheer/werk-schema') });
const Gemeenteformulier = formulierVan({
  acties,
  schema: () => import('@/lib/beheer/gemeente-schema'),
  velden: GEMEENTE_VELDEN,
});

export function GemeenteForm({ gemeente: g }: { gemeente: Gemeente | null }) {
  return (
    <Gemeenteformulier daad="gemeenteWijzigen" naam="gemeente" verborgen={{ versie: g?.versie ?? 0 }} knop="Opslaan">
      <Veld naam="naam" standaard={g?.naam} autoComplete="organization" />
      <Veld naam="adres" standaard={g?.adres} autoComplete="off" />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="postcode" standaard={g?.postcode} autoComplete="off" />
        <Veld naam="plaats" standaard={g?.plaats} autoComplete="off" />
        <Veld naam="telefoon" type="tel" standaard={g?.telefoon} autoComplete="off" />
        <Veld naam="email" type="email" standaard={g?.email} autoComplete="off" />
      </div>
      <Vinkje naam="bsnAan" standaard={g?.bsnAan} />
    </Gemeenteformulier>
  );
}
