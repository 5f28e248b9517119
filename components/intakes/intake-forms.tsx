'use client';
import * as acties from '@/lib/intakes/actions';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, type Optie } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/intakes/schema') });

type Begin = { clientnummer: string; trajectId: string; knop: string; stil?: boolean };

export function BeginIntakeForm({ clientnummer, trajectId, knop, stil }: Begin) {
  return (
    <Form
      daad="intakeBeginnen"
      naam={`begin-${trajectId}`}
      verborgen={{ clientnummer, trajectId }}
      knop={knop}
      knopStijl={stil ? 'knop-stil' : undefined}
      bezig="Bezig…"
    />
  );
}

type Over = { clientnummer: string; intakeId: string };

export function WisIntakeForm({ clientnummer, intakeId }: Over) {
  return (
    <Form
      daad="intakeWissen"
      naam="wissen"
      schema="intakeSchema"
      verborgen={{ clientnummer, intakeId }}
      knop="Intake wissen"
      knopStijl="knop-stil knop-klein"
      bevestigKnop="Ja, wissen"
      bezig="Bezig…"
    />
  );
}

export function RestNietBesprokenForm({ clientnummer, intakeId }: Over) {
  return (
    <Form
      daad="gebiedenOverslaan"
      naam="rest"
      schema="intakeSchema"
      verborgen={{ clientnummer, intakeId }}
      knop="Zet de rest op niet besproken"
      knopStijl="knop-stil"
    />
  );
}

export function NeemOverForm({ clientnummer, intakeId, gebied, wat }: Over & { gebied: number; wat: string }) {
  return (
    <Form
      daad="gebiedOvernemen"
      naam="overnemen"
      verborgen={{ clientnummer, intakeId, gebied }}
      knop="Neem over"
      knopLabel={wat}
      knopStijl="knop-stil knop-klein"
      bevestigKnop="Ja, neem over"
    />
  );
}

export function StelVastBijForm({ clientnummer, intakeId, gesprekken }: Over & { gesprekken: Optie[] }) {
  return (
    <Form
      daad="intakeVaststellen"
      naam="vaststellen"
      verborgen={{ clientnummer, intakeId }}
      knop="Vaststellen bij dit gesprek"
      knopStijl="knop-stil"
      bevestigKnop="Ja, vaststellen"
      className=""
    >
      <Keuzes
        naam="contactmomentId"
        label="Bij welk gesprek hoort deze intake?"
        opties={gesprekken}
        standaard={gesprekken.length === 1 ? gesprekken[0]?.waarde : null}
      />
    </Form>
  );
}
