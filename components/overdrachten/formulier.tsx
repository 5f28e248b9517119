'use client';
import * as acties from '@/lib/overdrachten/actions';
import { formulierVan } from '../toegang/werkformulier';

export const Form = formulierVan({ acties, schema: () => import('@/lib/overdrachten/schema') });
