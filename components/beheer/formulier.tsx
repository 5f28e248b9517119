'use client';
import * as acties from '@/lib/beheer/actions';
import { formulierVan } from '../toegang/werkformulier';

export const Plaatsformulier = formulierVan({ acties, schema: () => import('@/lib/beheer/plaatsing-schema') });
export const Werkformulier = formulierVan({ acties, schema: () => import('@/lib/beheer/werk-schema') });
