'use client';
import type { Datum } from '@/lib/domain/datum';
import * as acties from '@/lib/plannen/actions';
import { BEGIN_VELDEN, VASTSTEL_VELDEN } from '@/lib/plannen/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, Tekstvak, Veld } from '../ui/veld';

const Form = formulierVan({
  acties,
  schema: () => import('@/lib/plannen/schema'),
  velden: { ...BEGIN_VELDEN, ...VASTSTEL_VELDEN },
});

type Begin = {
  clientnummer: string;
  trajectId: string;
  knop: string;
  reden?: boolean;
  stil?: boolean;
};

/** Begint een plan of een nieuwe versie; zonder intake met de reden erbij. */
export function BeginForm({ clientnummer, trajectId, knop, reden, stil }: Begin) {
  return (
    <Form
      daad="planBeginnen"
      naam="begin"
      verborgen={{ clientnummer, trajectId }}
      knop={knop}
      knopStijl={stil ? 'knop-stil' : ''}
      bezig="Bezig…"
      className=""
    >
      {reden && <Tekstvak naam="zonderIntakeReden" rijen={2} />}
    </Form>
  );
}

type Vast = { clientnummer: string; planId: string; afdruk: number; vandaag: Datum };

/** Stelt vast wat hierboven te lezen staat. */
export function VaststellenForm({ clientnummer, planId, afdruk, vandaag }: Vast) {
  return (
    <Form
      daad="planVaststellen"
      naam="vaststellen"
      verborgen={{ clientnummer, planId, versie: afdruk }}
      knop="Plan vaststellen"
    >
      <Keuzes naam="akkoord" naastElkaar />
      <Veld naam="akkoordOp" type="date" standaard={vandaag} max={vandaag} className="max-w-56" />
    </Form>
  );
}

type Wis = { clientnummer: string; planId: string };

export function WisForm({ clientnummer, planId }: Wis) {
  return (
    <Form
      daad="planWissen"
      naam="wissen"
      verborgen={{ clientnummer, planId }}
      knop="Concept wissen"
      knopStijl="knop-stil knop-klein"
      bezig="Bezig…"
    />
  );
}
