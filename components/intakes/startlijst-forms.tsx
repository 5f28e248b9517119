'use client';
import type { Datum } from '@/lib/domain/datum';
import * as acties from '@/lib/intakes/actions';
import type { Startlijsttraject, Voorinformatie } from '@/lib/intakes/startlijst';
import { INFORMATIE_VELDEN, STARTLIJST_VELDEN } from '@/lib/intakes/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Selectie, Tekstvak, Veld } from '../ui/veld';

const Form = formulierVan({
  acties,
  schema: () => import('@/lib/intakes/schema'),
  velden: { ...INFORMATIE_VELDEN, ...STARTLIJST_VELDEN },
});

function Informatievelden({ i, vandaag }: { i?: Voorinformatie; vandaag: Datum }) {
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Selectie naam="bron" leeg="kies wie" standaard={i?.bron} />
        <Veld naam="bronNaam" standaard={i?.bronNaam} autoComplete="off" />
        <Veld naam="gevraagdOp" type="date" max={vandaag} standaard={i?.gevraagdOp ?? vandaag} />
        <Veld naam="ontvangenOp" type="date" max={vandaag} standaard={i?.ontvangenOp} />
      </div>
      <Tekstvak naam="inhoud" rijen={4} standaard={i?.inhoud} />
    </>
  );
}

type Vraag = { clientnummer: string; trajectId: string; vandaag: Datum };

export function VraagInformatieForm({ clientnummer, trajectId, vandaag }: Vraag) {
  return (
    <Form
      daad="voorinformatieVastleggen"
      naam={`vraag-${trajectId}`}
      verborgen={{ clientnummer, trajectId }}
      knop="Vastleggen"
    >
      <Informatievelden vandaag={vandaag} />
    </Form>
  );
}

type Wijzig = { clientnummer: string; informatie: Voorinformatie; vandaag: Datum };

export function WijzigInformatieForm({ clientnummer, informatie: i, vandaag }: Wijzig) {
  return (
    <Form
      daad="voorinformatieWijzigen"
      naam={`informatie-${i.id}`}
      verborgen={{ clientnummer, informatieId: i.id, versie: i.versie }}
      knop="Opslaan"
    >
      <Informatievelden i={i} vandaag={vandaag} />
    </Form>
  );
}

type Partners = { clientnummer: string; traject: Startlijsttraject; vandaag: Datum };

export function PartnersForm({ clientnummer, traject: t, vandaag }: Partners) {
  return (
    <Form
      daad="startlijstBijwerken"
      naam={`partners-${t.id}`}
      verborgen={{ clientnummer, trajectId: t.id, versie: t.versie }}
      knop="Opslaan"
    >
      <div className="grid items-end gap-4 sm:grid-cols-[14rem_minmax(0,1fr)]">
        <Veld naam="partnersIngelichtOp" type="date" max={vandaag} standaard={t.partnersIngelichtOp} />
        <Veld naam="partnersIngelicht" standaard={t.partnersIngelicht} autoComplete="off" />
      </div>
    </Form>
  );
}
