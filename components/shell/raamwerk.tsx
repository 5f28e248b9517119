import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Rol } from '@/lib/domain/rollen';
import { WACHT_OP_BEWAREN } from '@/lib/formulier/formulier';
import { uitloggen } from '@/lib/toegang/actions';
import { Menu } from './menu';
import { MENU } from './menuregels';
import { Sneltoetsen } from './sneltoetsen';

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
