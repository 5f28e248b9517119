'use client';
import dynamic from 'next/dynamic';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

const Zoekdialoog = dynamic(() => import('./zoekdialoog').then((m) => m.Zoekdialoog), { ssr: false });

/** Bij wie het zoekveld staat, en wat zij er vinden. */
const TEKST = {
  dossier: 'Zoek een cliënt of pagina',
  planning: 'Zoek een cliënt of pagina',
  paginas: 'Zoek een pagina',
};

/**
 * Ctrl K, of een klik op een link met `data-zoeken`, opent het zoeken; een begeleider legt met Alt G een gesprek vast: bij de cliënt die openstaat,
 * of na zoeken. Zonder JavaScript een link.
 */
export function Sneltoetsen({ zoekt }: { zoekt: keyof typeof TEKST }) {
  const pad = usePathname();
  const router = useRouter();
  const [open, setOpen] = useState<{ doel?: string } | null>(null);
  useEffect(() => {
    const bijToets = (e: KeyboardEvent) => {
      if ((e.ctrlKey || e.metaKey) && !e.altKey && e.key.toLowerCase() === 'k') {
        e.preventDefault();
        setOpen({});
      } else if (zoekt === 'dossier' && e.altKey && !e.ctrlKey && !e.metaKey && e.code === 'KeyG') {
        e.preventDefault();
        const hier = /^\/clienten\/([A-Z0-9-]+)(?:\/|$)/.exec(pad)?.[1];
        if (hier) router.push(`/clienten/${hier}/contactmomenten/nieuw`);
        else setOpen({ doel: 'vastleggen' });
      }
    };
    const bijKlik = (e: MouseEvent) => {
      const link = (e.target as Element).closest?.('[data-zoeken]');
      if (!link || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey) return;
      e.preventDefault();
      setOpen({ doel: link.getAttribute('data-zoeken') || undefined });
    };
    document.addEventListener('keydown', bijToets);
    document.addEventListener('click', bijKlik);
    return () => {
      document.removeEventListener('keydown', bijToets);
      document.removeEventListener('click', bijKlik);
    };
  }, [pad, router, zoekt]);

  return (
    <>
      <a
        href="/zoeken"
        data-zoeken=""
        className="flex min-h-11 max-w-[32rem] flex-1 items-center justify-between rounded-basis border border-line2 bg-paper px-3 text-ink2 no-underline hover:text-ink"
      >
        {TEKST[zoekt]}
        <kbd className="hidden sm:inline">Ctrl K</kbd>
      </a>
      {open && <Zoekdialoog doel={open.doel} sluit={() => setOpen(null)} />}
    </>
  );
}
