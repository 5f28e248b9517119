'use client';
import * as acties from '@/lib/agenda/actions';
import { AFWEZIG_VELDEN } from '@/lib/agenda/woorden';
import { formulierVan } from '../toegang/werkformulier';

export const Form = formulierVan({ acties, schema: () => import('@/lib/agenda/schema'), velden: AFWEZIG_VELDEN });
