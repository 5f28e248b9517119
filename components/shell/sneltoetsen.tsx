'use client';
import dynamic from 'next/dynamic';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { Zoekdoel } from '../clienten/client-zoeken';

const Zoekdialoog = dynamic(() => import('./zoekdialoog').then((m) => m.Zoekdialoog), { ssr: false });

/**
 * Ctrl K zoekt een cliënt; een begeleider legt met Alt G een gesprek vast: bij de cliënt die openstaat, of na zoeken. Zonder JavaScript een link.
 */
export function Sneltoetsen({ zoekt }: { zoekt: 'dossier' | 'planning' }) {
  const pad = usePathname();
  const router = useRouter();
  const [doel, setDoel] = useState<Zoekdoel | null>(null);
  useEffect(() => {
    const bijToets = (e: KeyboardEvent) => {
      const toets = e.key.toLowerCase();
      if ((e.ctrlKey || e.metaKey) && !e.altKey && toets === 'k') {
        e.preventDefault();
        setDoel(zoekt);
      } else if (zoekt === 'dossier' && e.altKey && !e.ctrlKey && !e.metaKey && e.code === 'KeyG') {
        e.preventDefault();
        const hier = /^\/clienten\/([^/]+)/.exec(pad)?.[1];
        if (hier) router.push(`/clienten/${hier}/contactmomenten/nieuw`);
        else setDoel('vastleggen');
      }
    };
    document.addEventListener('keydown', bijToets);
    return () => document.removeEventListener('keydown', bijToets);
  }, [pad, router, zoekt]);

  return (
    <>
      <a
        href="/zoeken"
        onClick={(e) => {
          e.preventDefault();
          setDoel(zoekt);
        }}
        className="flex min-h-11 max-w-[32rem] flex-1 items-center justify-between rounded-basis border border-line2 bg-paper px-3 text-ink2 no-underline hover:text-ink"
      >
        <span>
          Zoek een cliënt<span className="hidden sm:inline"> op naam of nummer</span>
        </span>
        <kbd className="hidden sm:inline">Ctrl K</kbd>
      </a>
      {doel && <Zoekdialoog doel={doel} sluit={() => setDoel(null)} />}
    </>
  );
}
