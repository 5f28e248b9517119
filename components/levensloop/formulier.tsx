'use client';
import * as acties from '@/lib/levensloop/actions';
import { formulierVan } from '../toegang/werkformulier';

export const Form = formulierVan({ acties, schema: () => import('@/lib/levensloop/schema') });
