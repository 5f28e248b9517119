import Link from 'next/link';
import type { ReactNode } from 'react';
import { Menu, type Menuregel } from '@/components/shell/menu';
import { Sneltoetsen } from '@/components/shell/sneltoetsen';
import type { Rol } from '@/lib/domain/rollen';
import { env } from '@/lib/server/env';
import { huidigeUser } from '@/lib/server/session';
import { uitloggen } from '@/lib/toegang/actions';

const MENU: Record<Rol, readonly Menuregel[]> = {
  begeleider: [
    { href: '/vandaag', tekst: 'Vandaag' },
    { href: '/clienten', tekst: 'Mijn cliënten' },
    { href: '/hulp', tekst: 'Hulp' },
  ],
  teamleider: [{ href: '/welkom', tekst: 'Welkom' }],
  projectleider: [{ href: '/welkom', tekst: 'Welkom' }],
  partner: [{ href: '/welkom', tekst: 'Welkom' }],
  beheerder: [{ href: '/welkom', tekst: 'Welkom' }],
  privacy_officer: [{ href: '/welkom', tekst: 'Welkom' }],
};

/** Alleen het raamwerk: wie wat mag zien, beslist elke pagina zelf. */
export default async function WerkplekLayout({ children }: { children: ReactNode }) {
  const user = await huidigeUser();
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[188px_minmax(0,1fr)]">
      <a href="#inhoud" className="skip">
        Naar de inhoud
      </a>
      <div className="niet-afdrukken border-line border-b bg-paper p-2 lg:border-r lg:border-b-0 lg:p-3">
        <p className="hidden px-3 pt-2 pb-5 lg:block">
          <Link href="/" prefetch={false} className="font-bold text-ink text-lg no-underline">
            Vast Contact
          </Link>
          <span className="block text-[0.8125rem] text-ink2">{env().GEMEENTE_NAAM}</span>
        </p>
        {user && <Menu regels={MENU[user.rol]} />}
      </div>
      <div className="min-w-0">
        <header className="niet-afdrukken flex items-center gap-4 border-line border-b bg-paper px-4 py-2 lg:px-8 lg:py-3">
          {user?.rol === 'begeleider' && <Sneltoetsen />}
          {user && (
            <form action={uitloggen} className="ml-auto flex items-center gap-3">
              <span className="klein hidden sm:inline">{user.naam}</span>
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
