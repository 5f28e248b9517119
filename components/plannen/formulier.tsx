'use client';
import * as acties from '@/lib/plannen/actions';
import { BEGIN_VELDEN, DOEL_VELDEN, HOOFDLIJN_VELDEN, VASTSTEL_VELDEN } from '@/lib/plannen/woorden';
import { formulierVan } from '../toegang/werkformulier';

export const Form = formulierVan({
  acties,
  schema: () => import('@/lib/plannen/schema'),
  velden: { ...BEGIN_VELDEN, ...DOEL_VELDEN, ...HOOFDLIJN_VELDEN, ...VASTSTEL_VELDEN },
});
