'use client';
import { dagNaam } from '@/lib/afspraken/woorden';
import type { Agendainstellingen, Dagkeuze } from '@/lib/agenda/instellingen-queries';
import { hoofdletter } from '@/lib/copy/woorden';
import { Selectie, Veld, Vinkje } from '../ui/veld';
import { Form } from './formulier';

/** Vijf regels, een per weekdag, en hoeveel gesprekken er op een dag passen. */
export function WerktijdenForm({ instellingen: i }: { instellingen: Agendainstellingen }) {
  return (
    <Form daad="werktijdenWijzigen" naam="werktijden" verborgen={{ versie: i.versie }} knop="Werkdagen opslaan">
      {i.nieuw && (
        <p className="klein">
          U hebt nog niets ingevuld. Tot dan geldt elke werkdag van negen tot vijf. Pas aan wat bij u anders is.
        </p>
      )}
      <div className="grid gap-3">
        {i.dagen.map((d) => (
          <Dagregel key={d.weekdag} dag={d} locaties={i.locaties} />
        ))}
      </div>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld
          naam="gesprekkenPerDag"
          label="Hoeveel gesprekken op een dag, hoogstens?"
          type="number"
          inputMode="numeric"
          min={1}
          max={12}
          standaard={i.gesprekkenPerDag}
        />
        <Veld
          naam="gesprekMinuten"
          label="Hoeveel minuten voor een gesprek?"
          hint="Geldt als bij een afspraak geen duur staat."
          type="number"
          inputMode="numeric"
          min={10}
          max={240}
          standaard={i.gesprekMinuten}
        />
      </div>
    </Form>
  );
}

function Dagregel({ dag: d, locaties }: { dag: Dagkeuze; locaties: Agendainstellingen['locaties'] }) {
  const naam = dagNaam(d.weekdag);
  const Groot = hoofdletter(naam);
  return (
    <fieldset className="agenda-dagregel border-line border-t pt-3 first:border-0 first:pt-0">
      <legend className="sr-only">{Groot}</legend>
      <Vinkje
        naam={`werkt${d.weekdag}`}
        label={<strong>{Groot}</strong>}
        standaard={d.werkt}
        className="self-end pb-1.5"
      />
      <Veld naam={`van${d.weekdag}`} label="Van" type="time" standaard={d.van} className="bij-werkdag" />
      <Veld naam={`tot${d.weekdag}`} label="Tot" type="time" standaard={d.tot} className="bij-werkdag" />
      <Selectie
        naam={`locatie${d.weekdag}`}
        label="Vaste locatie"
        leeg="geen vaste locatie"
        opties={locaties.map((l) => ({ waarde: l.id, label: l.naam }))}
        standaard={d.locatieId}
        className="bij-werkdag"
      />
    </fieldset>
  );
}
