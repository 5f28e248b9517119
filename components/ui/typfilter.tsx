'use client';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { vouw } from '@/lib/domain/naam';
import { useLevend } from './zoeklijst';

/** Waar de rijen staan, en in welk deel ervan wordt gezocht: in een knop niet. */
export type Filterlijst = { label: string; rijen: string; tekst: string };

const MERK = 'getypt';

// Wat er is getypt kan een naam zijn: die komt niet in het adres en niet op het apparaat. Zolang het tabblad openstaat is er dit; in het adres staat
// alleen dat er iets is getypt, zodat Terug het weer laat zien en een nieuw bezoek niet.
let getypt = '';

const past = (rij: string, woorden: readonly string[]) => woorden.every((w) => rij.includes(w));

/** Filtert de rijen die in beeld staan; de lijst zelf weet er niet van. Geeft hoeveel er over zijn, van hoeveel. */
function filter(getypt: string, { rijen: waar, tekst }: Filterlijst): { over: number; van: number } {
  const woorden = vouw(getypt).split(/\s+/).filter(Boolean);
  const rijen = [...document.querySelectorAll<HTMLElement>(waar)];
  let over = 0;
  for (const rij of rijen) {
    const staatEr = [...rij.querySelectorAll(tekst)].map((deel) => deel.textContent).join(' ');
    rij.hidden = !past(vouw(staatEr), woorden);
    if (!rij.hidden) over += 1;
  }
  return { over, van: rijen.length };
}

function zetMerk(aan: boolean): void {
  const adres = new URL(window.location.href);
  if (adres.searchParams.has(MERK) === aan) return;
  if (aan) adres.searchParams.set(MERK, '1');
  else adres.searchParams.delete(MERK);
  window.history.replaceState(window.history.state, '', adres);
}

/** Een veld dat de lijst eronder filtert terwijl iemand typt; zonder JavaScript is het er niet. */
export function Typfilter({ lijst }: { lijst: Filterlijst }) {
  const levend = useLevend();
  const router = useRouter();
  const pad = usePathname();
  const [tekst, setTekst] = useState('');
  const [geteld, setGeteld] = useState<{ over: number; van: number } | null>(null);
  const begonnen = useRef(false);

  useLayoutEffect(() => {
    if (begonnen.current) return;
    begonnen.current = true;
    const terug = new URLSearchParams(window.location.search).has(MERK);
    if (terug && getypt) setTekst(getypt);
    else zetMerk(false);
  }, []);

  // Na elke weergave: komt er een andere lijst, dan geldt wat er is getypt ook daarvoor.
  useLayoutEffect(() => {
    const nu = filter(tekst, lijst);
    setGeteld((oud) => (oud?.over === nu.over && oud.van === nu.van ? oud : nu));
    // Een andere keuze in het filter maakte een nieuw adres.
    if (tekst) zetMerk(true);
  });

  // Een gewone link laadt de pagina opnieuw, en dan is wat er is getypt bij Terug weg.
  useEffect(() => {
    if (!tekst) return;
    const bijKlik = (e: MouseEvent) => {
      const link = (e.target as Element).closest<HTMLAnchorElement>(`:is(${lijst.rijen}) a[href^="/"]`);
      if (!link || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey) return;
      e.preventDefault();
      router.push(link.getAttribute('href') ?? pad);
    };
    document.addEventListener('click', bijKlik);
    return () => document.removeEventListener('click', bijKlik);
  }, [tekst, router, pad, lijst]);

  function typ(nieuw: string) {
    getypt = nieuw;
    setTekst(nieuw);
    zetMerk(nieuw !== '');
  }

  return (
    <div className="met-scripts flex flex-wrap items-center gap-x-4 gap-y-1">
      <input
        type="search"
        aria-label={lijst.label}
        placeholder={lijst.label}
        autoComplete="off"
        maxLength={80}
        disabled={!levend}
        className="invoer max-w-md"
        value={tekst}
        onChange={(e) => typ(e.target.value)}
      />
      <p role="status" className="klein">
        {tekst &&
          geteld &&
          (geteld.over > 0 ? `${geteld.over} van ${geteld.van} in beeld.` : 'Niemand in deze lijst past hierbij.')}
      </p>
    </div>
  );
}
