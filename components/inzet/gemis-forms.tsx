'use client';
import type { Datum } from '@/lib/domain/datum';
import { geenInstrumentVastleggen, gemisVastleggen, gemisWijzigen } from '@/lib/inzet/actions';
import type { Bladtraject, Gemisregel } from '@/lib/inzet/queries';
import { GEEN_INSTRUMENT_VELDEN, GEMIS_VELDEN } from '@/lib/inzet/woorden';
import { Werkformulier } from '../toegang/werkformulier';
import { Selectie, Tekstvak, Veld } from '../ui/veld';
import { Trajectkeuze } from './inzet-forms';

const schema = () => import('@/lib/inzet/schema');

type Nieuw = { clientnummer: string; trajecten: readonly Bladtraject[]; vandaag: Datum; sleutel: string };

export function GeenInstrumentVastleggenForm({ clientnummer, trajecten, vandaag, sleutel }: Nieuw) {
  return (
    <Werkformulier
      naam="geen"
      actie={geenInstrumentVastleggen}
      laadSchema={() => schema().then((m) => m.geenInstrumentVastleggenSchema)}
      velden={GEEN_INSTRUMENT_VELDEN}
      sleutel={`${sleutel}-geen`}
      verborgen={{ clientnummer }}
      knop="Reden opslaan"
      className="grid gap-4"
    >
      <Trajectkeuze trajecten={trajecten} />
      <Selectie naam="reden" leeg="kies een reden" />
      <Veld naam="op" type="date" max={vandaag} standaard={vandaag} className="max-w-xs" />
      <Tekstvak naam="toelichting" rijen={2} />
    </Werkformulier>
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

export function GemisVastleggenForm({
  clientnummer,
  trajecten,
  aanbod,
  vandaag,
  sleutel,
}: Nieuw & { aanbod: readonly { id: string; naam: string }[] }) {
  return (
    <Werkformulier
      naam="gemis"
      actie={gemisVastleggen}
      laadSchema={() => schema().then((m) => m.gemisVastleggenSchema)}
      velden={GEMIS_VELDEN}
      sleutel={`${sleutel}-gemis`}
      verborgen={{ clientnummer }}
      knop="Opslaan"
      className="grid gap-4"
    >
      <Trajectkeuze trajecten={trajecten} />
      <Selectie naam="aanbodId" opties={aanbod.map((a) => ({ waarde: a.id, label: a.naam }))} leeg="kies" />
      <Velden vandaag={vandaag} />
    </Werkformulier>
  );
}

type Wijzig = { clientnummer: string; gemis: Gemisregel; vandaag: Datum; sleutel: string };

export function GemisWijzigenForm({ clientnummer, gemis, vandaag, sleutel }: Wijzig) {
  return (
    <Werkformulier
      naam={`gemis-${gemis.id}`}
      actie={gemisWijzigen}
      laadSchema={() => schema().then((m) => m.gemisWijzigenSchema)}
      velden={GEMIS_VELDEN}
      sleutel={`${sleutel}-gemis-${gemis.id}`}
      verborgen={{ clientnummer, gemisId: gemis.id, versie: gemis.versie }}
      knop="Opslaan"
      className="mt-2 grid gap-4"
    >
      <Veld naam="vervuldOp" type="date" max={vandaag} standaard={gemis.vervuldOp} className="max-w-xs" />
      <Velden gemis={gemis} vandaag={vandaag} />
    </Werkformulier>
  );
}
