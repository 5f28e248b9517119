'use client';
import { useState } from 'react';
import type { Conceptdetail } from '@/lib/plannen/queries';
import { MEESTE_STAPPEN, type Planstap } from '@/lib/plannen/regels';
import { STAP_WIE } from '@/lib/plannen/woorden';
import { Selectie, Veld } from '../ui/veld';
import { Form } from './formulier';
import { Stapstand } from './stapstand';

const WIE = Object.entries(STAP_WIE).map(([waarde, label]) => ({ waarde, label }));

type Rij = Pick<Planstap, 'reeksId'> & Partial<Planstap>;
type Props = {
  c: Conceptdetail;
  doel: Conceptdetail['plan']['doelen'][number];
  /** Kenmerken voor de lege rijen. */
  nieuw: string[];
  /** Net toegevoegd: hier gaat het schrijven verder. */
  verder?: boolean;
};

/** Eén doel met zijn stappen; slaat vanzelf op. Een rij die leeg wordt gemaakt verdwijnt, en onderaan is altijd een lege rij. */
export function DoelForm({ c, doel, nieuw, verder = false }: Props) {
  // Eén keer bij het openen: een rij die net is getypt mag niet verdwijnen als de pagina om een ander doel ververst.
  const [rijen, setRijen] = useState<Rij[]>(() =>
    [...doel.stappen, ...nieuw.map((reeksId) => ({ reeksId }))].slice(0, MEESTE_STAPPEN),
  );
  return (
    <Form
      daad="doelBewaren"
      naam={`doel-${doel.id}`}
      verborgen={{ clientnummer: c.clientnummer, planId: c.plan.id, doelId: doel.id, versie: doel.versie }}
      automatisch
      knop="Opslaan"
      knopStijl="knop-stil knop-klein"
      onWijziging={(waarden) => {
        const laatste = waarden[`stap${rijen.length - 1}tekst`];
        if (laatste && rijen.length < MEESTE_STAPPEN) setRijen([...rijen, { reeksId: crypto.randomUUID() }]);
      }}
      className=""
    >
      <div className="grid items-end gap-4 sm:grid-cols-[14rem_minmax(0,1fr)]">
        <Selectie naam="leefgebied" standaard={String(doel.leefgebied)} />
        <Veld naam="tekst" standaard={doel.tekst} />
      </div>
      <div className="mt-4 grid gap-3">
        {rijen.map((rij, i) => (
          <Staprij key={rij.reeksId} rij={rij} nummer={i} gezet={c.gezet[rij.reeksId]} verder={verder && i === 0} />
        ))}
      </div>
    </Form>
  );
}

type StaprijProps = { rij: Rij; nummer: number; gezet?: Conceptdetail['gezet'][string]; verder: boolean };

function Staprij({ rij, nummer, gezet, verder }: StaprijProps) {
  const naam = (veld: string) => `stap${nummer}${veld}`;
  return (
    <fieldset className="border-line border-l-2 pl-3">
      <legend className="sr-only">Stap {nummer + 1}</legend>
      <input type="hidden" name={naam('reeks')} value={rij.reeksId} />
      <div className="grid items-end gap-x-3 gap-y-2 sm:grid-cols-[minmax(0,1fr)_9.5rem_11rem]">
        <Veld
          naam={naam('tekst')}
          label={
            <>
              Stap {nummer + 1}
              {gezet && <Stapstand gezet={gezet} />}
            </>
          }
          standaard={rij.tekst}
          autoFocus={verder}
        />
        <Selectie naam={naam('wie')} label="Wie?" opties={WIE} standaard={rij.wie ?? 'client'} />
        <Veld naam={naam('voor')} label="Uiterlijk op" type="date" standaard={rij.voor} />
        <Veld naam={naam('wieNaam')} label="Wie is dat?" standaard={rij.wieNaam} className="bij-wie-naam" />
      </div>
    </fieldset>
  );
}
