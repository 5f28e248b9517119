'use client';
import type { Datum } from '@/lib/domain/datum';
import { BijWie, bijVelen } from '../overzicht/bij-wie';
import type { Optie } from '../ui/veld';
import { Form } from './formulier';
import { Startvelden } from './startvelden';

/** Dezelfde opschorting bij meer mensen. */
export function OpschortSamenForm({ wie, vandaag }: { wie: readonly Optie[]; vandaag: Datum }) {
  return (
    <Form {...bijVelen(wie)} daad="opschortingenStarten" naam="opschorten" knop="Opschorten">
      <Startvelden vandaag={vandaag} />
      <BijWie wie={wie} />
    </Form>
  );
}
