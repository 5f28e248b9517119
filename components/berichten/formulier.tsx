'use client';
import * as acties from '@/lib/berichten/actions';
import { formulierVan } from '../toegang/werkformulier';

export const Form = formulierVan({ acties, schema: () => import('@/lib/berichten/schema') });
