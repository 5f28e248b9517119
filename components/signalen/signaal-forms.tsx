'use client';
import { signaalAfhandelen, signaalBeantwoorden, signaalSturen } from '@/lib/signalen/actions';
import { SIGNAAL_VELDEN, SIGNAALANTWOORD_VELDEN } from '@/lib/signalen/woorden';
import { Werkformulier } from '../toegang/werkformulier';
import { Keuzes, Tekstvak } from '../ui/veld';

const schema = () => import('@/lib/signalen/schema');

export function SignaalSturenForm({ clientnummer, sleutel }: { clientnummer: string; sleutel: string }) {
  return (
    <Werkformulier
      naam="signaal"
      actie={signaalSturen}
      laadSchema={() => schema().then((m) => m.signaalSturenSchema)}
      velden={SIGNAAL_VELDEN}
      sleutel={`${sleutel}-signaal`}
      verborgen={{ clientnummer }}
      knop="Versturen"
      bezig="Bezig met versturen…"
      className="grid gap-4"
    >
      <Keuzes naam="soort" />
      <Tekstvak naam="tekst" rijen={5} />
    </Werkformulier>
  );
}

type Antwoord = { clientnummer: string; signaalId: string; van: string; sleutel: string };

/** Antwoorden, of afhandelen zonder antwoord. */
export function AntwoordForms({ clientnummer, signaalId, van, sleutel }: Antwoord) {
  const verborgen = { clientnummer, signaalId };
  return (
    <div className="niet-afdrukken grid gap-3">
      <Werkformulier
        naam={`antwoord-${signaalId}`}
        actie={signaalBeantwoorden}
        laadSchema={() => schema().then((m) => m.signaalBeantwoordenSchema)}
        velden={SIGNAALANTWOORD_VELDEN}
        sleutel={`${sleutel}-antwoord-${signaalId}`}
        verborgen={verborgen}
        knop="Antwoord versturen"
        bezig="Bezig met versturen…"
      >
        <Tekstvak naam="antwoord" label={`Antwoord aan ${van}`} rijen={3} />
      </Werkformulier>
      <Werkformulier
        naam={`af-${signaalId}`}
        actie={signaalAfhandelen}
        laadSchema={() => schema().then((m) => m.signaalAfhandelenSchema)}
        sleutel={`${sleutel}-af-${signaalId}`}
        verborgen={verborgen}
        knop="Afhandelen zonder antwoord"
        knopStijl="knop-stil knop-klein"
      />
    </div>
  );
}
