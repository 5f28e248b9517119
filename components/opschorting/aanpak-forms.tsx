'use client';
import type { Aanpakopschorting } from '@/lib/opschorting/aanpak';
import * as acties from '@/lib/opschorting/actions';
import { formulierVan } from '../toegang/werkformulier';

const Form = formulierVan({ acties, schema: () => import('@/lib/opschorting/schema') });

type Start = {
  wens: { aanpakId: string; van: string; tot: string; reden: string };
  geraakt: number;
  terug: string;
};

/** Na het kijken: dezelfde keuze, nu echt. */
export function StartAanpakopschortingForm({ wens, geraakt, terug }: Start) {
  return (
    <Form
      daad="aanpakopschortingStarten"
      naam="opschorten"
      verborgen={{ ...wens, geraakt }}
      knop="Aanpak opschorten"
      bezig="Bezig met herrekenen…"
      annuleer={<a href={terug}>Niet doen</a>}
    />
  );
}

type Wijzig = { o: Aanpakopschorting; tot: string; geraakt: number; terug: string };

export function WijzigAanpakopschortingForm({ o, tot, geraakt, terug }: Wijzig) {
  return (
    <Form
      daad="aanpakopschortingWijzigen"
      naam="wijzigen"
      verborgen={{ opschortingId: o.id, versie: o.versie, tot, geraakt }}
      knop={tot ? 'Deze laatste dag opslaan' : 'Zonder laatste dag opslaan'}
      bezig="Bezig met herrekenen…"
      annuleer={<a href={terug}>Niet doen</a>}
    />
  );
}

export function TrekAanpakopschortingInForm({ o }: { o: Aanpakopschorting }) {
  return (
    <Form
      daad="aanpakopschortingIntrekken"
      naam={`intrekken-${o.id}`}
      schema="opschortingIntrekkenSchema"
      verborgen={{ opschortingId: o.id, versie: o.versie }}
      knop="Intrekken"
      knopStijl="knop-stil knop-klein"
      bezig="Bezig met herrekenen…"
    />
  );
}
