import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Rol } from '@/lib/domain/rollen';
import { WACHT_OP_BEWAREN } from '@/lib/formulier/formulier';
import { uitloggen } from '@/lib/toegang/actions';
import { Menu, type Menuregel } from './menu';
import { Sneltoetsen } from './sneltoetsen';

const HULP: Menuregel = { href: '/hulp', tekst: 'Hulp' };

const MENU: Record<Rol, readonly Menuregel[]> = {
  begeleider: [
    { href: '/vandaag', tekst: 'Vandaag' },
    { href: '/bellen', tekst: 'Bellen' },
    { href: '/agenda', tekst: 'Agenda' },
    { href: '/clienten', tekst: 'Mijn cliënten' },
    { href: '/overdrachten', tekst: 'Overdrachten' },
    { href: '/afwijkingen', tekst: 'Normafwijkingen' },
    { href: '/instrumenten', tekst: 'Instrumenten' },
    HULP,
  ],
  teamleider: [
    { href: '/team', tekst: 'Team' },
    { href: '/team/clienten', tekst: 'Cliënten' },
    { href: '/team/overdragen', tekst: 'Overdragen' },
    { href: '/instrumenten', tekst: 'Instrumenten' },
    { href: '/aanbod', tekst: 'Aanbod' },
    HULP,
  ],
  projectleider: [
    { href: '/pilot', tekst: 'Pilot' },
    { href: '/pilot/deelnemers', tekst: 'Deelnemers' },
    { href: '/pilot/opschorting', tekst: 'Opschorting' },
    { href: '/pilot/aanpak', tekst: 'Uitleg' },
    { href: '/instrumenten', tekst: 'Instrumenten' },
    { href: '/aanbod', tekst: 'Aanbod' },
    HULP,
  ],
  partner: [{ href: '/signalen', tekst: 'Signalen' }, { href: '/aanpakken', tekst: 'Aanpakken' }, HULP],
  beheerder: [
    { href: '/beheer', tekst: 'Beheer' },
    { href: '/beheer/gebruikers', tekst: 'Gebruikers' },
    { href: '/beheer/teams', tekst: 'Teams' },
    { href: '/beheer/aanpakken', tekst: 'Aanpakken' },
    { href: '/beheer/locaties', tekst: 'Locaties' },
    { href: '/beheer/onderwerpen', tekst: 'Onderwerpen' },
    { href: '/beheer/instrumenten', tekst: 'Instrumenten' },
    { href: '/beheer/organisaties', tekst: 'Organisaties' },
    { href: '/beheer/aanbod', tekst: 'Gewenst aanbod' },
    { href: '/beheer/gemeente', tekst: 'Gemeente' },
    { href: '/beheer/berichten', tekst: 'Berichten' },
    { href: '/beheer/werk', tekst: 'Achtergrondwerk' },
    HULP,
  ],
  privacy_officer: [{ href: '/verantwoording', tekst: 'Verantwoording' }, HULP],
};

type Props = { user: { naam: string; rol: Rol; gemeente?: string | null } | null; children: ReactNode };

/** Het raamwerk om elke pagina: menu, zoeken, wie er is ingelogd. */
export function Raamwerk({ user, children }: Props) {
  return (
    <div className="lg:grid print:block lg:min-h-dvh lg:grid-cols-[188px_minmax(0,1fr)]">
      <a href="#inhoud" className="skip">
        Naar de inhoud
      </a>
      <div className="niet-afdrukken border-line border-b bg-paper p-2 lg:border-r lg:border-b-0 lg:p-3">
        <p className="hidden px-3 pt-2 pb-5 lg:block">
          <Link href="/" prefetch={false} className="font-bold text-ink text-lg no-underline">
            Vast Contact
          </Link>
          <span className="block text-[0.8125rem] text-ink2">{user?.gemeente}</span>
        </p>
        {user && <Menu regels={MENU[user.rol]} />}
      </div>
      <div className="min-w-0">
        <header className="niet-afdrukken flex items-center gap-4 border-line border-b bg-paper px-4 py-2 lg:px-8 lg:py-3">
          {user?.rol === 'begeleider' && <Sneltoetsen zoekt="dossier" />}
          {user?.rol === 'teamleider' && <Sneltoetsen zoekt="planning" />}
          {user && (
            <form action={uitloggen} {...{ [WACHT_OP_BEWAREN]: '' }} className="ml-auto flex items-baseline gap-3">
              <a href="/account" className="text-sm">
                <span className="sm:sr-only">Account</span>
                <span className="hidden sm:inline"> {user.naam}</span>
              </a>
              <button type="submit" className="knop-tekst">
                Uitloggen
              </button>
            </form>
          )}
        </header>
        <main id="inhoud" tabIndex={-1} className="max-w-[1240px] px-4 py-4 lg:px-7 lg:py-6">
          {children}
        </main>
      </div>
    </div>
  );
}
