'use client';
import * as acties from '@/lib/netwerk/actions';
import { HUISGENOOT_VELDEN } from '@/lib/netwerk/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Veld } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/netwerk/schema'), velden: HUISGENOOT_VELDEN });

type Props = { clientnummer: string };

export function HuisgenootToevoegenForm({ clientnummer }: Props) {
  return (
    <Form daad="huisgenootToevoegen" naam="huisgenoot" verborgen={{ clientnummer }} knop="Toevoegen">
      <Veld naam="huisgenoot" autoComplete="off" className="max-w-md" />
    </Form>
  );
}

export function HuishoudenVerlatenForm({ clientnummer }: Props) {
  return (
    <Form
      daad="huishoudenVerlaten"
      naam="huishouden-uit"
      verborgen={{ clientnummer }}
      knop="Woont hier niet meer"
      bevestigKnop="Ja, niet meer samen"
      knopStijl="knop-stil knop-klein"
      className="niet-afdrukken"
    />
  );
}
