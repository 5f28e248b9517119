'use client';
import type { Datum } from '@/lib/domain/datum';
import * as acties from '@/lib/netwerk/actions';
import type { BetrokkeneItem, Keuzemogelijkheden } from '@/lib/netwerk/queries';
import { BETROKKENE_VELDEN } from '@/lib/netwerk/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, Selectie, Veld } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/netwerk/schema'), velden: BETROKKENE_VELDEN });

type VeldenProps = { keuzes: Keuzemogelijkheden; vandaag: Datum; b?: BetrokkeneItem };

function Velden({ keuzes, vandaag, b }: VeldenProps) {
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="naam" standaard={b?.naam} autoComplete="off" />
        <Selectie naam="rol" leeg={b ? undefined : 'kies een rol'} standaard={b?.rol} />
        <Selectie
          naam="organisatieId"
          opties={keuzes.organisaties.map((o) => ({ waarde: o.id, label: o.naam }))}
          leeg="geen, of staat er niet bij"
          standaard={b?.organisatieId}
        />
        <Veld naam="van" type="date" standaard={b?.van ?? vandaag} max={vandaag} />
        <Veld naam="telefoon" type="tel" standaard={b?.telefoon} autoComplete="off" />
        <Veld naam="email" type="email" standaard={b?.email} autoComplete="off" />
      </div>
      <Veld naam="toestemmingOp" type="date" standaard={b?.toestemmingOp} max={vandaag} className="max-w-md" />
      <Selectie
        naam="gebruikerId"
        opties={keuzes.partners.map((p) => ({ waarde: p.id, label: `${p.naam} (${p.organisatie})` }))}
        leeg="logt hier niet in"
        standaard={b?.gebruikerId}
        className="max-w-md"
      />
      <Keuzes naam="vastContact" standaard={b?.vastContact ? 'ja' : 'nee'} naastElkaar />
    </>
  );
}

type Props = VeldenProps & { clientnummer: string };

export function BetrokkeneToevoegenForm({ clientnummer, keuzes, vandaag }: Props) {
  return (
    <Form daad="betrokkeneToevoegen" naam="betrokkene" verborgen={{ clientnummer }} knop="Toevoegen">
      <Velden keuzes={keuzes} vandaag={vandaag} />
    </Form>
  );
}

export function BetrokkeneWijzigenForm({ clientnummer, keuzes, vandaag, b }: Props & { b: BetrokkeneItem }) {
  return (
    <Form
      daad="betrokkeneWijzigen"
      naam={`betrokkene-${b.id}`}
      verborgen={{ clientnummer, betrokkeneId: b.id, versie: b.versie }}
      knop="Opslaan"
    >
      <Velden keuzes={keuzes} vandaag={vandaag} b={b} />
      <Veld naam="tot" type="date" standaard={b.tot} className="max-w-md" />
    </Form>
  );
}
