'use client';
import * as acties from '@/lib/beheer/actions';
import type { Gebruikersdetail, Keuze, Keuzes } from '@/lib/beheer/gebruiker-queries';
import { GEBRUIKER_VELDEN } from '@/lib/beheer/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Selectie, Veld, Vinkjes } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/beheer/gebruiker-schema'), velden: GEBRUIKER_VELDEN });

const opties = (keuzes: readonly Keuze[]) =>
  keuzes.map((k) => ({ waarde: k.id, label: k.gesloten ? `${k.naam} (gesloten)` : k.naam }));

function Velden({ keuzes, g }: { keuzes: Keuzes; g?: Gebruikersdetail }) {
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="naam" standaard={g?.naam} autoComplete="off" />
        <Veld naam="email" type="email" standaard={g?.email} autoComplete="off" />
      </div>
      <Veld naam="telefoon" type="tel" standaard={g?.telefoon} autoComplete="off" className="sm:max-w-sm" />
      <Veld naam="talen" standaard={g?.talen.join(', ')} autoComplete="off" className="sm:max-w-sm" />
      <Selectie naam="rol" leeg="kies een rol" standaard={g?.rol} className="sm:max-w-sm" />
      {keuzes.organisaties.length > 0 && (
        <Selectie
          naam="organisatieId"
          opties={opties(keuzes.organisaties)}
          leeg="geen organisatie"
          standaard={g?.organisatieId}
          className="bij-partner sm:max-w-sm"
        />
      )}
      {keuzes.teams.length > 0 && <Vinkjes naam="teams" opties={opties(keuzes.teams)} standaard={g?.gekozen.teams} />}
      {keuzes.aanpakken.length > 0 && (
        <Vinkjes naam="aanpakken" opties={opties(keuzes.aanpakken)} standaard={g?.gekozen.aanpakken} />
      )}
    </>
  );
}

export function NieuweGebruikerForm({ keuzes }: { keuzes: Keuzes }) {
  return (
    <Form daad="gebruikerAanmaken" naam="nieuw" knop="Gebruiker toevoegen">
      <Velden keuzes={keuzes} />
    </Form>
  );
}

export function WijzigGebruikerForm({ g }: { g: Gebruikersdetail }) {
  return (
    <Form daad="gebruikerWijzigen" naam="wijzig" verborgen={{ gebruikerId: g.id, versie: g.versie }} knop="Opslaan">
      <Velden keuzes={g.keuzes} g={g} />
    </Form>
  );
}

export function ToegangslinkForm({ gebruikerId }: { gebruikerId: string }) {
  return (
    <Form
      daad="toegangslinkMaken"
      naam="link"
      schema="gebruikerSchema"
      verborgen={{ gebruikerId }}
      knop="Nieuwe link sturen"
      knopStijl="knop-stil"
      bezig="Bezig…"
    />
  );
}

type Blokkeer = { gebruikerId: string; opvolgers: { id: string; naam: string }[] | null };

/** Zonder keuze komen de cliënten op nog niemand: de teamleider verdeelt hen. Wat het raakt, staat er voor het ja. */
export function BlokkeerForm({ gebruikerId, opvolgers }: Blokkeer) {
  return (
    <Form
      daad="gebruikerBlokkeren"
      naam="blokkeer"
      verborgen={{ gebruikerId }}
      knop="Blokkeren"
      knopStijl="knop-stil"
      bezig="Bezig…"
      className=""
    >
      {opvolgers && (
        <Selectie
          naam="opvolger"
          label="Waar komen de cliënten?"
          hint="De teamleider kent hen en verdeelt hen. Is al afgesproken wie alles overneemt, kies dan die collega."
          standaard="niemand"
          opties={[
            { waarde: 'niemand', label: 'Nog niemand: de teamleider verdeelt hen' },
            ...opvolgers.map((o) => ({ waarde: o.id, label: `Allemaal naar ${o.naam}` })),
          ]}
        />
      )}
    </Form>
  );
}

export function DeblokkeerForm({ gebruikerId }: { gebruikerId: string }) {
  return (
    <Form
      daad="gebruikerDeblokkeren"
      naam="deblokkeer"
      schema="gebruikerSchema"
      verborgen={{ gebruikerId }}
      knop="Weer toelaten"
      bezig="Bezig…"
    />
  );
}
