'use client';
import * as acties from '@/lib/account/actions';
import { NAAM_VELDEN, WACHTWOORD_VELDEN } from '@/lib/account/woorden';
import { metHoofdletter } from '@/lib/copy/apparaat';
import { formulierVan } from '../toegang/werkformulier';
import { Veld } from '../ui/veld';

const Form = formulierVan({
  acties,
  schema: () => import('@/lib/account/schema'),
  velden: { ...NAAM_VELDEN, ...WACHTWOORD_VELDEN },
});

export function NaamForm({ naam, versie }: { naam: string; versie: number }) {
  return (
    <Form daad="naamWijzigen" naam="naam" verborgen={{ versie }} knop="Naam opslaan" className="">
      <Veld naam="naam" autoComplete="name" standaard={naam} className="max-w-md" />
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

// Een rustige knop naast wat er al staat; het formulier zelf maakt er anders de hoofdknop van een pagina van.
const STIL =
  '[&_.knop]:min-h-8 [&_.knop]:bg-paper [&_.knop]:text-accent [&_.knop]:whitespace-normal [&_.knop:hover]:bg-accent-zacht [&>div:last-child]:mt-0';

export function SessieUitloggenForm({ id, apparaat }: { id: string; apparaat: string }) {
  return (
    <Form
      daad="sessieBeeindigen"
      naam={`sessie-${id}`}
      verborgen={{ sessieId: id }}
      // Het apparaat staat in de knop: wie de knoppen een voor een hoort, weet zo welke dit is.
      knop={`${metHoofdletter(apparaat)} uitloggen`}
      bezig="Bezig met uitloggen…"
      className={STIL}
    >
      {null}
    </Form>
  );
}

export function EldersUitloggenForm() {
  return (
    <Form
      daad="sessiesBeeindigen"
      naam="elders"
      knop="Overal elders uitloggen"
      bezig="Bezig met uitloggen…"
      className={STIL}
    >
      {null}
    </Form>
  );
}
