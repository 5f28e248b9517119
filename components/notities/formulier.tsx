'use client';
import * as acties from '@/lib/notities/actions';
import { formulierVan } from '../toegang/werkformulier';

export const Form = formulierVan({ acties, schema: () => import('@/lib/notities/schema') });
