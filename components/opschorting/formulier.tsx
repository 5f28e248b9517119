'use client';
import * as acties from '@/lib/opschorting/actions';
import { OPSCHORTING_VELDEN } from '@/lib/opschorting/woorden';
import { formulierVan } from '../toegang/werkformulier';

export const Form = formulierVan({
  acties,
  schema: () => import('@/lib/opschorting/schema'),
  velden: OPSCHORTING_VELDEN,
});
