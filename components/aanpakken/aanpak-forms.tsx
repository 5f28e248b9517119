'use client';
import { aanpakberichtPlaatsen, aanpakToelichten } from '@/lib/aanpakken/actions';
import type { Aanpaktoelichting } from '@/lib/aanpakken/queries';
import { AANPAKTEKST_VELDEN, BERICHT_VELDEN } from '@/lib/aanpakken/woorden';
import type { Datum } from '@/lib/domain/datum';
import { Werkformulier } from '../toegang/werkformulier';
import { Tekstvak, Veld } from '../ui/veld';

const schema = () => import('@/lib/aanpakken/schema');
type Aanpak = Aanpaktoelichting['aanpak'];

export function AanpaktekstForm({ aanpak: a, sleutel }: { aanpak: Aanpak; sleutel: string }) {
  return (
    <Werkformulier
      naam="aanpaktekst"
      actie={aanpakToelichten}
      laadSchema={() => schema().then((m) => m.aanpakToelichtenSchema)}
      velden={AANPAKTEKST_VELDEN}
      sleutel={`${sleutel}-tekst`}
      verborgen={{ aanpakId: a.id, versie: a.versie }}
      knop="Opslaan"
      className="grid gap-4"
    >
      <Tekstvak naam="doel" standaard={a.doel} />
      <Tekstvak naam="voorWie" standaard={a.voorWie} />
    </Werkformulier>
  );
}

export function AanpakberichtForm({
  aanpak: a,
  vandaag,
  sleutel,
}: {
  aanpak: Aanpak;
  vandaag: Datum;
  sleutel: string;
}) {
  return (
    <Werkformulier
      naam="bericht"
      actie={aanpakberichtPlaatsen}
      laadSchema={() => schema().then((m) => m.aanpakberichtPlaatsenSchema)}
      velden={BERICHT_VELDEN}
      sleutel={`${sleutel}-bericht`}
      verborgen={{ aanpakId: a.id }}
      knop="Bericht plaatsen"
      className="grid gap-4"
    >
      <Veld naam="op" type="date" standaard={vandaag} className="max-w-56" />
      <Tekstvak naam="tekst" rijen={3} />
    </Werkformulier>
  );
}
