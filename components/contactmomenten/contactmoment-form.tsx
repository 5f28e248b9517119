'use client';
import { useState } from 'react';
import type { VastleggenGegevens, Voorbeeld } from '@/lib/contactmomenten/queries';
import { CONTACTMOMENT_VELDEN } from '@/lib/contactmomenten/woorden';
import { KANAAL } from '@/lib/copy/woorden';
import { isDatum } from '@/lib/domain/datum';
import { GESPREKSKANALEN, KANALEN, type Kanaal } from '@/lib/domain/tellend-gesprek';
import type { Waarden } from '@/lib/formulier/formulier';
import type { Planwens } from '@/lib/formulier/planwens';
import * as acties from '@/lib/gesprek/actions';
import type { Openstaand } from '@/lib/gesprek/queries';
import { zonderGrond } from '@/lib/gesprek/regels';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, Selectie, Tekstvak } from '../ui/veld';
import { Vouw } from '../ui/vouw';
import { Afdoen } from './afdoen';
import { Duur } from './duur';
import { Meer } from './meer';
import { UITKOMSTEN } from './uitkomsten';
import { Vervolg, Voorstellen } from './vervolg';
import { tekst, useVoorbeeld } from './voorbeeld';
import { Wanneer } from './wanneer';

const Form = formulierVan({ acties, schema: () => import('@/lib/gesprek/schema'), velden: CONTACTMOMENT_VELDEN });

const kanaalkeuze = (k: Kanaal) => ({ waarde: k, label: KANAAL[k] });
const ANDERS = KANALEN.filter((k) => !GESPREKSKANALEN.includes(k));

type Props = {
  gegevens: VastleggenGegevens;
  terug: 'vandaag' | 'dossier' | 'agenda' | 'bellen';
  annuleer: string;
  plannen: boolean;
  /** Wat er in de agenda al was aangewezen. */
  wens: Planwens;
  openstaand: Openstaand;
};

/** Gesprek vastleggen: hoe, gelukt, wanneer weer, verslag. Twee aanrakingen zijn genoeg; wat opslaan doet blijft in beeld. */
export function ContactmomentForm({ gegevens: g, terug, annuleer, plannen, wens, openstaand }: Props) {
  const { afspraak: a, overname: o } = g;
  const { voorbeeld, vraagNa } = useVoorbeeld(g, plannen);
  const begin = {
    datum: plannen ? wens.datum : (o?.datum ?? (a && a.datum <= g.vandaag ? a.datum : g.vandaag)),
    tijd: o?.tijd ?? a?.tijd ?? wens.tijd,
    kanaal: o?.kanaal ?? a?.kanaal ?? (wens.locatieId ? 'op_locatie' : null),
  };
  // Wat er nu staat; null zolang er niets is veranderd.
  const [nu, setNu] = useState<Waarden | null>(null);
  const dag = tekst(nu?.datum);
  const toekomst = plannen || (isDatum(dag) && dag > g.vandaag);
  const zonder = nu ? zonderGrond(nu, openstaand.betrokkenen) : [];
  const bijWijziging = (w: Waarden) => {
    vraagNa(w);
    setNu(w);
  };
  return (
    <Form
      daad="contactmomentVastleggen"
      schema="gesprekSchema"
      naam="gesprek"
      titel={`${plannen ? 'Afspraak plannen' : 'Gesprek vastleggen'} met ${g.naam}`}
      verborgen={{
        clientnummer: g.clientnummer,
        terug,
        ...(plannen ? { plannen: 'ja' } : { nu: g.nu }),
        // Hoort het bij de afspraak van vandaag, dan legt de server dat verband: met een andere dag erin is het een ander gesprek.
        ...(a && !g.hoortBij ? { afspraakId: a.id, versie: a.versie } : {}),
        ...(g.ander ? { ander: 'ja' } : {}),
        ...(openstaand.intake ? { intakeId: openstaand.intake.id } : {}),
        ...(o ? { uit: o.id } : {}),
      }}
      knop={toekomst ? 'Afspraak opslaan' : 'Vastleggen'}
      annuleer={<a href={annuleer}>Annuleren</a>}
      balk={<Normgevolg voorbeeld={voorbeeld} />}
      conceptBij={toekomst ? undefined : 'verslag'}
      onWijziging={bijWijziging}
      concept={plannen ? 'plannen' : a?.id}
      className=""
    >
      <div className="grid max-w-[52rem] gap-5">
        <Keuzes
          naam="kanaal"
          opties={GESPREKSKANALEN.map(kanaalkeuze)}
          verder={plannen ? undefined : { kop: 'Anders …', opties: ANDERS.map(kanaalkeuze) }}
          standaard={begin.kanaal}
          knoppen
        />
        <Selectie
          naam="locatieId"
          opties={g.locaties.map((l) => ({ waarde: l.id, label: l.naam }))}
          leeg="geen locatie gekozen"
          standaard={o?.locatieId ?? a?.locatieId ?? wens.locatieId}
          className="bij-locatie sm:max-w-96"
        />
        {plannen && voorbeeld && <Voorstellen voorbeeld={voorbeeld} />}
        <div className="grid gap-1">
          {!toekomst && (
            <Keuzes
              naam="status"
              opties={UITKOMSTEN}
              standaard={o?.status === 'gepland' ? 'gevoerd' : (o?.status ?? 'gevoerd')}
              knoppen
            />
          )}
          <Wanneer g={g} plannen={plannen} begin={begin} nu={nu} />
        </div>
        {plannen && <Duur standaard={wens.duurMinuten} className="sm:max-w-64" />}
        {!toekomst && <Vervolg g={g} voorbeeld={voorbeeld} />}
        {!toekomst && <Tekstvak naam="verslag" rijen={4} standaard={o?.verslag} />}
        <div>
          {!toekomst && <Afdoen openstaand={openstaand} vandaag={g.vandaag} />}
          <Meer g={g} plannen={plannen} betrokkenen={openstaand.betrokkenen} zonder={zonder} />
          {voorbeeld && (
            <Vouw kop="Zo is de norm gerekend" velden={[]}>
              <div className="mt-2">
                {voorbeeld.regels.map((r) => (
                  <p key={r}>{r}</p>
                ))}
              </div>
            </Vouw>
          )}
        </div>
      </div>
    </Form>
  );
}

/** Wat opslaan met de norm doet, in één oogopslag; wie luistert hoort het als het verandert. */
const Normgevolg = ({ voorbeeld }: { voorbeeld: Voorbeeld | null }) => (
  <section aria-label="Wat dit met de norm doet" aria-live="polite">
    <p>
      {voorbeeld ? (
        <>
          <strong>{voorbeeld.kern}</strong> <span className="klein">{voorbeeld.erna}</span>
        </>
      ) : (
        <span className="klein">Er is geen lopend traject.</span>
      )}
    </p>
  </section>
);
