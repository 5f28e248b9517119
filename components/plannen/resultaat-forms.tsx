'use client';
import type { Datum } from '@/lib/domain/datum';
import * as acties from '@/lib/plannen/actions';
import { RESULTAAT_VELDEN } from '@/lib/plannen/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Selectie, Veld } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/plannen/schema'), velden: RESULTAAT_VELDEN });

/** Een knop in een rij: zonder plaats voor een melding die er niet is. */
const KNOP = 'niet-afdrukken [&_[role=status]:empty]:hidden';
/** De knop naast zijn veld in plaats van eronder. */
const OP_EEN_RIJ = `${KNOP} flex flex-wrap items-start gap-3 [&>div:first-of-type]:basis-full [&>div:last-child]:mt-0`;

type Stap = { clientnummer: string; reeksId: string; tekst: string; vandaag: Datum };

/** Eén klik: vandaag gelukt. Een andere dag kan ook. */
export function GeluktForm({ clientnummer, reeksId, tekst, vandaag }: Stap) {
  return (
    <Form
      daad="stapZetten"
      naam={`gelukt-${reeksId}`}
      verborgen={{ clientnummer, reeksId }}
      knop="Gelukt"
      knopStijl="knop-stil knop-klein"
      knopLabel={`Gelukt: ${tekst}`}
      className={OP_EEN_RIJ}
    >
      <details>
        <summary className="klein py-1">op een andere dag</summary>
        <Veld naam="op" label="Gelukt op" type="date" standaard={vandaag} max={vandaag} className="my-2" />
      </details>
    </Form>
  );
}

/** Een stap die niet meer nodig is: hij staat niet meer open en is ook geen resultaat. */
export function HoeftNietForm({ clientnummer, reeksId, tekst }: Omit<Stap, 'vandaag'>) {
  return (
    <details className="niet-afdrukken">
      <summary className="klein py-1">
        hoeft niet meer<span className="sr-only">: {tekst}</span>
      </summary>
      <Form
        daad="stapAfsluiten"
        naam={`hoeft-niet-${reeksId}`}
        verborgen={{ clientnummer, reeksId }}
        knop="Hoeft niet meer"
        knopStijl="knop-stil knop-klein"
        knopLabel={`Hoeft niet meer: ${tekst}`}
      >
        <Veld naam="reden" />
      </Form>
    </details>
  );
}

type Intrekken = { clientnummer: string; resultaatId: string; tekst: string; knop?: string };

/** Haalt een resultaat weg dat er toch niet is, of zet een stap weer open. */
export function TochNietForm({ clientnummer, resultaatId, tekst, knop = 'Toch niet' }: Intrekken) {
  return (
    <Form
      daad="resultaatIntrekken"
      naam={`toch-niet-${resultaatId}`}
      verborgen={{ clientnummer, resultaatId }}
      knop={knop}
      knopStijl="knop-stil knop-klein"
      knopLabel={`${knop}: ${tekst}`}
      className={KNOP}
    />
  );
}

type Nieuw = { clientnummer: string; trajectId: string; vandaag: Datum };

/** Wat de cliënt uit zichzelf deed, zoals een wandeling. */
export function ResultaatForm({ clientnummer, trajectId, vandaag }: Nieuw) {
  return (
    <Form
      daad="resultaatVastleggen"
      naam="resultaat"
      verborgen={{ clientnummer, trajectId }}
      knop="Bij de resultaten zetten"
    >
      <Veld naam="tekst" />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Selectie naam="leefgebied" leeg="geen" />
        <Veld naam="op" type="date" standaard={vandaag} max={vandaag} />
      </div>
    </Form>
  );
}
