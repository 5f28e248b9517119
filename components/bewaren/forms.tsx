'use client';
import * as acties from '@/lib/bewaren/actions';
import type { Bewaartermijnen, Vernietigingen } from '@/lib/bewaren/queries';
import { GEGEVENSSOORT_KORT, VOORSTEL } from '@/lib/bewaren/soorten-woorden';
import { BESLUIT_VELDEN, PLICHT_VELDEN, TERMIJN_VELDEN } from '@/lib/bewaren/woorden';
import { langeDatum } from '@/lib/copy/datums';
import { aantal, opsomming } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import { formulierVan } from '../toegang/werkformulier';
import { type Optie, Tekstvak, Veld, Vinkjes } from '../ui/veld';

const velden = { ...TERMIJN_VELDEN, ...PLICHT_VELDEN, ...BESLUIT_VELDEN };
const Form = formulierVan({ acties, schema: () => import('@/lib/bewaren/schema'), velden });

type Soort = Bewaartermijnen['aanpakken'][number]['soorten'][number];

/** Wat er nu geldt, of anders het voorstel waarmee te beginnen is. */
export function TermijnForm({ aanpakId, s }: { aanpakId: string; s: Soort }) {
  const begin = s.geldt ?? { ...VOORSTEL[s.soort], resultaatcode: null, onderzoekEindigt: null };
  return (
    <Form
      daad="bewaartermijnWijzigen"
      naam={`termijn-${aanpakId}-${s.soort}`}
      verborgen={{ aanpakId, soort: s.soort }}
      knop={s.geldt ? 'Stel opnieuw vast' : 'Stel vast'}
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="maanden" inputMode="numeric" standaard={begin.maanden} />
        <Veld naam="resultaatcode" standaard={begin.resultaatcode} autoComplete="off" />
      </div>
      {s.soort === 'selectie' && (
        <Veld naam="onderzoekEindigt" type="date" standaard={begin.onderzoekEindigt} className="max-w-64" />
      )}
      <Veld naam="doel" standaard={begin.doel} autoComplete="off" />
      <Veld naam="grondslag" standaard={begin.grondslag} autoComplete="off" />
    </Form>
  );
}

type Voorstel = Vernietigingen['voorstellen'][number];

const optie = (v: Voorstel): Optie => ({
  waarde: v.id,
  label: v.clientnummer,
  uitleg: `${opsomming(v.soorten.map((s) => GEGEVENSSOORT_KORT[s]))}: ${aantal(v.rijen ?? 0, 'rij', 'rijen')}${v.eind ? `, traject eindigde op ${langeDatum(v.eind)}` : ''}. ${v.grond}.`,
});

/** Wie en wat, in aantallen; wat er staat is hier niet te lezen. */
export const GoedkeurForm = ({ voorstellen }: { voorstellen: readonly Voorstel[] }) => (
  <Form
    daad="vernietigingGoedkeuren"
    naam="goedkeuren"
    knop="Keur vernietiging goed"
    bevestigKnop="Ja, vernietig deze gegevens"
  >
    <Vinkjes naam="vernietigingIds" opties={voorstellen.map(optie)} />
  </Form>
);

export const UitstelForm = ({ voorstellen }: { voorstellen: readonly Voorstel[] }) => (
  <Form daad="vernietigingUitstellen" naam="uitstellen" knop="Vernietig dit nog niet" knopStijl="knop-stil">
    <Vinkjes
      naam="vernietigingIds"
      label="Wat blijft nog"
      opties={voorstellen.map((v) => ({ waarde: v.id, label: v.clientnummer }))}
    />
    <Tekstvak naam="reden" rijen={2} />
  </Form>
);

export const PlichtForm = ({ vandaag }: { vandaag: Datum }) => (
  <Form daad="bewaarplichtInstellen" naam="bewaarplicht" knop="Leg de bewaarplicht vast">
    <Veld naam="clientnummer" autoComplete="off" className="max-w-64" />
    <div className="grid items-end gap-4 sm:grid-cols-2">
      <Veld naam="van" type="date" standaard={vandaag} />
      <Veld naam="tot" type="date" min={vandaag} />
    </div>
    <Tekstvak naam="reden" label="Waarom?" hint={PLICHT_VELDEN.reden.hint} rijen={2} />
  </Form>
);

export const OphefForm = ({ p }: { p: Vernietigingen['plichten'][number] }) => (
  <Form
    daad="bewaarplichtOpheffen"
    naam={`opheffen-${p.id}`}
    verborgen={{ bewaarplichtId: p.id }}
    knop="Hef op"
    knopStijl="knop-stil"
    knopLabel={`Hef de bewaarplicht van ${p.clientnummer} op`}
  />
);
