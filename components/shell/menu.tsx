'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { hulpBij } from '@/lib/hulp/woorden';

export type Menuregel = { href: string; tekst: string };

/** Waar iemand kan komen; de langste passende regel is waar hij is. Hulp opent bij de uitleg van deze pagina. */
export function Menu({ regels }: { regels: readonly Menuregel[] }) {
  const pad = usePathname();
  const hier = regels
    .filter((r) => pad === r.href || pad.startsWith(`${r.href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
  return (
    <nav aria-label="Hoofdmenu" className="flex flex-wrap gap-1 lg:grid">
      {regels.map((r) => (
        <Link
          key={r.href}
          href={r.href === '/hulp' ? `/hulp${hulpBij(pad)}` : r.href}
          prefetch={false}
          aria-current={r === hier ? 'page' : undefined}
          className={`whitespace-nowrap rounded-basis px-3 py-2 no-underline hover:bg-accent-zacht ${r === hier ? 'bg-accent-zacht font-semibold text-accent2' : 'text-ink'}`}
        >
          {r.tekst}
        </Link>
      ))}
    </nav>
  );
}
