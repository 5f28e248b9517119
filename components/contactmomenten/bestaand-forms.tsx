'use client';
import * as acties from '@/lib/contactmomenten/actions';
import type { ContactmomentDetail, Correctiekeuze, Plekkeuze } from '@/lib/contactmomenten/queries';
import { AFZEG_VELDEN, CORRIGEER_VELDEN, VERKEERD_VELDEN, VERPLAATS_VELDEN } from '@/lib/contactmomenten/woorden';
import { KANAAL } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import { GESPREKSKANALEN } from '@/lib/domain/tellend-gesprek';
import * as gesprekacties from '@/lib/gesprek/actions';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, Selectie, Tekstvak, Veld, Vinkje, Vinkjes } from '../ui/veld';
import { Duur } from './duur';
import { UITKOMSTEN } from './uitkomsten';

const schema = () => import('@/lib/contactmomenten/schema');
const Form = formulierVan({ acties, schema });
const Gesprekform = formulierVan({ acties: gesprekacties, schema, velden: CORRIGEER_VELDEN });

type Props = { verborgen: Record<string, string | number> };
type Verplaats = Props & { datum: Datum; tijd: string | null; plek: Plekkeuze; vandaag: Datum };

export function VerplaatsForm({ verborgen, datum, tijd, plek, vandaag }: Verplaats) {
  return (
    <Form
      daad="afspraakVerplaatsen"
      naam="verplaats"
      velden={VERPLAATS_VELDEN}
      verborgen={verborgen}
      knop="Verplaatsen"
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="datum" type="date" standaard={datum} min={vandaag} />
        <Veld naam="tijd" type="time" standaard={tijd} />
      </div>
      <Keuzes
        naam="kanaal"
        opties={GESPREKSKANALEN.map((k) => ({ waarde: k, label: KANAAL[k] }))}
        standaard={plek.kanaal}
        knoppen
      />
      <Selectie
        naam="locatieId"
        opties={plek.locaties.map((l) => ({ waarde: l.id, label: l.naam }))}
        leeg="geen locatie gekozen"
        standaard={plek.locatieId}
        className="bij-locatie"
      />
      <Duur standaard={plek.duurMinuten} className="sm:max-w-64" />
      <Veld naam="reden" />
    </Form>
  );
}

export function AfzegForm({ verborgen }: Props) {
  return (
    <Form daad="afspraakAfzeggen" naam="afzeggen" velden={AFZEG_VELDEN} verborgen={verborgen} knop="Afspraak afzeggen">
      <Keuzes naam="door" naastElkaar />
      <Veld naam="reden" />
    </Form>
  );
}

type Corrigeer = Props & { moment: ContactmomentDetail; keuze: Correctiekeuze; vandaag: Datum };

/** Alles wat er over een contact is opgeschreven, om recht te zetten; wat er stond blijft leesbaar. */
export function CorrigeerForm({ verborgen, moment: m, keuze: k, vandaag }: Corrigeer) {
  return (
    <Gesprekform daad="contactmomentCorrigeren" naam="corrigeer" verborgen={verborgen} knop="Correctie opslaan" balk>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="datum" type="date" standaard={m.datum} max={vandaag} />
        <Veld naam="tijd" type="time" standaard={m.tijd} />
      </div>
      <Keuzes naam="kanaal" standaard={k.kanaal} knoppen />
      <Selectie
        naam="locatieId"
        opties={k.locaties.map((l) => ({ waarde: l.id, label: l.naam }))}
        leeg="geen locatie gekozen"
        standaard={k.locatieId}
        className="bij-locatie"
      />
      {k.status !== 'afgezegd' && <Keuzes naam="status" opties={UITKOMSTEN} standaard={k.status} knoppen />}
      <Keuzes naam="soort" standaard={k.soort} />
      <Duur standaard={m.duurMinuten} className="sm:max-w-64" />
      <Vinkje naam="metDerde" standaard={k.metDerde} />
      {k.betrokkenen.length > 0 && (
        <Vinkjes
          naam="betrokkeneIds"
          opties={k.betrokkenen.map((b) => ({ waarde: b.id, label: b.naam }))}
          standaard={k.betrokkeneIds}
        />
      )}
      <Veld naam="derden" standaard={k.derden} />
      <Tekstvak naam="verslag" rijen={8} standaard={m.verslag} />
      <Veld naam="reden" />
    </Gesprekform>
  );
}

/** Wat al gemarkeerd was, kan alleen nog worden afgeschermd. */
export function VerkeerdForm({ verborgen, alleenAfschermen = false }: Props & { alleenAfschermen?: boolean }) {
  return (
    <Form
      daad="contactmomentAfkeuren"
      naam="verkeerd"
      velden={VERKEERD_VELDEN}
      verborgen={alleenAfschermen ? { ...verborgen, wat: 'andere_client' } : verborgen}
      knop={alleenAfschermen ? 'Tekst afschermen' : 'Markeren als verkeerd geregistreerd'}
    >
      {!alleenAfschermen && <Keuzes naam="wat" />}
      <p className="klein">
        Hoort het bij een andere cliënt, dan wordt de tekst afgeschermd: alleen wie hem schreef en de privacy officer
        lezen hem nog. De privacy officer krijgt een melding van een mogelijk datalek. Dit is niet terug te draaien.
      </p>
      <Veld naam="reden" />
    </Form>
  );
}
