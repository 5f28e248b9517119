'use client';
import * as acties from '@/lib/netwerk/actions';
import { BETROKKENE_VELDEN, HUISGENOOT_VELDEN, TOEZEGGING_VELDEN } from '@/lib/netwerk/woorden';
import { formulierVan } from '../toegang/werkformulier';

export const Form = formulierVan({
  acties,
  schema: () => import('@/lib/netwerk/schema'),
  velden: { ...BETROKKENE_VELDEN, ...HUISGENOOT_VELDEN, ...TOEZEGGING_VELDEN },
});
