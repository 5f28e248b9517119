'use client';
import type { Datum } from '@/lib/domain/datum';
import * as acties from '@/lib/netwerk/actions';
import type { Keuzemogelijkheden, ToezeggingItem } from '@/lib/netwerk/queries';
import { TOEZEGGING_VELDEN } from '@/lib/netwerk/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, Selectie, Tekstvak, Veld } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/netwerk/schema'), velden: TOEZEGGING_VELDEN });

type Basis = { clientnummer: string; vandaag: Datum };

/** Een nieuwe toezegging, bij het ene traject dat loopt of bij een gekozen. */
export function ToezeggingVastleggenForm({
  clientnummer,
  trajecten,
  vandaag,
}: Basis & Pick<Keuzemogelijkheden, 'trajecten'>) {
  const [eerste] = trajecten;
  if (!eerste) return null;
  const een = trajecten.length === 1;
  return (
    <Form
      daad="toezeggingVastleggen"
      naam="toezegging"
      verborgen={{ clientnummer, ...(een && { trajectId: eerste.id }) }}
      knop="Vastleggen"
    >
      <Veld naam="tekst" hint="Bijvoorbeeld: bellen met de woningcorporatie over de huur." autoComplete="off" />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="voor" type="date" min={vandaag} />
        {!een && (
          <Selectie
            naam="trajectId"
            label="Bij welk traject?"
            opties={trajecten.map((t) => ({ waarde: t.id, label: t.aanpak }))}
            standaard={eerste.id}
          />
        )}
      </div>
    </Form>
  );
}

type Eigen = Basis & { t: ToezeggingItem };

export function ToezeggingWijzigenForm({ clientnummer, t }: Eigen) {
  return (
    <Form
      daad="toezeggingWijzigen"
      naam={`wijzig-${t.id}`}
      verborgen={{ clientnummer, toezeggingId: t.id, versie: t.versie }}
      knop="Opslaan"
      knopStijl="knop-stil"
    >
      <Veld naam="tekst" standaard={t.tekst} autoComplete="off" />
      <Veld naam="voor" type="date" standaard={t.voor} className="max-w-md" />
    </Form>
  );
}

const UITKOMSTEN = [
  { waarde: 'gedaan', label: 'ja, gedaan' },
  { waarde: 'vervallen', label: 'het gaat niet door', uitleg: 'Leg uit waarom; de cliënt hoort dat nog van u.' },
  { waarde: 'nog_niet', label: 'nog niet', uitleg: 'Schrijf eventueel op hoe ver het is.' },
];

const uitkomstVan = (t: ToezeggingItem) => (t.gedaanOp ? 'gedaan' : t.vervallenOp ? 'vervallen' : null);

export function ToezeggingBijwerkenForm({ clientnummer, vandaag, t }: Eigen) {
  return (
    <Form
      daad="toezeggingBijwerken"
      naam={`bij-${t.id}`}
      verborgen={{ clientnummer, toezeggingId: t.id, versie: t.versie }}
      knop="Opslaan"
    >
      <Keuzes naam="uitkomst" opties={UITKOMSTEN} standaard={uitkomstVan(t)} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="op" type="date" standaard={t.gedaanOp ?? t.vervallenOp ?? vandaag} max={vandaag} />
        <Veld naam="verteldOp" type="date" standaard={t.verteldOp} max={vandaag} />
      </div>
      <Tekstvak naam="hoe" rijen={2} standaard={t.hoe} />
    </Form>
  );
}

/** Eén toezegging die klaar is, en nu aan de cliënt is verteld. */
export function ToezeggingVertellenForm({ clientnummer, vandaag, t }: Eigen) {
  return (
    <Form
      daad="toezeggingenVertellen"
      naam={`vertel-${t.id}`}
      verborgen={{ clientnummer, toezeggingIds: t.id }}
      knop="De cliënt weet het"
      knopStijl="knop-stil"
      className="mt-2"
    >
      <Veld naam="op" label="Verteld op" type="date" standaard={vandaag} max={vandaag} className="max-w-56" />
    </Form>
  );
}
