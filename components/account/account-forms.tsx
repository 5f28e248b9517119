'use client';
import * as acties from '@/lib/account/actions';
import { NAAM_VELDEN, WACHTWOORD_VELDEN } from '@/lib/account/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Veld } from '../ui/veld';

export const Form = formulierVan({
  acties,
  schema: () => import('@/lib/account/schema'),
  velden: { ...NAAM_VELDEN, ...WACHTWOORD_VELDEN },
});

type Eigen = { naam: string; telefoon: string | null; versie: number };

export function NaamForm({ naam, telefoon, versie }: Eigen) {
  return (
    <Form daad="naamWijzigen" naam="naam" verborgen={{ versie }} knop="Gegevens opslaan" className="grid gap-4">
      <Veld naam="naam" autoComplete="name" standaard={naam} className="max-w-md" />
      <Veld naam="telefoon" type="tel" autoComplete="tel" standaard={telefoon} className="max-w-md" />
    </Form>
  );
}

export function EigenWachtwoordForm({ email }: { email: string }) {
  return (
    <Form daad="wachtwoordWijzigen" naam="wachtwoord" knop="Wachtwoord wijzigen" className="">
      <div className="grid max-w-md gap-4">
        {/* Zonder naam, dus het gaat niet mee: zo weet een wachtwoordkluis bij welk account dit hoort. */}
        <input type="email" autoComplete="username" defaultValue={email} readOnly hidden />
        <Veld naam="huidig" type="password" autoComplete="current-password" />
        <Veld naam="wachtwoord" type="password" autoComplete="new-password" />
        <Veld naam="herhaling" type="password" autoComplete="new-password" />
      </div>
    </Form>
  );
}
