'use client';
import * as acties from '@/lib/signalen/actions';
import { SIGNAAL_VELDEN, SIGNAALANTWOORD_VELDEN } from '@/lib/signalen/woorden';
import { formulierVan } from '../toegang/werkformulier';

export const Form = formulierVan({
  acties,
  schema: () => import('@/lib/signalen/schema'),
  velden: { ...SIGNAAL_VELDEN, ...SIGNAALANTWOORD_VELDEN },
});
