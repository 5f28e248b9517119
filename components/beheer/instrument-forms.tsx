'use client';
import {
  heropenInstrumentActie,
  sluitInstrumentActie,
  verwijderInstrumentActie,
  voegInstrumentToeActie,
  wijzigInstrumentActie,
} from '@/lib/beheer/actions';
import type { Instrumentdetail } from '@/lib/beheer/instrument-queries';
import type { Organisatiekeuze } from '@/lib/beheer/organisatie';
import { LEEFGEBIED, tredeTekst } from '@/lib/copy/leefgebieden';
import { TREDEN } from '@/lib/domain/ladder';
import { LEEFGEBIEDEN } from '@/lib/domain/leefgebieden';
import { NIVEAUS_NEDERLANDS } from '@/lib/instrumenten/regels';
import { VRAAGT_NEDERLANDS } from '@/lib/inzet/woorden';
import { Werkformulier } from '../toegang/werkformulier';
import { Selectie, Tekstvak, Veld, Vinkjes } from '../ui/veld';

const schema = () => import('@/lib/beheer/instrument-schema');
const GEBIEDEN = LEEFGEBIEDEN.map((g) => ({ waarde: String(g), label: LEEFGEBIED[g] }));
const NIVEAUS = NIVEAUS_NEDERLANDS.map((n) => ({ waarde: n, label: VRAAGT_NEDERLANDS[n] }));
const LADDER = TREDEN.map((t) => ({ waarde: String(t), label: tredeTekst(t) }));

type Keuzes = { organisaties: readonly Organisatiekeuze[] };

function Velden({ organisaties, i }: Keuzes & { i?: Instrumentdetail }) {
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="naam" label="Naam" standaard={i?.naam} autoComplete="off" />
        <Selectie
          naam="organisatieId"
          label="Organisatie"
          opties={organisaties.map((o) => ({ waarde: o.id, label: o.gesloten ? `${o.naam} (gesloten)` : o.naam }))}
          leeg="geen"
          standaard={i?.organisatieId}
        />
      </div>
      <Tekstvak
        naam="omschrijving"
        label="Wat het is, in gewone taal"
        hint="Deze tekst lezen cliënten op de sociale kaart. Schrijf korte zinnen en geen vaktaal."
        rijen={4}
        standaard={i?.omschrijving}
      />
      <Vinkjes
        naam="leefgebieden"
        label="Leefgebieden"
        opties={GEBIEDEN}
        standaard={i?.leefgebieden.map(String) ?? []}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Tekstvak
          naam="kosten"
          label="Kosten voor de cliënt (mag leeg)"
          hint="Staat op de sociale kaart, bijvoorbeeld: gratis."
          rijen={2}
          standaard={i?.kosten}
        />
        <Tekstvak
          naam="vergoeding"
          label="Vergoeding (mag leeg)"
          hint="Staat op de sociale kaart, bijvoorbeeld: reiskosten krijgt u terug."
          rijen={2}
          standaard={i?.vergoeding}
        />
      </div>
      <Tekstvak
        naam="contact"
        label="Contact (mag leeg)"
        hint="Staat op de sociale kaart: adres, telefoon of website."
        rijen={2}
        standaard={i?.contact}
      />
      <fieldset className="grid gap-4 border-line border-t pt-3">
        <legend className="pr-2 font-semibold">Alleen voor medewerkers</legend>
        <Tekstvak naam="voorWie" label="Voor wie het past (mag leeg)" rijen={2} standaard={i?.voorWie} />
        <Selectie
          naam="niveauNederlands"
          label="Hoeveel Nederlands is er nodig?"
          opties={NIVEAUS}
          leeg="niet bekend"
          standaard={i?.niveauNederlands}
          className="sm:max-w-sm"
        />
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <Selectie
            naam="tredeVan"
            label="Past vanaf"
            opties={LADDER}
            leeg="elke trede"
            standaard={i?.tredeVan ? String(i.tredeVan) : null}
          />
          <Selectie
            naam="tredeTot"
            label="Past tot en met"
            opties={LADDER}
            leeg="elke trede"
            standaard={i?.tredeTot ? String(i.tredeTot) : null}
          />
        </div>
      </fieldset>
    </>
  );
}

export function NieuwInstrumentForm({ organisaties, sleutel }: Keuzes & { sleutel: string }) {
  return (
    <Werkformulier
      naam="nieuw"
      actie={voegInstrumentToeActie}
      laadSchema={() => schema().then((m) => m.nieuwInstrumentSchema)}
      sleutel={sleutel}
      knop="Instrument toevoegen"
      className="grid gap-4"
    >
      <Velden organisaties={organisaties} />
    </Werkformulier>
  );
}

type Bestaand = { i: Instrumentdetail; sleutel: string };

export function WijzigInstrumentForm({ i, organisaties, sleutel }: Bestaand & Keuzes) {
  return (
    <Werkformulier
      naam="wijzig"
      actie={wijzigInstrumentActie}
      laadSchema={() => schema().then((m) => m.wijzigInstrumentSchema)}
      sleutel={`${sleutel}-wijzig`}
      verborgen={{ instrumentId: i.id, versie: i.versie }}
      knop="Opslaan"
      className="grid gap-4"
    >
      <Velden organisaties={organisaties} i={i} />
    </Werkformulier>
  );
}

/** Sluiten of heropenen, en verwijderen zolang niets ernaar verwijst. */
export function StandForms({ i, sleutel }: Bestaand) {
  const knopform = {
    laadSchema: () => schema().then((m) => m.instrumentSchema),
    verborgen: { instrumentId: i.id, versie: i.versie },
    knopStijl: 'knop-stil',
  };
  return (
    <div className="flex flex-wrap items-start gap-3">
      {i.geslotenOp ? (
        <Werkformulier
          naam="heropen"
          actie={heropenInstrumentActie}
          sleutel={`${sleutel}-heropen`}
          knop="Heropenen"
          {...knopform}
        />
      ) : (
        <Werkformulier
          naam="sluit"
          actie={sluitInstrumentActie}
          sleutel={`${sleutel}-sluit`}
          knop="Sluiten"
          {...knopform}
        />
      )}
      {i.ooit + i.plannen === 0 && (
        <Werkformulier
          naam="weg"
          actie={verwijderInstrumentActie}
          sleutel={`${sleutel}-weg`}
          knop="Verwijderen"
          bezig="Bezig met verwijderen…"
          {...knopform}
        />
      )}
    </div>
  );
}
