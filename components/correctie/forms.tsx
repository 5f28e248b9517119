'use client';
import * as acties from '@/lib/correctie/actions';
import type { Correctie } from '@/lib/correctie/queries';
import { CORRECTIE_VELDEN } from '@/lib/correctie/woorden';
import type { Datum } from '@/lib/domain/datum';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, Tekstvak, Veld } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/correctie/schema'), velden: CORRECTIE_VELDEN });

/** Zonder cliëntnummer vraagt het formulier erom: voor wie geen dossier open heeft. */
export const VerzoekForm = ({ clientnummer, vandaag }: { clientnummer?: string; vandaag: Datum }) => (
  <Form
    daad="correctieVastleggen"
    naam="correctie"
    verborgen={clientnummer ? { clientnummer } : undefined}
    knop="Leg het verzoek vast"
  >
    {!clientnummer && <Veld naam="clientnummer" autoComplete="off" className="max-w-64" />}
    <Veld naam="gevraagdOp" type="date" max={vandaag} standaard={vandaag} className="max-w-64" />
    <Tekstvak naam="verzoek" rijen={4} />
    <Tekstvak naam="verklaring" rijen={4} />
  </Form>
);

export const BesluitForm = ({ c }: { c: Pick<Correctie, 'id' | 'versie' | 'clientnummer' | 'verklaring'> }) => (
  <Form
    daad="correctieBesluiten"
    naam={`besluit-${c.id}`}
    concept={c.id}
    verborgen={{ clientnummer: c.clientnummer, correctieId: c.id, versie: c.versie }}
    knop="Leg het besluit vast"
  >
    <Keuzes naam="besluit" />
    <Tekstvak naam="motivering" rijen={3} />
    <Tekstvak naam="verklaring" rijen={3} standaard={c.verklaring} />
  </Form>
);
