'use client';
import type { Datum } from '@/lib/domain/datum';
import { type Bij, bezwaren } from '@/lib/instrumenten/regels';
import * as acties from '@/lib/inzet/actions';
import type { Bladtraject, Instrumentkeuze, Inzetregel } from '@/lib/inzet/queries';
import { MEESTE_WENSEN, vraagtReden, vraagtUitkomst } from '@/lib/inzet/regels';
import { BEZWAAR, INZET_REDEN, INZET_UITKOMST, INZET_VELDEN } from '@/lib/inzet/woorden';
import { Grondvelden } from '../delen/grondvelden';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, Selectie, Tekstvak, Veld } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/inzet/schema') });

const REDENEN = Object.entries(INZET_REDEN).map(([waarde, label]) => ({ waarde, label }));
const UITKOMSTEN = Object.entries(INZET_UITKOMST).map(([waarde, label]) => ({ waarde, label }));
const NUMMERS = ['Eerste', 'Tweede', 'Derde'];

/** Bij welk traject iets hoort: een vraag als er meer lopen, anders gewoon dat ene. */
export function Trajectkeuze({ trajecten }: { trajecten: readonly Bladtraject[] }) {
  const [enige] = trajecten;
  if (trajecten.length === 1) return <input type="hidden" name="trajectId" value={enige?.id} />;
  return (
    <Selectie
      naam="trajectId"
      label="Bij welke aanpak"
      opties={trajecten.map((t) => ({ waarde: t.id, label: t.aanpak }))}
      standaard={enige?.id}
    />
  );
}

function Wensen({ wensen = [] }: { wensen?: Inzetregel['wensen'] }) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold">Wat wilt u samen bereiken?</legend>
      <p className="klein">Een tot drie dingen, klein en duidelijk. Aan het eind kijkt u samen wat ervan lukte.</p>
      {Array.from({ length: MEESTE_WENSEN }, (_, i) => (
        <Veld
          key={NUMMERS[i]}
          naam={`wens${i + 1}`}
          label={`${NUMMERS[i]} wens`}
          magLeeg={i > 0}
          standaard={wensen[i]?.tekst}
          autoComplete="off"
        />
      ))}
    </fieldset>
  );
}

function keuzelabel(i: Instrumentkeuze, bij: Bij): string {
  const van = i.organisatie && i.organisatie !== i.naam ? ` – ${i.organisatie}` : '';
  const niet = bezwaren(i, bij).map((b) => BEZWAAR[b]);
  return `${i.naam}${van}${niet.length > 0 ? ` (${niet.join(', ')})` : ''}`;
}

type Aanmelden = {
  clientnummer: string;
  trajecten: readonly Bladtraject[];
  instrumenten: readonly Instrumentkeuze[];
  bij: Bij;
  /** Wat er van de cliënt bekend is om op te kiezen; leeg als er niets bekend is. */
  past: string;
  vandaag: Datum;
};

export function InzetAanmeldenForm({ clientnummer, trajecten, instrumenten, bij, past, vandaag }: Aanmelden) {
  return (
    <Form daad="inzetAanmelden" naam="aanmelden" verborgen={{ clientnummer }} knop="Aanmelden">
      <Trajectkeuze trajecten={trajecten} />
      <Selectie
        naam="instrumentId"
        label="Instrument"
        hint={past}
        opties={instrumenten.map((i) => ({ waarde: i.id, label: keuzelabel(i, bij) }))}
        leeg="kies een instrument"
      />
      <Wensen />
      <Veld
        naam="aangemeldOp"
        label="Aangemeld op"
        type="date"
        max={vandaag}
        standaard={vandaag}
        className="max-w-xs"
      />
      <Veld
        naam="trajectbegeleider"
        label="Trajectbegeleider bij de partner"
        magLeeg
        hint="Wie daar de leiding heeft zodra het begint."
        autoComplete="off"
      />
      <Tekstvak naam="notitie" label="Notitie" magLeeg rijen={2} />
    </Form>
  );
}

type Bestaand = { clientnummer: string; inzet: Inzetregel; vandaag: Datum };
const verborgen = ({ clientnummer, inzet }: Bestaand) => ({ clientnummer, inzetId: inzet.id, versie: inzet.versie });

export function InzetStartenForm(p: Bestaand) {
  return (
    <Form
      daad="inzetStarten"
      naam={`start-${p.inzet.id}`}
      verborgen={verborgen(p)}
      knop="Start vastleggen"
      className="grid gap-3"
    >
      <Veld naam="gestartOp" label="Begonnen op" type="date" max={p.vandaag} className="max-w-xs" />
    </Form>
  );
}

