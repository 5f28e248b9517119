'use client';
import * as acties from '@/lib/tweede-factor/actions';
import { TWEEDE_STAP_VELDEN } from '@/lib/tweede-factor/woorden';
import { formulierVan } from '../toegang/werkformulier';

const { codeappInstellen, codeappVerwijderen, passkeyToevoegen, passkeyHernoemen, passkeyVerwijderen } = acties;
const { herstelcodesMaken, herstelVragen, herstelGoedkeuren, herstelAfwijzen } = acties;

/** De andere acties van deze kamer zijn voor wie nog niet is ingelogd. */
export const Form = formulierVan({
  acties: {
    codeappInstellen,
    codeappVerwijderen,
    passkeyToevoegen,
    passkeyHernoemen,
    passkeyVerwijderen,
    herstelcodesMaken,
    herstelVragen,
    herstelGoedkeuren,
    herstelAfwijzen,
  },
  schema: () => import('@/lib/tweede-factor/schema'),
  velden: TWEEDE_STAP_VELDEN,
});
