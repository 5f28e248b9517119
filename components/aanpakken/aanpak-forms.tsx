'use client';
import * as acties from '@/lib/aanpakken/actions';
import type { Aanpaktoelichting } from '@/lib/aanpakken/queries';
import { AANPAKTEKST_VELDEN, BERICHT_VELDEN } from '@/lib/aanpakken/woorden';
import type { Datum } from '@/lib/domain/datum';
import { formulierVan } from '../toegang/werkformulier';
import { Tekstvak, Veld } from '../ui/veld';

const Form = formulierVan({
  acties,
  schema: () => import('@/lib/aanpakken/schema'),
  velden: { ...AANPAKTEKST_VELDEN, ...BERICHT_VELDEN },
});

type Aanpak = Aanpaktoelichting['aanpak'];

export function AanpaktekstForm({ aanpak: a }: { aanpak: Aanpak }) {
  return (
    <Form daad="aanpakToelichten" naam="aanpaktekst" verborgen={{ aanpakId: a.id, versie: a.versie }} knop="Opslaan">
      <Tekstvak naam="doel" standaard={a.doel} />
      <Tekstvak naam="voorWie" standaard={a.voorWie} />
    </Form>
  );
}

export function AanpakberichtForm({ aanpak: a, vandaag }: { aanpak: Aanpak; vandaag: Datum }) {
  return (
    <Form daad="aanpakberichtPlaatsen" naam="bericht" verborgen={{ aanpakId: a.id }} knop="Bericht plaatsen">
      <Veld naam="op" type="date" standaard={vandaag} className="max-w-56" />
      <Tekstvak naam="tekst" rijen={3} />
    </Form>
  );
}
