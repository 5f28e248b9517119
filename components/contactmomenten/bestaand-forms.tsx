'use client';
import {
  afspraakAfzeggen,
  afspraakVerplaatsen,
  contactmomentAfkeuren,
  verslagCorrigeren,
} from '@/lib/contactmomenten/actions';
import type { Plekkeuze } from '@/lib/contactmomenten/queries';
import { AFZEG_VELDEN, CORRIGEER_VELDEN, VERKEERD_VELDEN, VERPLAATS_VELDEN } from '@/lib/contactmomenten/woorden';
import { KANAAL } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import { GESPREKSKANALEN } from '@/lib/domain/tellend-gesprek';
import { Werkformulier } from '../toegang/werkformulier';
import { Keuzes, Selectie, Tekstvak, Veld } from '../ui/veld';

type Props = { verborgen: Record<string, string | number>; sleutel: string };
const schema = () => import('@/lib/contactmomenten/schema');

export function VerplaatsForm({
  verborgen,
  sleutel,
  datum,
  tijd,
  plek,
  vandaag,
}: Props & { datum: Datum; tijd: string | null; plek: Plekkeuze; vandaag: Datum }) {
  return (
    <Werkformulier
      naam="verplaats"
      actie={afspraakVerplaatsen}
      laadSchema={() => schema().then((m) => m.afspraakVerplaatsenSchema)}
      velden={VERPLAATS_VELDEN}
      sleutel={`${sleutel}-v`}
      verborgen={verborgen}
      knop="Verplaatsen"
      className="grid gap-4"
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="datum" type="date" standaard={datum} min={vandaag} />
        <Veld naam="tijd" type="time" standaard={tijd} />
      </div>
      <Keuzes
        naam="kanaal"
        opties={GESPREKSKANALEN.map((k) => ({ waarde: k, label: KANAAL[k] }))}
        standaard={plek.kanaal}
        naastElkaar
      />
      <Selectie
        naam="locatieId"
        opties={plek.locaties.map((l) => ({ waarde: l.id, label: l.naam }))}
        leeg="geen locatie gekozen"
        standaard={plek.locatieId}
        className="bij-locatie"
      />
      <Veld
        naam="duurMinuten"
        type="number"
        inputMode="numeric"
        min={1}
        max={600}
        standaard={plek.duurMinuten}
        className="sm:max-w-64"
      />
      <Veld naam="reden" />
    </Werkformulier>
  );
}

export function AfzegForm({ verborgen, sleutel }: Props) {
  return (
    <Werkformulier
      naam="afzeggen"
      actie={afspraakAfzeggen}
      laadSchema={() => schema().then((m) => m.afspraakAfzeggenSchema)}
      velden={AFZEG_VELDEN}
      sleutel={`${sleutel}-a`}
      verborgen={verborgen}
      knop="Afspraak afzeggen"
      className="grid gap-4"
    >
      <Keuzes naam="door" naastElkaar />
      <Veld naam="reden" />
    </Werkformulier>
  );
}

export function CorrigeerForm({ verborgen, sleutel, verslag }: Props & { verslag: string | null }) {
  return (
    <Werkformulier
      naam="corrigeer"
      actie={verslagCorrigeren}
      laadSchema={() => schema().then((m) => m.verslagCorrigerenSchema)}
      velden={CORRIGEER_VELDEN}
      sleutel={`${sleutel}-c`}
      verborgen={verborgen}
      knop="Correctie opslaan"
      className="grid gap-4"
    >
      <Tekstvak naam="verslag" rijen={8} standaard={verslag} />
      <Veld naam="reden" />
    </Werkformulier>
  );
}

export function VerkeerdForm({ verborgen, sleutel }: Props) {
  return (
    <Werkformulier
      naam="verkeerd"
      actie={contactmomentAfkeuren}
      laadSchema={() => schema().then((m) => m.contactmomentAfkeurenSchema)}
      velden={VERKEERD_VELDEN}
      sleutel={`${sleutel}-k`}
      verborgen={verborgen}
      knop="Markeren als verkeerd geregistreerd"
      className="grid gap-4"
    >
      <Veld naam="reden" />
    </Werkformulier>
  );
}
