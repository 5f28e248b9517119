'use client';
import { useState } from 'react';
import type { Datum } from '@/lib/domain/datum';
import type { OpenOverdracht } from '@/lib/overdrachten/queries';
import type { DriegesprekStand } from '@/lib/overdrachten/regels';
import { DRIEGESPREK } from '@/lib/overdrachten/woorden';
import { Keuzes, Tekstvak, Veld } from '../ui/veld';
import { Form } from './formulier';

const STANDEN = Object.entries(DRIEGESPREK).map(([waarde, label]) => ({ waarde, label }));

type Props = { clientnummer: string; o: OpenOverdracht; vandaag: Datum };

/** Wat wie overdraagt klaarmaakt; slaat vanzelf op. */
export function BewaarForm({ clientnummer, o, vandaag }: Props) {
  const [stand, setStand] = useState<DriegesprekStand | ''>(o.driegesprek ?? '');
  return (
    <Form
      daad="overdrachtBewaren"
      naam={`bewaar-${o.id}`}
      verborgen={{ clientnummer, overdrachtId: o.id, versie: o.versie }}
      knop="Opslaan"
      knopStijl="knop-stil"
      automatisch
      balk
      onWijziging={(w) => setStand((w.driegesprek as DriegesprekStand | undefined) ?? '')}
      className=""
    >
      <div className="grid gap-5">
        <Tekstvak
          naam="samenvatting"
          label="Samenvatting"
          hint="Opgesteld uit het dossier. Haal weg wat niet nodig is, en schrijf erbij wat u in een gesprek zou vertellen: wat werkt, wat gevoelig ligt, wat nog beloofd is."
          rijen={18}
          standaard={o.samenvatting}
        />
        <Veld
          naam="clientVerteldOp"
          label="Wanneer hebt u het de cliënt verteld?"
          type="date"
          max={vandaag}
          standaard={o.clientVerteldOp}
          className="max-w-xs"
        />
        <Keuzes
          naam="driegesprek"
          label="Driegesprek: cliënt, u en uw collega"
          opties={STANDEN}
          standaard={o.driegesprek}
          naastElkaar
        />
        {(stand === 'gepland' || stand === 'gevoerd') && (
          <Veld
            naam="driegesprekOp"
            label="Datum van het driegesprek"
            type="date"
            standaard={o.driegesprekOp}
            className="max-w-xs"
          />
        )}
        {stand === 'niet_mogelijk' && (
          <Veld
            naam="driegesprekUitleg"
            label="Waarom is een driegesprek niet mogelijk?"
            standaard={o.driegesprekUitleg}
            className="max-w-xl"
            autoComplete="off"
          />
        )}
      </div>
    </Form>
  );
}
