'use client';
import type { Datum } from '@/lib/domain/datum';
import * as acties from '@/lib/inzageverzoek/actions';
import { VERZOEK_VELDEN } from '@/lib/inzageverzoek/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Geboorteveld } from '../ui/geboorteveld';
import { Keuzes, Veld } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/inzageverzoek/schema'), velden: VERZOEK_VELDEN });

export const VerzoekForm = ({ vandaag }: { vandaag: Datum }) => (
  <Form daad="inzageGeven" naam="inzage" knop="Open het overzicht van deze cliënt">
    <Veld naam="clientnummer" autoComplete="off" className="max-w-64" />
    <Veld naam="achternaam" autoComplete="off" />
    <Geboorteveld naam="geboortedatum" label={VERZOEK_VELDEN.geboortedatum.label} />
    <Veld naam="gevraagdOp" type="date" max={vandaag} standaard={vandaag} className="max-w-64" />
    <Keuzes naam="identiteit" />
  </Form>
);