function Redenvelden({ inzet, className }: { inzet?: Inzetregel; className?: string }) {
  return (
    <Selectie
      naam="reden"
      label="Waarom?"
      opties={REDENEN}
      leeg="kies een reden"
      standaard={inzet?.reden}
      className={className}
    />
  );
}

const TOELICHTING = { naam: 'toelichting', label: 'Toelichting (nodig bij "anders")', rijen: 2 } as const;

function Uitkomsten({ wensen }: { wensen: Inzetregel['wensen'] }) {
  return wensen.map((w, i) => (
    <Keuzes
      // biome-ignore lint/suspicious/noArrayIndexKey: de plaats is wie de wens is
      key={i}
      naam={`uitkomst${i + 1}`}
      label={w.tekst}
      opties={UITKOMSTEN}
      standaard={w.uitkomst}
      naastElkaar
    />
  ));
}

/** Wat begon, eindigt: afgerond of gestopt, en per wens wat ervan terechtkwam. */
export function InzetBeeindigenForm(p: Bestaand) {
  return (
    <Form daad="inzetBeeindigen" naam={`einde-${p.inzet.id}`} verborgen={verborgen(p)} knop="Einde vastleggen">
      <Keuzes
        naam="status"
        label="Hoe liep het af?"
        opties={[
          { waarde: 'afgerond', label: 'afgerond', uitleg: 'het hele traject is doorlopen' },
          { waarde: 'gestopt', label: 'gestopt', uitleg: 'het hield eerder op' },
        ]}
      />
      <Redenvelden className="bij-gestopt" />
      <Veld naam="geeindigdOp" label="Op welke dag" type="date" max={p.vandaag} className="max-w-xs" />
      <Uitkomsten wensen={p.inzet.wensen} />
      <Tekstvak {...TOELICHTING} />
    </Form>
  );
}

/** Wie aangemeld was maar niet begon. */
export function InzetAfwijzenForm(p: Bestaand) {
  return (
    <Form
      daad="inzetBeeindigen"
      naam={`afgewezen-${p.inzet.id}`}
      verborgen={{ ...verborgen(p), status: 'afgewezen' }}
      knop="Vastleggen dat het niet doorgaat"
      knopStijl="knop-stil"
    >
      <Veld naam="geeindigdOp" label="Bekend op" type="date" max={p.vandaag} className="max-w-xs" />
      <Redenvelden />
      <Tekstvak {...TOELICHTING} />
    </Form>
  );
}

/** Alles wat verkeerd is opgeschreven; de stand zelf blijft. */
export function InzetWijzigenForm(p: Bestaand) {
  const { inzet: i } = p;
  return (
    <Form daad="inzetWijzigen" naam={`corrigeer-${i.id}`} verborgen={verborgen(p)} knop="Opslaan">
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <Veld naam="aangemeldOp" label="Aangemeld op" type="date" max={p.vandaag} standaard={i.aangemeldOp} />
        {i.gestartOp && (
          <Veld naam="gestartOp" label="Begonnen op" type="date" max={p.vandaag} standaard={i.gestartOp} />
        )}
        {i.geeindigdOp && (
          <Veld naam="geeindigdOp" label="Geëindigd op" type="date" max={p.vandaag} standaard={i.geeindigdOp} />
        )}
      </div>
      {vraagtReden(i.status) && <Redenvelden inzet={i} />}
      {i.geeindigdOp && <Tekstvak {...TOELICHTING} standaard={i.toelichting} />}
      <Veld
        naam="trajectbegeleider"
        label="Trajectbegeleider"
        magLeeg
        standaard={i.trajectbegeleider}
        autoComplete="off"
      />
      <Wensen wensen={i.wensen} />
      {vraagtUitkomst(i.status) && <Uitkomsten wensen={i.wensen} />}
      <Tekstvak naam="notitie" label="Notitie" magLeeg rijen={2} standaard={i.notitie} />
    </Form>
  );
}

/** Waarom de organisatie iets mag weten zolang dit loopt. */
export function InzetDelenForm(p: Bestaand) {
  const { inzet: i, vandaag } = p;
  return (
    <Form daad="inzetDelen" naam={`delen-${i.id}`} velden={INZET_VELDEN} verborgen={verborgen(p)} knop="Opslaan">
      <Grondvelden grond={i.grond === 'geen' ? undefined : i} vandaag={vandaag} />
    </Form>
  );
}
