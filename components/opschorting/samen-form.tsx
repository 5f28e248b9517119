'use client';
import type { Datum } from '@/lib/domain/datum';
import { BijWie, Uitkomst, waarover } from '../overzicht/bij-wie';
import type { Optie } from '../ui/veld';
import { Form } from './formulier';
import { Startvelden } from './startvelden';

/** Dezelfde opschorting bij meer mensen. */
export function OpschortSamenForm({ wie, vandaag }: { wie: readonly Optie[]; vandaag: Datum }) {
  return (
    <Form
      daad="opschortingenStarten"
      naam="opschorten"
      concept={waarover(wie)}
      knop="Opschorten"
      eenmalig={(tekst) => <Uitkomst tekst={tekst} />}
      className="paneel grid max-w-3xl gap-4"
    >
      <Startvelden vandaag={vandaag} />
      <BijWie wie={wie} />
    </Form>
  );
}
