'use client';
import type { Datum } from '@/lib/domain/datum';
import { voegBetrokkeneToeActie, wijzigBetrokkeneActie } from '@/lib/netwerk/actions';
import type { BetrokkeneItem, Keuzemogelijkheden } from '@/lib/netwerk/queries';
import { BETROKKENE_ROL } from '@/lib/netwerk/woorden';
import { Werkformulier } from '../toegang/werkformulier';
import { Keuzes, Selectie, Veld } from '../ui/veld';

const schema = () => import('@/lib/netwerk/schema');
const ROLLEN = Object.entries(BETROKKENE_ROL).map(([waarde, label]) => ({ waarde, label }));
const JA_NEE = [
  { waarde: 'nee', label: 'nee' },
  { waarde: 'ja', label: 'ja' },
];

type VeldenProps = { keuzes: Keuzemogelijkheden; vandaag: Datum; b?: BetrokkeneItem };

function Velden({ keuzes, vandaag, b }: VeldenProps) {
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="naam" label="Naam" standaard={b?.naam} autoComplete="off" />
        <Selectie naam="rol" label="Rol" opties={ROLLEN} leeg={b ? undefined : 'kies een rol'} standaard={b?.rol} />
        <Selectie
          naam="organisatieId"
          label="Organisatie (mag leeg)"
          opties={keuzes.organisaties.map((o) => ({ waarde: o.id, label: o.naam }))}
          leeg="geen, of staat er niet bij"
          standaard={b?.organisatieId}
        />
        <Veld naam="van" label="Betrokken sinds" type="date" standaard={b?.van ?? vandaag} max={vandaag} />
        <Veld naam="telefoon" label="Telefoon (mag leeg)" type="tel" standaard={b?.telefoon} autoComplete="off" />
        <Veld naam="email" label="E-mail (mag leeg)" type="email" standaard={b?.email} autoComplete="off" />
      </div>
      <Veld
        naam="toestemmingOp"
        label="Toestemming van de cliënt gegeven op"
        type="date"
        hint="Leeg betekent: geen toestemming, en dus niets delen. Maak het leeg als de cliënt de toestemming intrekt."
        standaard={b?.toestemmingOp}
        max={vandaag}
        className="max-w-md"
      />
      <Selectie
        naam="gebruikerId"
        label="Kan hier inloggen als (mag leeg)"
        hint="Met toestemming ziet deze persoon de naam van de cliënt, wie begeleidt en de eigen inzet, en kan u signalen sturen."
        opties={keuzes.partners.map((p) => ({ waarde: p.id, label: `${p.naam} (${p.organisatie})` }))}
        leeg="logt hier niet in"
        standaard={b?.gebruikerId}
        className="max-w-md"
      />
      <Keuzes
        naam="vastContact"
        label="Is dit het vaste contact van de cliënt?"
        hint="Eén persoon bij wie de cliënt altijd terechtkan."
        opties={JA_NEE}
        standaard={b?.vastContact ? 'ja' : 'nee'}
        naastElkaar
      />
    </>
  );
}

type Props = VeldenProps & { clientnummer: string; sleutel: string };

export function VoegBetrokkeneToeForm({ clientnummer, keuzes, vandaag, sleutel }: Props) {
  return (
    <Werkformulier
      naam="betrokkene"
      actie={voegBetrokkeneToeActie}
      laadSchema={() => schema().then((m) => m.voegBetrokkeneToeSchema)}
      sleutel={`${sleutel}-betrokkene`}
      verborgen={{ clientnummer }}
      knop="Toevoegen"
      className="grid gap-4"
    >
      <Velden keuzes={keuzes} vandaag={vandaag} />
    </Werkformulier>
  );
}

export function WijzigBetrokkeneForm({ clientnummer, keuzes, vandaag, sleutel, b }: Props & { b: BetrokkeneItem }) {
  return (
    <Werkformulier
      naam={`betrokkene-${b.id}`}
      actie={wijzigBetrokkeneActie}
      laadSchema={() => schema().then((m) => m.wijzigBetrokkeneSchema)}
      sleutel={`${sleutel}-${b.id}`}
      verborgen={{ clientnummer, betrokkeneId: b.id, versie: b.versie }}
      knop="Opslaan"
      className="grid gap-4"
    >
      <Velden keuzes={keuzes} vandaag={vandaag} b={b} />
      <Veld
        naam="tot"
        label="Laatste dag (leeg: nog betrokken)"
        type="date"
        hint="Vul dit in als deze persoon niet meer betrokken is."
        standaard={b.tot}
        className="max-w-md"
      />
    </Werkformulier>
  );
}
