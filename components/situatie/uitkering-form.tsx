'use client';
import { useState } from 'react';
import { type Datum, isDatum } from '@/lib/domain/datum';
import type { Waarden } from '@/lib/formulier/formulier';
import * as acties from '@/lib/situatie/actions';
import type { Uitkeringsregel } from '@/lib/situatie/queries';
import { UITKERINGEN, type UitkeringSoort, verlaatBijstand } from '@/lib/situatie/regels';
import { UITKERING_VELDEN } from '@/lib/situatie/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, Tekstvak, Veld } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/situatie/schema'), velden: UITKERING_VELDEN });

type Props = {
  clientnummer: string;
  vandaag: Datum;
  /** Alles wat er staat: daaruit volgt of de cliënt de bijstand verlaat. */
  uitkeringen: readonly Uitkeringsregel[];
  regel?: Uitkeringsregel;
};

const antwoord = (r: Uitkeringsregel) =>
  r.begeleidingGaatDoor === null ? 'weet_niet' : r.begeleidingGaatDoor ? 'ja' : 'nee';

/** Legt een uitkering vast, of wijzigt er een. Verlaat de cliënt de bijstand, dan komt de vraag of de begeleiding doorgaat erbij. */
export function UitkeringForm({ clientnummer, vandaag, uitkeringen, regel }: Props) {
  const anderen = uitkeringen.filter((u) => u.id !== regel?.id);
  const verlaat = (soort: unknown, van: unknown) =>
    UITKERINGEN.some((u) => u === soort) &&
    verlaatBijstand(anderen, {
      soort: soort as UitkeringSoort,
      van: typeof van === 'string' && isDatum(van) ? van : vandaag,
    });
  const [vraag, setVraag] = useState(() => verlaat(regel?.soort, regel?.van));
  return (
    <Form
      daad={regel ? 'uitkeringWijzigen' : 'uitkeringVastleggen'}
      naam={regel ? `uitkering-${regel.id}` : 'uitkering'}
      verborgen={{ clientnummer, ...(regel && { id: regel.id, versie: regel.versie }) }}
      onWijziging={(w: Waarden) => setVraag(verlaat(w.uitkering, w.van))}
      knop={regel ? 'Uitkering wijzigen' : 'Uitkering opslaan'}
      annuleer={regel && <a href={`/clienten/${clientnummer}/situatie`}>Annuleren</a>}
    >
      <Keuzes naam="uitkering" standaard={regel?.soort} />
      <Veld naam="van" type="date" standaard={regel?.van ?? vandaag} />
      {vraag && (
        <Keuzes naam="begeleiding" standaard={regel && verlaat(regel.soort, regel.van) ? antwoord(regel) : null} />
      )}
      <Tekstvak naam="toelichting" rijen={2} standaard={regel?.toelichting} />
    </Form>
  );
}
