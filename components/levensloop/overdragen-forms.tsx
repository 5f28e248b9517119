'use client';
import type { Datum } from '@/lib/domain/datum';
import * as acties from '@/lib/levensloop/actions';
import { formulierVan } from '../toegang/werkformulier';
import { Selectie, Veld, Vinkjes } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/levensloop/schema') });

type Naam = { id: string; naam: string };
export type Overdraagregel = { id: string; naam: string; onder: string };
type Props = { teamId: string; van: Naam; collegas: readonly Naam[] };

const opties = (namen: readonly Naam[]) => namen.map((n) => ({ waarde: n.id, label: n.naam }));

/** Alles staat aangevinkt; wie niet meegaat vinkt de teamleider uit. */
export function OverdragenForm({ teamId, van, collegas, regels }: Props & { regels: readonly Overdraagregel[] }) {
  return (
    <Form
      daad="caseloadOverdragen"
      naam="overdragen"
      verborgen={{ teamId, vanId: van.id }}
      knop="Overdragen"
      bezig="Bezig met overdragen…"
      className=""
    >
      <div className="grid gap-5">
        <Selectie
          naam="naarId"
          label="Aan wie"
          hint="Deze collega heeft de dossiers meteen; wie ze had ziet ze niet meer."
          leeg="kies een collega"
          opties={opties(collegas)}
          className="max-w-xl"
        />
        <Vinkjes
          naam="trajectIds"
          label="Welke cliënten"
          opties={regels.map((r) => ({ waarde: r.id, label: r.naam, uitleg: r.onder }))}
          standaard={regels.map((r) => r.id)}
        />
      </div>
    </Form>
  );
}

export function VervangenForm({ teamId, van, collegas, vandaag }: Props & { vandaag: Datum }) {
  return (
    <Form
      daad="caseloadVervangen"
      naam="vervangen"
      verborgen={{ teamId, vanId: van.id }}
      knop="Vervanging regelen"
      className="max-w-xl"
    >
      <div className="grid gap-4">
        <Selectie naam="vervangerId" label="Wie vervangt" leeg="kies een collega" opties={opties(collegas)} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Veld naam="van" label="Eerste dag" type="date" min={vandaag} standaard={vandaag} />
          <Veld naam="tot" label="Laatste dag" type="date" min={vandaag} />
        </div>
      </div>
    </Form>
  );
}
