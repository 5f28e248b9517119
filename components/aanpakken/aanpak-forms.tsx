'use client';
import { plaatsAanpakberichtActie, wijzigAanpaktekstActie } from '@/lib/aanpakken/actions';
import type { Aanpaktoelichting } from '@/lib/aanpakken/queries';
import type { Datum } from '@/lib/domain/datum';
import { Werkformulier } from '../toegang/werkformulier';
import { Tekstvak, Veld } from '../ui/veld';

const schema = () => import('@/lib/aanpakken/schema');
type Aanpak = Aanpaktoelichting['aanpak'];

export function AanpaktekstForm({ aanpak: a, sleutel }: { aanpak: Aanpak; sleutel: string }) {
  return (
    <Werkformulier
      naam="aanpaktekst"
      actie={wijzigAanpaktekstActie}
      laadSchema={() => schema().then((m) => m.aanpakTekstSchema)}
      sleutel={`${sleutel}-tekst`}
      verborgen={{ aanpakId: a.id, versie: a.versie }}
      knop="Opslaan"
      className="grid gap-4"
    >
      <Tekstvak
        naam="doel"
        label="Waar is de aanpak voor?"
        hint="In gewone taal: wat willen we bereiken, en hoe?"
        standaard={a.doel}
      />
      <Tekstvak
        naam="voorWie"
        label="Voor wie is de aanpak?"
        hint="Zo weet een partner wie meedoet, en wie niet."
        standaard={a.voorWie}
      />
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
      actie={plaatsAanpakberichtActie}
      laadSchema={() => schema().then((m) => m.aanpakBerichtSchema)}
      sleutel={`${sleutel}-bericht`}
      verborgen={{ aanpakId: a.id }}
      knop="Bericht plaatsen"
      className="grid gap-4"
    >
      <Veld naam="op" label="Vanaf" type="date" standaard={vandaag} className="max-w-56" />
      <Tekstvak
        naam="tekst"
        label="Wat verandert er?"
        hint="Partners en collega’s lezen dit. Noem geen cliënten. Een bericht blijft staan."
        rijen={3}
      />
    </Werkformulier>
  );
}
