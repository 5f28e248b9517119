import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Rol } from '@/lib/domain/rollen';
import { WACHT_OP_BEWAREN } from '@/lib/formulier/formulier';
import { uitloggen } from '@/lib/toegang/actions';
import { Menu, type Menuregel } from './menu';
import { Sneltoetsen } from './sneltoetsen';

const HULP: Menuregel = { href: '/hulp', tekst: 'Hulp' };
const ZOEKEN: Menuregel = { href: '/zoeken', tekst: 'Zoeken', beeld: 'zoeken', zoekt: true };

const MENU: Record<Rol, readonly Menuregel[]> = {
  begeleider: [
    { href: '/vandaag', tekst: 'Vandaag', beeld: 'vandaag' },
    { href: '/agenda', tekst: 'Agenda', beeld: 'agenda' },
    { href: '/clienten', tekst: 'Mijn cliënten', weg: 'Mijn', beeld: 'clienten' },
    ZOEKEN,
    { href: '/bellen', tekst: 'Bellen' },
    { href: '/overdrachten', tekst: 'Overdrachten' },
    { href: '/afwijkingen', tekst: 'Normafwijkingen' },
    { href: '/instrumenten', tekst: 'Instrumenten' },
    HULP,
  ],
  teamleider: [
    { href: '/team', tekst: 'Team', beeld: 'team' },
    { href: '/team/clienten', tekst: 'Cliënten', beeld: 'clienten' },
    { href: '/team/overdragen', tekst: 'Overdragen', beeld: 'overdragen' },
    ZOEKEN,
    { href: '/instrumenten', tekst: 'Instrumenten' },
    { href: '/aanbod', tekst: 'Aanbod' },
    HULP,
  ],
  projectleider: [
    { href: '/pilot', tekst: 'Pilot', beeld: 'overzicht' },
    { href: '/pilot/deelnemers', tekst: 'Deelnemers', beeld: 'clienten' },
    { href: '/pilot/opschorting', tekst: 'Opschorting', beeld: 'stilzetten' },
    ZOEKEN,
    { href: '/pilot/aanpak', tekst: 'Uitleg' },
    { href: '/instrumenten', tekst: 'Instrumenten' },
    { href: '/aanbod', tekst: 'Aanbod' },
    HULP,
  ],
  partner: [
    { href: '/signalen', tekst: 'Signalen', beeld: 'bericht' },
    { href: '/aanpakken', tekst: 'Aanpakken', beeld: 'tekst' },
    ZOEKEN,
    HULP,
  ],
  beheerder: [
    { href: '/beheer', tekst: 'Beheer', beeld: 'regelen' },
    { href: '/beheer/gebruikers', tekst: 'Gebruikers', beeld: 'clienten' },
    { href: '/beheer/teams', tekst: 'Teams', beeld: 'team' },
    ZOEKEN,
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
  privacy_officer: [{ href: '/verantwoording', tekst: 'Verantwoording', beeld: 'tekst' }, ZOEKEN, HULP],
};

const ZOEKT: Partial<Record<Rol, 'dossier' | 'planning'>> = { begeleider: 'dossier', teamleider: 'planning' };

type Props = { user: { naam: string; rol: Rol; gemeente?: string | null } | null; children: ReactNode };

const Uitloggen = ({ className }: { className: string }) => (
  <form action={uitloggen} {...{ [WACHT_OP_BEWAREN]: '' }}>
    <button type="submit" className={className}>
      Uitloggen
    </button>
  </form>
);

/** Het raamwerk om elke pagina: menu, zoeken, wie er is ingelogd. Op een smal scherm staat dat alles onderaan, en begint de pagina bovenaan. */
export function Raamwerk({ user, children }: Props) {
  return (
    <div className="raamwerk">
      <a href="#inhoud" className="skip">
        Naar de inhoud
      </a>
      <div className="niet-afdrukken border-line bg-paper lg:border-r lg:p-3">
        <p className="hidden px-3 pt-2 pb-5 lg:block">
          <Link href="/" prefetch={false} className="font-bold text-ink text-lg no-underline">
            Vast Contact
          </Link>
          <span className="block text-[0.8125rem] text-ink2">{user?.gemeente}</span>
        </p>
        {user && (
          <Menu regels={MENU[user.rol]}>
            <div className="wie-smal">
              <a href="/account">Account</a>
              <Uitloggen className="knop knop-stil" />
              <p className="klein">
                {user.naam} · Vast Contact{user.gemeente && ` · ${user.gemeente}`}
              </p>
            </div>
          </Menu>
        )}
      </div>
      <div className="min-w-0">
        <header className="bovenkop niet-afdrukken">
          {user && <Sneltoetsen zoekt={ZOEKT[user.rol] ?? 'paginas'} />}
          {user && (
            <div className="ml-auto flex items-baseline gap-3">
              <a href="/account" className="text-sm">
                <span className="sr-only">Account</span> {user.naam}
              </a>
              <Uitloggen className="knop-tekst" />
            </div>
          )}
        </header>
        <main id="inhoud" tabIndex={-1} className="max-w-[1240px] px-4 py-4 lg:px-7 lg:py-6">
          {children}
        </main>
      </div>
    </div>
  );
}
