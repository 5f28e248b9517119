import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Paginakop } from '@/components/shell/paginakop';
import { startpagina } from '@/lib/policy/startpagina';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Welkom' };

/** Waar een partner binnenkomt: wie alleen met cliënten meedenkt, heeft nog geen eigen werklijst. */
export default async function Welkom() {
  const user = await requireUser();
  const eigen = startpagina(user.rol);
  if (eigen !== '/welkom') redirect(eigen);
  return (
    <>
      <Paginakop titel={`Welkom, ${user.naam}`} onder="U bent ingelogd als partner." />
      <div className="paneel grid max-w-2xl gap-2">
        <p>
          U denkt mee met cliënten van de gemeente. Wilt u iets doorgeven over een cliënt of een driegesprek vragen?
          Neem dan contact op met de begeleider, zoals u gewend bent. Hier zijn geen gegevens van cliënten voor u te
          zien.
        </p>
        <p>
          Uw naam, wachtwoord en waar u bent ingelogd vindt u bij <a href="/account">uw account</a>. Wat de gemeente met
          de contactnorm belooft, leest u bij <a href="/hulp">Hulp</a>.
        </p>
      </div>
    </>
  );
}
