'use client';
import { type Datum, plusDagen, vroegste } from '@/lib/domain/datum';
import type { Uitleg as Gegeven } from '@/lib/domain/uitleg';
import * as acties from '@/lib/escalaties/actions';
import { isStil, laatsteStilteDag } from '@/lib/escalaties/regels';
import { AKKOORD_VELDEN, UITLEG_VELDEN, VRAAG_VELDEN } from '@/lib/escalaties/woorden';
import { BijWie, bijVelen } from '../overzicht/bij-wie';
import { formulierVan } from '../toegang/werkformulier';
import { type Optie, Tekstvak, Veld } from '../ui/veld';
import { type Uitleg, Uitlegvelden } from './uitlegvelden';

const Form = formulierVan({ acties, schema: () => import('@/lib/escalaties/schema') });

export function VraagForm({ trajectId }: { trajectId: string }) {
  return (
    <Form
      daad="escalatieVragen"
      naam={`vraag-${trajectId}`}
      velden={VRAAG_VELDEN}
      verborgen={{ trajectId }}
      knop="Vraag door"
      className=""
    >
      <Tekstvak naam="tekst" rijen={2} />
    </Form>
  );
}

type Akkoord = { tot: Datum | null; vandaag: Datum };

function Akkoordvelden({ tot, vandaag }: Akkoord) {
  const laatste = laatsteStilteDag(vandaag);
  return (
    <div className="grid gap-4">
      <Veld
        naam="stilTot"
        type="date"
        min={plusDagen(vandaag, 1)}
        max={laatste}
        standaard={isStil(tot, vandaag) ? vroegste(tot, laatste) : null}
      />
      <Tekstvak naam="tekst" rijen={2} />
    </div>
  );
}

/** Akkoord, als niet anders gekozen tot de dag die de begeleider noemde. */
export function AkkoordForm({ trajectId, tot, vandaag }: Akkoord & { trajectId: string }) {
  return (
    <Form
      daad="escalatieAccepteren"
      naam={`akkoord-${trajectId}`}
      velden={AKKOORD_VELDEN}
      verborgen={{ trajectId }}
      knop="Akkoord tot die dag"
      className=""
    >
      <Akkoordvelden tot={tot} vandaag={vandaag} />
    </Form>
  );
}

type Samen = { wie: readonly Optie[] };

/** Dezelfde vraag bij meer mensen. */
export function VraagSamenForm({ wie }: Samen) {
  return (
    <Form {...bijVelen(wie)} daad="escalatiesVragen" naam="vragen" velden={VRAAG_VELDEN} knop="Vraag door">
      <Tekstvak naam="tekst" rijen={3} />
      <BijWie wie={wie} />
    </Form>
  );
}

/** Bij meer mensen akkoord tot dezelfde dag. */
export function AkkoordSamenForm({ wie, vandaag }: Samen & { vandaag: Datum }) {
  return (
    <Form
      {...bijVelen(wie)}
      daad="escalatiesAccepteren"
      naam="akkoord"
      velden={AKKOORD_VELDEN}
      knop="Akkoord tot die dag"
    >
      <Akkoordvelden tot={null} vandaag={vandaag} />
      <BijWie wie={wie} />
    </Form>
  );
}

type Wachten = { clientnummer: string; trajectId: string; vandaag: Datum; uitleg: (Gegeven & Uitleg) | null };

/** De uitleg van de begeleider bij dit wachten; anders dan een verslag leest de teamleider haar. */
export function UitlegForm({ clientnummer, trajectId, vandaag, uitleg }: Wachten) {
  return (
    <Form
      daad="uitlegGeven"
      naam="uitleg"
      velden={UITLEG_VELDEN}
      verborgen={{ clientnummer, trajectId }}
      knop="Uitleg geven"
      annuleer={<a href={`/clienten/${clientnummer}`}>Annuleren</a>}
      className="paneel max-w-2xl"
    >
      <Uitlegvelden
        uitleg={uitleg}
        tot={{ nu: uitleg && isStil(uitleg.tot, vandaag) ? uitleg.tot : plusDagen(vandaag, 7), vandaag }}
      />
    </Form>
  );
}
