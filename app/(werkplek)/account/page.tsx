import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { EigenWachtwoordForm, NaamForm } from '@/components/account/account-forms';
import { Inlogplekken } from '@/components/account/inlogplekken';
import { Organisatie } from '@/components/account/organisatie';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { Middelen } from '@/components/tweede-factor/middelen';
import { getAccount } from '@/lib/account/queries';
import { oidcFout } from '@/lib/copy/inlogfouten';
import { geluktTekst } from '@/lib/copy/meldingen';
import { opsomming, ROL } from '@/lib/copy/woorden';
import { env } from '@/lib/server/env';
import { huidigeSessieId, requireRecht } from '@/lib/server/session';
import { getMiddelen } from '@/lib/tweede-factor/queries';

export const metadata: Metadata = { title: 'Account' };

export default metSleutel(async function AccountPagina({
  searchParams,
}: {
  searchParams: Promise<{ gelukt?: string; fout?: string }>;
}) {
  const user = await requireRecht('account.wijzigen');
  const account = await getAccount(user, await huidigeSessieId());
  const { gelukt, fout } = await searchParams;
  const melding = geluktTekst(gelukt);
  const misgegaan = oidcFout(fout);
  const vast: [string, string][] = [
    ['E-mailadres', account.email],
    ['Rol', ROL[account.rol]],
    ...(account.teams.length > 0 ? [['Team', opsomming(account.teams)] as [string, string]] : []),
    ...(account.aanpakken.length > 0 ? [['Aanpak', opsomming(account.aanpakken)] as [string, string]] : []),
  ];
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      {misgegaan && (
        <p role="alert" className="mb-4 rounded-basis border-2 border-laat bg-laat-zacht p-3">
          {misgegaan}
        </p>
      )}
      <Paginakop titel="Account" />
      <div className="grid max-w-3xl gap-5">
        <section className="paneel grid gap-4">
          <h2>Mijn gegevens</h2>
          <NaamForm {...account} />
          <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[12rem_1fr]">
            {vast.map(([woord, waarde]) => (
              <div key={woord} className="contents">
                <dt className="klein">{woord}</dt>
                <dd>{waarde}</dd>
              </div>
            ))}
          </dl>
          <p className="klein">Klopt dit niet? Vraag uw beheerder.</p>
        </section>
        {env().WACHTWOORDEN === 'aan' && (
          <section className="paneel grid gap-4">
            <h2>Wachtwoord</h2>
            <p className="klein">Na het wijzigen bent u op andere apparaten uitgelogd.</p>
            {/* Een gewijzigd wachtwoord blijft niet in de velden staan. */}
            <EigenWachtwoordForm
              key={gelukt === 'wachtwoord.wijzigen' ? randomUUID() : 'wachtwoord'}
              email={account.email}
            />
          </section>
        )}
        {env().OIDC_UITGEVER && <Organisatie naam={env().OIDC_NAAM} sinds={account.gekoppeldOp} />}
        {env().WACHTWOORDEN === 'aan' && <Middelen {...(await getMiddelen(user))} />}
        <Inlogplekken account={account} />
      </div>
    </>
  );
});
