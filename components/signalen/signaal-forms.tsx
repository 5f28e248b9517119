'use client';
import * as acties from '@/lib/signalen/actions';
import { SIGNAAL_VELDEN, SIGNAALANTWOORD_VELDEN } from '@/lib/signalen/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, Tekstvak } from '../ui/veld';

const Form = formulierVan({
  acties,
  schema: () => import('@/lib/signalen/schema'),
  velden: { ...SIGNAAL_VELDEN, ...SIGNAALANTWOORD_VELDEN },
});

export function SignaalSturenForm({ clientnummer }: { clientnummer: string }) {
  return (
    <Form
      daad="signaalSturen"
      naam="signaal"
      verborgen={{ clientnummer }}
      knop="Versturen"
      bezig="Bezig met versturen…"
    >
      <Keuzes naam="soort" />
      <Tekstvak naam="tekst" rijen={5} />
    </Form>
  );
}

type Antwoord = { clientnummer: string; signaalId: string; van: string };

/** Antwoorden, of afhandelen zonder antwoord. */
export function AntwoordForms({ clientnummer, signaalId, van }: Antwoord) {
  const verborgen = { clientnummer, signaalId };
  return (
    <div className="niet-afdrukken grid gap-3">
      <Form
        daad="signaalBeantwoorden"
        naam={`antwoord-${signaalId}`}
        verborgen={verborgen}
        knop="Antwoord versturen"
        bezig="Bezig met versturen…"
        className=""
      >
        <Tekstvak naam="antwoord" label={`Antwoord aan ${van}`} rijen={3} />
      </Form>
      <Form
        daad="signaalAfhandelen"
        naam={`af-${signaalId}`}
        verborgen={verborgen}
        knop="Afhandelen zonder antwoord"
        knopStijl="knop-stil knop-klein"
      />
    </div>
  );
}
