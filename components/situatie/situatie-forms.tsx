'use client';
import { type ComponentProps, useState } from 'react';
import { TREDE } from '@/lib/copy/leefgebieden';
import { type Datum, isDatum } from '@/lib/domain/datum';
import * as acties from '@/lib/situatie/actions';
import type { Bestandregel, Ladderregel, Ontheffingsregel, Uitkeringsregel } from '@/lib/situatie/queries';
import { type Situatiesoort, UITKERINGEN, type UitkeringSoort, verlaatBijstand } from '@/lib/situatie/regels';
import { BESTAND_VELDEN, LADDER_VELDEN, ONTHEFFING_VELDEN, UITKERING_VELDEN } from '@/lib/situatie/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, Selectie, Tekstvak, Veld } from '../ui/veld';

export const Form = formulierVan({ acties, schema: () => import('@/lib/situatie/schema') });

type Situatieprops = Pick<ComponentProps<typeof Form>, 'velden' | 'onWijziging' | 'children'> & {
  soort: Situatiesoort;
  wat: string;
  clientnummer: string;
  regel: { id: string; versie: number } | undefined;
};

/** Legt een regel vast, of wijzigt er een. */
function Situatieform({ soort, wat, clientnummer, regel, ...rest }: Situatieprops) {
  return (
    <Form
      daad={regel ? `${soort}Wijzigen` : `${soort}Vastleggen`}
      naam={regel ? `${soort}-${regel.id}` : soort}
      verborgen={{ clientnummer, ...(regel && { id: regel.id, versie: regel.versie }) }}
      knop={`${wat} ${regel ? 'wijzigen' : 'opslaan'}`}
      annuleer={regel && <a href={`/clienten/${clientnummer}/situatie`}>Annuleren</a>}
      {...rest}
    />
  );
}

type Basis = { clientnummer: string; vandaag: Datum };

const TREDEN = Object.entries(TREDE).map(([waarde, label]) => ({ waarde, label: `${waarde} · ${label}` }));

/** Legt een trede vast, of wijzigt er een. */
export function LadderForm({ clientnummer, vandaag, regel }: Basis & { regel?: Ladderregel }) {
  return (
    <Situatieform soort="ladder" wat="Trede" velden={LADDER_VELDEN} clientnummer={clientnummer} regel={regel}>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Selectie naam="trede" opties={TREDEN} leeg="kies een trede" standaard={regel ? String(regel.trede) : null} />
        <Veld naam="op" type="date" max={vandaag} standaard={regel?.op ?? vandaag} />
      </div>
      <Tekstvak naam="toelichting" rijen={2} standaard={regel?.toelichting} />
    </Situatieform>
  );
}

type BestandProps = Basis & {
  /** Is er al een advies? Dan is het volgende een herbeoordeling. */
  eerste: boolean;
  regel?: Bestandregel;
};

/** Legt een diagnoseadvies of herbeoordeling vast, of wijzigt er een. */
export function BestandForm({ clientnummer, vandaag, eerste, regel }: BestandProps) {
  return (
    <Situatieform soort="bestand" wat="Advies" velden={BESTAND_VELDEN} clientnummer={clientnummer} regel={regel}>
      <Keuzes naam="bestand" standaard={regel?.bestand} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Selectie naam="adviessoort" standaard={regel?.adviessoort ?? (eerste ? 'diagnoseadvies' : 'herbeoordeling')} />
        <Veld naam="datum" type="date" max={vandaag} standaard={regel ? regel.datum : vandaag} />
      </div>
      <Tekstvak naam="grond" rijen={2} standaard={regel?.grond} />
    </Situatieform>
  );
}

/** Legt een ontheffing of een aanvraag vast, of wijzigt er een. */
export function OntheffingForm({ clientnummer, vandaag, regel }: Basis & { regel?: Ontheffingsregel }) {
  const [aanvraag, setAanvraag] = useState<unknown>(regel?.aanvraag ?? 'geen');
  return (
    <Situatieform
      soort="ontheffing"
      wat="Ontheffing"
      velden={ONTHEFFING_VELDEN}
      clientnummer={clientnummer}
      regel={regel}
      onWijziging={(w) => setAanvraag(w.aanvraag)}
    >
      <Keuzes naam="aanvraag" standaard={regel?.aanvraag ?? 'geen'} />
      {aanvraag !== 'geen' && (
        <Veld naam="aangevraagdOp" type="date" max={vandaag} standaard={regel?.aangevraagdOp ?? vandaag} />
      )}
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="van" type="date" standaard={regel?.van} />
        <Veld naam="tot" type="date" standaard={regel?.tot} />
      </div>
      <Veld naam="herzienOp" type="date" standaard={regel?.herzienOp} />
      <Tekstvak naam="toelichting" rijen={2} standaard={regel?.toelichting} />
    </Situatieform>
  );
}

type UitkeringProps = Basis & {
  /** Alles wat er staat: daaruit volgt of de cliënt de bijstand verlaat. */
  uitkeringen: readonly Uitkeringsregel[];
  regel?: Uitkeringsregel;
};

const antwoord = (r: Uitkeringsregel) =>
  r.begeleidingGaatDoor === null ? 'weet_niet' : r.begeleidingGaatDoor ? 'ja' : 'nee';

/** Legt een uitkering vast, of wijzigt er een. Verlaat de cliënt de bijstand, dan komt de vraag of de begeleiding doorgaat erbij. */
export function UitkeringForm({ clientnummer, vandaag, uitkeringen, regel }: UitkeringProps) {
  const anderen = uitkeringen.filter((u) => u.id !== regel?.id);
  const verlaat = (soort: unknown, van: unknown) =>
    UITKERINGEN.some((u) => u === soort) &&
    verlaatBijstand(anderen, {
      soort: soort as UitkeringSoort,
      van: typeof van === 'string' && isDatum(van) ? van : vandaag,
    });
  const [vraag, setVraag] = useState(() => verlaat(regel?.soort, regel?.van));
  return (
    <Situatieform
      soort="uitkering"
      wat="Uitkering"
      velden={UITKERING_VELDEN}
      clientnummer={clientnummer}
      regel={regel}
      onWijziging={(w) => setVraag(verlaat(w.uitkering, w.van))}
    >
      <Keuzes naam="uitkering" standaard={regel?.soort} />
      <Veld naam="van" type="date" standaard={regel?.van ?? vandaag} />
      {vraag && (
        <Keuzes naam="begeleiding" standaard={regel && verlaat(regel.soort, regel.van) ? antwoord(regel) : null} />
      )}
      <Tekstvak naam="toelichting" rijen={2} standaard={regel?.toelichting} />
    </Situatieform>
  );
}
