'use client';
import {
  proefmailVersturen,
  verzendingBevestigen,
  verzendingHerhalen,
  verzendingHervatten,
} from '@/lib/berichten/actions';
import { Werkformulier } from '../toegang/werkformulier';

const schema = () => import('@/lib/berichten/schema');

export function ProefmailForm({ sleutel }: { sleutel: string }) {
  return (
    <Werkformulier
      naam="proefmail"
      actie={proefmailVersturen}
      laadSchema={() => schema().then((m) => m.leegSchema)}
      sleutel={`${sleutel}-proef`}
      knop="Stuur mij een proefmail"
      bezig="Bezig met versturen…"
      knopStijl="knop-stil"
    />
  );
}

export function HervatForm({ sleutel }: { sleutel: string }) {
  return (
    <Werkformulier
      naam="hervat"
      actie={verzendingHervatten}
      laadSchema={() => schema().then((m) => m.leegSchema)}
      sleutel={`${sleutel}-hervat`}
      knop="Verstuur nu wat wacht"
      knopStijl="knop-stil"
    />
  );
}

export function BeslisForms({ berichtId, over, sleutel }: { berichtId: string; over: string; sleutel: string }) {
  const gemeen = {
    laadSchema: () => schema().then((m) => m.berichtInBeheerSchema),
    verborgen: { berichtId },
    knopStijl: 'knop-stil knop-klein',
  };
  return (
    <div className="flex flex-wrap gap-2">
      <Werkformulier
        naam={`opnieuw-${berichtId}`}
        actie={verzendingHerhalen}
        sleutel={`${sleutel}-opnieuw-${berichtId}`}
        knop="Opnieuw sturen"
        knopLabel={`Opnieuw sturen: ${over}`}
        {...gemeen}
      />
      <Werkformulier
        naam={`verzonden-${berichtId}`}
        actie={verzendingBevestigen}
        sleutel={`${sleutel}-verzonden-${berichtId}`}
        knop="Is verstuurd"
        knopLabel={`Is verstuurd: ${over}`}
        {...gemeen}
      />
    </div>
  );
}
