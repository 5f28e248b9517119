'use client';
import { type ReactNode, useState } from 'react';
import * as acties from '@/lib/bellen/actions';
import { BELBEURT_VELDEN } from '@/lib/bellen/woorden';
import type { VastleggenGegevens } from '@/lib/contactmomenten/queries';
import { Later, vervolgopties } from '../contactmomenten/vervolg';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, Tekstvak } from '../ui/veld';
import { KnoppenForm } from '../vandaag/knoppen-form';
import { Toetsen } from './toetsen';

const Form = formulierVan({ acties, schema: () => import('@/lib/bellen/schema'), velden: BELBEURT_VELDEN });

const Toets = ({ cijfer }: { cijfer: number }) => (
  <span aria-hidden="true" className="hidden lg:inline">
    <kbd>{cijfer}</kbd>
  </span>
);

/** De andere uitkomsten. Een poging gaat met het formulier mee; wie later komt laat wat er getypt is als concept staan. */
const KNOPPEN = [
  { toets: 2, tekst: 'Geen gehoor', naam: 'uitkomst', waarde: 'geen_gehoor' },
  { toets: 3, tekst: 'Voicemail', label: 'Voicemail ingesproken', naam: 'uitkomst', waarde: 'voicemail' },
  { toets: 4, tekst: 'Later', label: 'Later opnieuw', naam: 'keuze', waarde: 'later' },
  { toets: 5, tekst: 'Overslaan', naam: 'keuze', waarde: 'overslaan' },
] as const;

/** Het formulier van Later en Overslaan. */
const VERZETTEN = 'belbeurt-verzetten';

const Uitkomsten = ({ clientnummer }: { clientnummer: string }) =>
  KNOPPEN.map(({ toets, tekst, naam, waarde, ...k }) => (
    <button
      key={toets}
      type="submit"
      name={naam}
      value={naam === 'keuze' ? `${waarde}:${clientnummer}` : waarde}
      form={naam === 'keuze' ? VERZETTEN : undefined}
      data-toets={toets}
      aria-keyshortcuts={String(toets)}
      aria-label={'label' in k ? k.label : undefined}
      className="knop knop-stil"
    >
      {tekst} <Toets cijfer={toets} />
    </button>
  ));

type Props = { gegevens: VastleggenGegevens; sleutel: string; children: ReactNode };

/** Wie er gebeld wordt met wat er te vragen is, en onder de duim hoe het ging. Eén tik op Gesproken legt ook de volgende afspraak vast. */
export function Belformulier({ gegevens: g, sleutel, children }: Props) {
  const opties = vervolgopties(g, g.voorbeeld, []);
  const eerste = opties.length > 1 ? opties[0] : undefined;
  const [vervolg, setVervolg] = useState(eerste?.waarde);
  const hint = g.voorbeeld?.grens && `Volgens de norm op of voor ${g.voorbeeld.grens}.`;
  return (
    <>
      <KnoppenForm id={VERZETTEN} actie={acties.belbeurtVerzetten} veld="keuze" sleutel={sleutel} />
      <Form
        daad="belbeurtVastleggen"
        naam="bellen"
        verborgen={{ clientnummer: g.clientnummer, datum: g.vandaag, kanaal: 'telefonisch' }}
        knop={
          <>
            Gesproken <Toets cijfer={1} />
          </>
        }
        annuleer={
          <>
            <Uitkomsten clientnummer={g.clientnummer} />
            <p className="klein belvervolg">
              Weer: {opties.find((o) => o.waarde === vervolg)?.label ?? 'nog niet gekozen'}
            </p>
          </>
        }
        onWijziging={(w) => setVervolg(String(w.vervolg ?? ''))}
        className="belscherm"
      >
        <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
          <div className="grid min-w-0 content-start gap-4">{children}</div>
          <section className="paneel grid min-w-0 content-start gap-4">
            <h2>Als u elkaar spreekt</h2>
            <Keuzes
              naam="vervolg"
              hint={[hint, g.voorbeeld?.bijVoorstellen].filter(Boolean).join(' ') || undefined}
              opties={opties}
              standaard={eerste?.waarde}
            />
            <Later />
            <Tekstvak naam="verslag" rijen={4} />
            <p className="klein">
              <a href={`/clienten/${g.clientnummer}/contactmomenten/nieuw?terug=bellen`}>Uitgebreid vastleggen</a>: een
              andere dag, onderwerpen, wie erbij was. Daarna gaat de belronde verder.
            </p>
            <p>
              <Toetsen />
            </p>
          </section>
        </div>
      </Form>
    </>
  );
}
