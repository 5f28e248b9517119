'use client';
import {
  gebiedenOverslaan,
  gebiedOvernemen,
  intakeBeginnen,
  intakeVaststellen,
  intakeWissen,
} from '@/lib/intakes/actions';
import { Werkformulier } from '../toegang/werkformulier';
import { Keuzes, type Optie } from '../ui/veld';

const schema = () => import('@/lib/intakes/schema');

type Begin = { clientnummer: string; trajectId: string; sleutel: string; knop: string; stil?: boolean };

export function BeginIntakeForm({ clientnummer, trajectId, sleutel, knop, stil }: Begin) {
  return (
    <Werkformulier
      naam={`begin-${trajectId}`}
      actie={intakeBeginnen}
      laadSchema={() => schema().then((m) => m.intakeBeginnenSchema)}
      sleutel={`${sleutel}-${trajectId}`}
      verborgen={{ clientnummer, trajectId }}
      knop={knop}
      knopStijl={stil ? 'knop-stil' : undefined}
      bezig="Bezig…"
    />
  );
}

type Over = { clientnummer: string; intakeId: string; sleutel: string };

export function WisIntakeForm({ clientnummer, intakeId, sleutel }: Over) {
  return (
    <Werkformulier
      naam="wissen"
      actie={intakeWissen}
      laadSchema={() => schema().then((m) => m.intakeSchema)}
      sleutel={`${sleutel}-w`}
      verborgen={{ clientnummer, intakeId }}
      knop="Intake wissen"
      knopStijl="knop-stil knop-klein"
      bevestigKnop="Ja, wissen"
      bezig="Bezig…"
    />
  );
}

export function RestNietBesprokenForm({ clientnummer, intakeId, sleutel }: Over) {
  return (
    <Werkformulier
      naam="rest"
      actie={gebiedenOverslaan}
      laadSchema={() => schema().then((m) => m.intakeSchema)}
      sleutel={`${sleutel}-r`}
      verborgen={{ clientnummer, intakeId }}
      knop="Zet de rest op niet besproken"
      knopStijl="knop-stil"
    />
  );
}

export function NeemOverForm({ clientnummer, intakeId, gebied, sleutel, wat }: Over & { gebied: number; wat: string }) {
  return (
    <Werkformulier
      naam="overnemen"
      actie={gebiedOvernemen}
      laadSchema={() => schema().then((m) => m.gebiedOvernemenSchema)}
      sleutel={`${sleutel}-o`}
      verborgen={{ clientnummer, intakeId, gebied }}
      knop="Neem over"
      knopLabel={wat}
      knopStijl="knop-stil knop-klein"
      bevestigKnop="Ja, neem over"
    />
  );
}

export function StelVastBijForm({ clientnummer, intakeId, sleutel, gesprekken }: Over & { gesprekken: Optie[] }) {
  return (
    <Werkformulier
      naam="vaststellen"
      actie={intakeVaststellen}
      laadSchema={() => schema().then((m) => m.intakeVaststellenSchema)}
      sleutel={`${sleutel}-v`}
      verborgen={{ clientnummer, intakeId }}
      knop="Vaststellen bij dit gesprek"
      knopStijl="knop-stil"
      bevestigKnop="Ja, vaststellen"
    >
      <Keuzes
        naam="contactmomentId"
        label="Bij welk gesprek hoort deze intake?"
        opties={gesprekken}
        standaard={gesprekken.length === 1 ? gesprekken[0]?.waarde : null}
      />
    </Werkformulier>
  );
}
