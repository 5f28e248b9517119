'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';

export type Menuregel = { href: string; tekst: string };

export function Menu({ regels }: { regels: readonly Menuregel[] }) {
  const pad = usePathname();
  return (
    <nav aria-label="Hoofdmenu" className="flex gap-1 overflow-x-auto lg:grid">
      {regels.map((r) => {
        const hier = pad === r.href || pad.startsWith(`${r.href}/`);
        return (
          <Link
            key={r.href}
            href={r.href}
            prefetch={false}
            aria-current={hier ? 'page' : undefined}
            className={`whitespace-nowrap rounded-basis px-3 py-2 no-underline hover:bg-accent-zacht ${hier ? 'bg-accent-zacht font-semibold text-accent2' : 'text-ink'}`}
          >
            {r.tekst}
          </Link>
        );
      })}
    </nav>
  );
}
