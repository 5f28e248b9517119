'use client';
import type { Datum } from '@/lib/domain/datum';
import { startlijstBijwerken, voorinformatieVastleggen, voorinformatieWijzigen } from '@/lib/intakes/actions';
import type { Startlijsttraject, Voorinformatie } from '@/lib/intakes/startlijst';
import { INFORMATIE_VELDEN, STARTLIJST_VELDEN } from '@/lib/intakes/woorden';
import { Werkformulier } from '../toegang/werkformulier';
import { Selectie, Tekstvak, Veld } from '../ui/veld';

const schema = () => import('@/lib/intakes/schema');

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

type Vraag = { clientnummer: string; trajectId: string; vandaag: Datum; sleutel: string };

export function VraagInformatieForm({ clientnummer, trajectId, vandaag, sleutel }: Vraag) {
  return (
    <Werkformulier
      naam={`vraag-${trajectId}`}
      actie={voorinformatieVastleggen}
      laadSchema={() => schema().then((m) => m.voorinformatieVastleggenSchema)}
      velden={INFORMATIE_VELDEN}
      sleutel={`${sleutel}-v${trajectId}`}
      verborgen={{ clientnummer, trajectId }}
      knop="Vastleggen"
      className="grid gap-4"
    >
      <Informatievelden vandaag={vandaag} />
    </Werkformulier>
  );
}

type Wijzig = { clientnummer: string; informatie: Voorinformatie; vandaag: Datum; sleutel: string };

export function WijzigInformatieForm({ clientnummer, informatie: i, vandaag, sleutel }: Wijzig) {
  return (
    <Werkformulier
      naam={`informatie-${i.id}`}
      actie={voorinformatieWijzigen}
      laadSchema={() => schema().then((m) => m.voorinformatieWijzigenSchema)}
      velden={INFORMATIE_VELDEN}
      sleutel={`${sleutel}-${i.id}`}
      verborgen={{ clientnummer, informatieId: i.id, versie: i.versie }}
      knop="Opslaan"
      className="grid gap-4"
    >
      <Informatievelden i={i} vandaag={vandaag} />
    </Werkformulier>
  );
}

type Partners = { clientnummer: string; traject: Startlijsttraject; vandaag: Datum; sleutel: string };

export function PartnersForm({ clientnummer, traject: t, vandaag, sleutel }: Partners) {
  return (
    <Werkformulier
      naam={`partners-${t.id}`}
      actie={startlijstBijwerken}
      laadSchema={() => schema().then((m) => m.startlijstBijwerkenSchema)}
      velden={STARTLIJST_VELDEN}
      sleutel={`${sleutel}-p${t.id}`}
      verborgen={{ clientnummer, trajectId: t.id, versie: t.versie }}
      knop="Opslaan"
      className="grid gap-4"
    >
      <div className="grid items-end gap-4 sm:grid-cols-[14rem_minmax(0,1fr)]">
        <Veld naam="partnersIngelichtOp" type="date" max={vandaag} standaard={t.partnersIngelichtOp} />
        <Veld naam="partnersIngelicht" standaard={t.partnersIngelicht} autoComplete="off" />
      </div>
    </Werkformulier>
  );
}
