'use client';
import { TAAL_VELDEN } from '@/lib/clienten/woorden';
import * as acties from '@/lib/intakes/actions';
import { GEBIED_VELDEN, INFORMATIE_VELDEN, PERSOON_VELDEN, STARTLIJST_VELDEN } from '@/lib/intakes/woorden';
import { formulierVan } from '../toegang/werkformulier';

export const Form = formulierVan({
  acties,
  schema: () => import('@/lib/intakes/schema'),
  velden: { ...GEBIED_VELDEN, ...INFORMATIE_VELDEN, ...PERSOON_VELDEN, ...STARTLIJST_VELDEN, ...TAAL_VELDEN },
});
