'use client';
import * as acties from '@/lib/beheer/actions';
import type { Instrumentdetail } from '@/lib/beheer/instrument-queries';
import type { Organisatiekeuze } from '@/lib/beheer/organisatie';
import { INSTRUMENT_VELDEN } from '@/lib/beheer/woorden';
import { tredeTekst } from '@/lib/copy/leefgebieden';
import { TREDEN } from '@/lib/domain/ladder';
import { formulierVan } from '../toegang/werkformulier';
import { Selectie, Tekstvak, Veld, Vinkjes } from '../ui/veld';

const Form = formulierVan({
  acties,
  schema: () => import('@/lib/beheer/instrument-schema'),
  velden: INSTRUMENT_VELDEN,
});

const LADDER = TREDEN.map((t) => ({ waarde: String(t), label: tredeTekst(t) }));

type Props = { organisaties: readonly Organisatiekeuze[]; i?: Instrumentdetail };

/** Voegt een instrument toe, of wijzigt er een. */
export function InstrumentForm({ organisaties, i }: Props) {
  return (
    <Form
      daad={i ? 'instrumentWijzigen' : 'instrumentToevoegen'}
      naam={i ? 'wijzig' : 'nieuw'}
      verborgen={i && { instrumentId: i.id, versie: i.versie }}
      knop={i ? 'Opslaan' : 'Instrument toevoegen'}
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="naam" standaard={i?.naam} autoComplete="off" />
        <Selectie
          naam="organisatieId"
          opties={organisaties.map((o) => ({ waarde: o.id, label: o.gesloten ? `${o.naam} (gesloten)` : o.naam }))}
          leeg="geen"
          standaard={i?.organisatieId}
        />
      </div>
      <Tekstvak naam="omschrijving" rijen={4} standaard={i?.omschrijving} />
      <Vinkjes naam="leefgebieden" standaard={i?.leefgebieden.map(String) ?? []} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Tekstvak naam="kosten" rijen={2} standaard={i?.kosten} />
        <Tekstvak naam="vergoeding" rijen={2} standaard={i?.vergoeding} />
      </div>
      <Tekstvak naam="contact" rijen={2} standaard={i?.contact} />
      <fieldset className="grid gap-4 border-line border-t pt-3">
        <legend className="pr-2 font-semibold">Alleen voor medewerkers</legend>
        <Tekstvak naam="voorWie" rijen={2} standaard={i?.voorWie} />
        <Selectie naam="niveauNederlands" leeg="niet bekend" standaard={i?.niveauNederlands} className="sm:max-w-sm" />
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <Selectie
            naam="tredeVan"
            opties={LADDER}
            leeg="elke trede"
            standaard={i?.tredeVan ? String(i.tredeVan) : null}
          />
          <Selectie
            naam="tredeTot"
            opties={LADDER}
            leeg="elke trede"
            standaard={i?.tredeTot ? String(i.tredeTot) : null}
          />
        </div>
      </fieldset>
    </Form>
  );
}

/** Sluiten of heropenen, en verwijderen zolang niets ernaar verwijst. */
export function StandForms({ i }: { i: Instrumentdetail }) {
  const knopform = {
    schema: 'instrumentSchema',
    verborgen: { instrumentId: i.id, versie: i.versie },
    knopStijl: 'knop-stil',
  } as const;
  return (
    <div className="flex flex-wrap items-start gap-3">
      <Form
        daad={i.geslotenOp ? 'instrumentHeropenen' : 'instrumentSluiten'}
        naam={i.geslotenOp ? 'heropen' : 'sluit'}
        knop={i.geslotenOp ? 'Heropenen' : 'Sluiten'}
        {...knopform}
      />
      {i.ooit + i.plannen === 0 && (
        <Form daad="instrumentVerwijderen" naam="weg" knop="Verwijderen" bezig="Bezig met verwijderen…" {...knopform} />
      )}
    </div>
  );
}
