'use client';
import type { Aanpakopschorting } from '@/lib/opschorting/aanpak';
import {
  aanpakopschortingIntrekken,
  aanpakopschortingStarten,
  aanpakopschortingWijzigen,
} from '@/lib/opschorting/actions';
import { Werkformulier } from '../toegang/werkformulier';

const schema = () => import('@/lib/opschorting/schema');

type Start = {
  wens: { aanpakId: string; van: string; tot: string; reden: string };
  geraakt: number;
  terug: string;
  sleutel: string;
};

/** Na het kijken: dezelfde keuze, nu echt. */
export function StartAanpakopschortingForm({ wens, geraakt, terug, sleutel }: Start) {
  return (
    <Werkformulier
      naam="opschorten"
      actie={aanpakopschortingStarten}
      laadSchema={() => schema().then((m) => m.aanpakopschortingStartenSchema)}
      sleutel={sleutel}
      verborgen={{ ...wens, geraakt }}
      knop="Aanpak opschorten"
      bezig="Bezig met herrekenen…"
      annuleer={<a href={terug}>Niet doen</a>}
    />
  );
}

type Wijzig = { o: Aanpakopschorting; tot: string; geraakt: number; terug: string; sleutel: string };

export function WijzigAanpakopschortingForm({ o, tot, geraakt, terug, sleutel }: Wijzig) {
  return (
    <Werkformulier
      naam="wijzigen"
      actie={aanpakopschortingWijzigen}
      laadSchema={() => schema().then((m) => m.aanpakopschortingWijzigenSchema)}
      sleutel={sleutel}
      verborgen={{ opschortingId: o.id, versie: o.versie, tot, geraakt }}
      knop={tot ? 'Deze laatste dag opslaan' : 'Zonder laatste dag opslaan'}
      bezig="Bezig met herrekenen…"
      annuleer={<a href={terug}>Niet doen</a>}
    />
  );
}

export function TrekAanpakopschortingInForm({ o, sleutel }: { o: Aanpakopschorting; sleutel: string }) {
  return (
    <Werkformulier
      naam={`intrekken-${o.id}`}
      actie={aanpakopschortingIntrekken}
      laadSchema={() => schema().then((m) => m.opschortingIntrekkenSchema)}
      sleutel={`${sleutel}-${o.id}`}
      verborgen={{ opschortingId: o.id, versie: o.versie }}
      knop="Intrekken"
      knopStijl="knop-stil knop-klein"
      bezig="Bezig met herrekenen…"
    />
  );
}
