'use client';
import type { Datum } from '@/lib/domain/datum';
import * as acties from '@/lib/inzet/actions';
import type { Bladtraject, Gemisregel } from '@/lib/inzet/queries';
import { GEEN_INSTRUMENT_VELDEN, GEMIS_VELDEN } from '@/lib/inzet/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Selectie, Tekstvak, Veld } from '../ui/veld';
import { Trajectkeuze } from './inzet-forms';

const Form = formulierVan({ acties, schema: () => import('@/lib/inzet/schema') });

type Nieuw = { clientnummer: string; trajecten: readonly Bladtraject[]; vandaag: Datum };

export function GeenInstrumentVastleggenForm({ clientnummer, trajecten, vandaag }: Nieuw) {
  return (
    <Form
      daad="geenInstrumentVastleggen"
      naam="geen"
      velden={GEEN_INSTRUMENT_VELDEN}
      verborgen={{ clientnummer }}
      knop="Reden opslaan"
    >
      <Trajectkeuze trajecten={trajecten} />
      <Selectie naam="reden" leeg="kies een reden" />
      <Veld naam="op" type="date" max={vandaag} standaard={vandaag} className="max-w-xs" />
      <Tekstvak naam="toelichting" rijen={2} />
    </Form>
  );
}

function Velden({ gemis, vandaag }: { gemis?: Gemisregel; vandaag: Datum }) {
  return (
    <>
      <Selectie naam="belemmering" leeg="niet bekend" standaard={gemis?.belemmering} />
      <Veld naam="op" type="date" max={vandaag} standaard={gemis?.op ?? vandaag} className="max-w-xs" />
      <Tekstvak naam="toelichting" rijen={2} standaard={gemis?.toelichting} />
    </>
  );
}

type NieuwGemis = Nieuw & { aanbod: readonly { id: string; naam: string }[] };

export function GemisVastleggenForm({ clientnummer, trajecten, aanbod, vandaag }: NieuwGemis) {
  return (
    <Form daad="gemisVastleggen" naam="gemis" velden={GEMIS_VELDEN} verborgen={{ clientnummer }} knop="Opslaan">
      <Trajectkeuze trajecten={trajecten} />
      <Selectie naam="aanbodId" opties={aanbod.map((a) => ({ waarde: a.id, label: a.naam }))} leeg="kies" />
      <Velden vandaag={vandaag} />
    </Form>
  );
}

type Wijzig = { clientnummer: string; gemis: Gemisregel; vandaag: Datum };

export function GemisWijzigenForm({ clientnummer, gemis, vandaag }: Wijzig) {
  return (
    <Form
      daad="gemisWijzigen"
      naam={`gemis-${gemis.id}`}
      velden={GEMIS_VELDEN}
      verborgen={{ clientnummer, gemisId: gemis.id, versie: gemis.versie }}
      knop="Opslaan"
      className="mt-2 grid gap-4"
    >
      <Veld naam="vervuldOp" type="date" max={vandaag} standaard={gemis.vervuldOp} className="max-w-xs" />
      <Velden gemis={gemis} vandaag={vandaag} />
    </Form>
  );
}
