'use client';
import { huisgenootToevoegen, huishoudenVerlaten } from '@/lib/netwerk/actions';
import { HUISGENOOT_VELDEN } from '@/lib/netwerk/woorden';
import { Werkformulier } from '../toegang/werkformulier';
import { Veld } from '../ui/veld';

const schema = () => import('@/lib/netwerk/schema');
type Props = { clientnummer: string; sleutel: string };

export function HuisgenootToevoegenForm({ clientnummer, sleutel }: Props) {
  return (
    <Werkformulier
      naam="huisgenoot"
      actie={huisgenootToevoegen}
      laadSchema={() => schema().then((m) => m.huisgenootToevoegenSchema)}
      velden={HUISGENOOT_VELDEN}
      sleutel={`${sleutel}-huisgenoot`}
      verborgen={{ clientnummer }}
      knop="Toevoegen"
      className="grid gap-4"
    >
      <Veld naam="huisgenoot" autoComplete="off" className="max-w-md" />
    </Werkformulier>
  );
}

export function HuishoudenVerlatenForm({ clientnummer, sleutel }: Props) {
  return (
    <Werkformulier
      naam="huishouden-uit"
      actie={huishoudenVerlaten}
      laadSchema={() => schema().then((m) => m.huishoudenVerlatenSchema)}
      sleutel={`${sleutel}-uit`}
      verborgen={{ clientnummer }}
      knop="Woont hier niet meer"
      bevestigKnop="Ja, niet meer samen"
      knopStijl="knop-stil knop-klein"
      className="niet-afdrukken"
    />
  );
}
