'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import { hulpBij } from '@/lib/hulp/woorden';
import { type BEELD, Beeld } from './beeld';

/** `beeld` zet de regel op de balk van een smal scherm, waar `weg` van de tekst af gaat; `zoekt` opent het zoekvenster, en staat breed al bovenaan. */
export type Menuregel = { href: string; tekst: string; weg?: string; beeld?: keyof typeof BEELD; zoekt?: true };

/**
 * Waar iemand kan komen; de langste passende regel is waar hij is. Hulp opent bij de uitleg van deze pagina. Op een smal scherm een balk onderaan met wat
 * het meest nodig is, en de rest achter Meer: een popover, die ook zonder scripts opengaat en op een breed scherm gewoon in het menu staat.
 */
export function Menu({ regels, children }: { regels: readonly Menuregel[]; children: ReactNode }) {
  const pad = usePathname();
  const meer = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: het raamwerk blijft staan; op een andere pagina gaat Meer dicht
  useEffect(() => {
    if (meer.current?.matches(':popover-open')) meer.current.hidePopover();
  }, [pad]);
  const hier = regels
    .filter((r) => pad === r.href || pad.startsWith(`${r.href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
  const link = (r: Menuregel) => {
    const wat = {
      href: r.href === '/hulp' ? `/hulp${hulpBij(pad)}` : r.href,
      'aria-current': r === hier ? ('page' as const) : undefined,
    };
    const inhoud = (
      <>
        {r.beeld && <Beeld naam={r.beeld} />}
        {r.weg && <span className="max-lg:hidden">{r.weg} </span>}
        {r.weg ? <span className="max-lg:capitalize">{r.tekst.slice(r.weg.length + 1)}</span> : r.tekst}
      </>
    );
    // Een gewone link: waar scripts draaien opent het zoekvenster in plaats van de pagina.
    return r.zoekt ? (
      <a {...wat} key={r.href} data-zoeken="">
        {inhoud}
      </a>
    ) : (
      <Link {...wat} key={r.href} prefetch={false}>
        {inhoud}
      </Link>
    );
  };
  return (
    <nav aria-label="Hoofdmenu" className="hoofdmenu">
      {regels.filter((r) => r.beeld).map(link)}
      <button type="button" popoverTarget="meer">
        <Beeld naam="meer" />
        Meer
      </button>
      <div id="meer" popover="auto" ref={meer}>
        {regels.filter((r) => !r.beeld).map(link)}
        {children}
      </div>
    </nav>
  );
}
