'use client';
import type { Datum } from '@/lib/domain/datum';
import { planBeginnen, planVaststellen, planWissen } from '@/lib/plannen/actions';
import { BEGIN_VELDEN, VASTSTEL_VELDEN } from '@/lib/plannen/woorden';
import { Werkformulier } from '../toegang/werkformulier';
import { Keuzes, Tekstvak, Veld } from '../ui/veld';

const schema = () => import('@/lib/plannen/schema');

type Begin = {
  clientnummer: string;
  trajectId: string;
  knop: string;
  sleutel: string;
  reden?: boolean;
  stil?: boolean;
};

/** Begint een plan of een nieuwe versie; zonder intake met de reden erbij. */
export function BeginForm({ clientnummer, trajectId, knop, sleutel, reden, stil }: Begin) {
  return (
    <Werkformulier
      naam="begin"
      actie={planBeginnen}
      laadSchema={() => schema().then((m) => m.planBeginnenSchema)}
      velden={BEGIN_VELDEN}
      sleutel={`${sleutel}-begin`}
      verborgen={{ clientnummer, trajectId }}
      knop={knop}
      knopStijl={stil ? 'knop-stil' : ''}
      bezig="Bezig…"
    >
      {reden && <Tekstvak naam="zonderIntakeReden" rijen={2} />}
    </Werkformulier>
  );
}

type Vast = { clientnummer: string; planId: string; afdruk: number; vandaag: Datum; sleutel: string };

/** Stelt vast wat hierboven te lezen staat. */
export function VaststellenForm({ clientnummer, planId, afdruk, vandaag, sleutel }: Vast) {
  return (
    <Werkformulier
      naam="vaststellen"
      actie={planVaststellen}
      laadSchema={() => schema().then((m) => m.planVaststellenSchema)}
      velden={VASTSTEL_VELDEN}
      sleutel={`${sleutel}-vast`}
      verborgen={{ clientnummer, planId, versie: afdruk }}
      knop="Plan vaststellen"
      className="grid gap-4"
    >
      <Keuzes naam="akkoord" naastElkaar />
      <Veld naam="akkoordOp" type="date" standaard={vandaag} max={vandaag} className="max-w-56" />
    </Werkformulier>
  );
}

type Wis = { clientnummer: string; planId: string; sleutel: string };

export function WisForm({ clientnummer, planId, sleutel }: Wis) {
  return (
    <Werkformulier
      naam="wissen"
      actie={planWissen}
      laadSchema={() => schema().then((m) => m.planWissenSchema)}
      sleutel={`${sleutel}-wis`}
      verborgen={{ clientnummer, planId }}
      knop="Concept wissen"
      knopStijl="knop-stil knop-klein"
      bezig="Bezig…"
    />
  );
}
