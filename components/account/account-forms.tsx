'use client';
import { naamWijzigen, sessieBeeindigen, sessiesBeeindigen, wachtwoordWijzigen } from '@/lib/account/actions';
import { NAAM_VELDEN, WACHTWOORD_VELDEN } from '@/lib/account/woorden';
import { metHoofdletter } from '@/lib/copy/apparaat';
import { Werkformulier } from '../toegang/werkformulier';
import { Veld } from '../ui/veld';

const schema = () => import('@/lib/account/schema');

export function NaamForm({ naam, versie, sleutel }: { naam: string; versie: number; sleutel: string }) {
  return (
    <Werkformulier
      naam="naam"
      actie={naamWijzigen}
      laadSchema={() => schema().then((m) => m.naamWijzigenSchema)}
      velden={NAAM_VELDEN}
      sleutel={`${sleutel}-naam`}
      verborgen={{ versie }}
      knop="Naam opslaan"
    >
      <Veld naam="naam" autoComplete="name" standaard={naam} className="max-w-md" />
    </Werkformulier>
  );
}

export function EigenWachtwoordForm({ email, sleutel }: { email: string; sleutel: string }) {
  return (
    <Werkformulier
      naam="wachtwoord"
      actie={wachtwoordWijzigen}
      laadSchema={() => schema().then((m) => m.wachtwoordWijzigenSchema)}
      velden={WACHTWOORD_VELDEN}
      sleutel={`${sleutel}-wachtwoord`}
      knop="Wachtwoord wijzigen"
    >
      <div className="grid max-w-md gap-4">
        {/* Zonder naam, dus het gaat niet mee: zo weet een wachtwoordkluis bij welk account dit hoort. */}
        <input type="email" autoComplete="username" defaultValue={email} readOnly hidden />
        <Veld naam="huidig" type="password" autoComplete="current-password" />
        <Veld naam="wachtwoord" type="password" autoComplete="new-password" />
        <Veld naam="herhaling" type="password" autoComplete="new-password" />
      </div>
    </Werkformulier>
  );
}

// Een rustige knop naast wat er al staat; het formulier zelf maakt er anders de hoofdknop van een pagina van.
const STIL =
  '[&_.knop]:min-h-8 [&_.knop]:bg-paper [&_.knop]:text-accent [&_.knop]:whitespace-normal [&_.knop:hover]:bg-accent-zacht [&>div:last-child]:mt-0';

export function SessieUitloggenForm({ id, apparaat, sleutel }: { id: string; apparaat: string; sleutel: string }) {
  return (
    <Werkformulier
      naam={`sessie-${id}`}
      actie={sessieBeeindigen}
      laadSchema={() => schema().then((m) => m.sessieBeeindigenSchema)}
      sleutel={`${sleutel}-${id}`}
      verborgen={{ sessieId: id }}
      // Het apparaat staat in de knop: wie de knoppen een voor een hoort, weet zo welke dit is.
      knop={`${metHoofdletter(apparaat)} uitloggen`}
      bezig="Bezig met uitloggen…"
      className={STIL}
    >
      {null}
    </Werkformulier>
  );
}

export function EldersUitloggenForm({ sleutel }: { sleutel: string }) {
  return (
    <Werkformulier
      naam="elders"
      actie={sessiesBeeindigen}
      laadSchema={() => schema().then((m) => m.sessiesBeeindigenSchema)}
      sleutel={`${sleutel}-elders`}
      knop="Overal elders uitloggen"
      bezig="Bezig met uitloggen…"
      className={STIL}
    >
      {null}
    </Werkformulier>
  );
}
