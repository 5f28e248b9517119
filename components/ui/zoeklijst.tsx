'use client';
import { type KeyboardEvent, type MouseEvent, useEffect, useState, useSyncExternalStore } from 'react';

export type Optie = { id: string; href: string; tekst: string; onder?: string; merk?: string };
export type Optiegroep = { titel: string; opties: readonly Optie[] };

const nooit = () => () => {};
/** Heeft React de pagina overgenomen? Tot dan zijn opties gewone links en is het zoekveld een gewoon veld. */
export const useLevend = () =>
  useSyncExternalStore(
    nooit,
    () => true,
    () => false,
  );

type Wens = {
  naam: string;
  groepen: readonly Optiegroep[];
  kies: (optie: Optie) => void;
  /** Enter zonder dat iemand met de pijltjes koos. */
  enter?: (eerste: Optie | undefined) => void;
};

/**
 * Een zoekveld met een lijst eronder: de aandacht blijft in het veld, de pijltjes lopen door de lijst (het combobox-patroon van WAI-ARIA). De eerste
 * optie is meteen aangewezen.
 */
export function useZoeklijst({ naam, groepen, kies, enter }: Wens) {
  const levend = useLevend();
  const opties = groepen.flatMap((g) => g.opties);
  const [aangewezen, setAangewezen] = useState<string | null>(null);
  const nummer = Math.max(
    0,
    opties.findIndex((o) => o.id === aangewezen),
  );
  const hier = opties[nummer];
  const domId = (o: Optie) => `${naam}-${o.id}`;

  useEffect(() => {
    if (aangewezen) document.getElementById(`${naam}-${aangewezen}`)?.scrollIntoView({ block: 'nearest' });
  }, [naam, aangewezen]);

  function bijToets(e: KeyboardEvent) {
    if (e.nativeEvent.isComposing) return;
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault();
      const stap = e.key === 'ArrowDown' ? 1 : -1;
      setAangewezen(opties[(nummer + stap + opties.length) % Math.max(1, opties.length)]?.id ?? null);
    } else if (e.key === 'Enter' && !e.ctrlKey && !e.metaKey && (hier || enter)) {
      e.preventDefault();
      if (aangewezen && hier?.id === aangewezen) kies(hier);
      else if (enter) enter(opties[0]);
      else if (hier) kies(hier);
    }
  }

  const veld = levend
    ? {
        role: 'combobox',
        'aria-autocomplete': 'list' as const,
        'aria-expanded': opties.length > 0,
        'aria-controls': opties.length > 0 ? `${naam}-lijst` : undefined,
        'aria-activedescendant': hier && domId(hier),
        onKeyDown: bijToets,
      }
    : {};
  return { levend, veld, lijst: { naam, groepen, kies, hier, levend }, begin: () => setAangewezen(null) };
}

type Lijst = { naam: string; groepen: readonly Optiegroep[]; kies: (o: Optie) => void; hier?: Optie; levend: boolean };

/** De lijst zelf. Een optie is ook een link: met Ctrl opent zij in een nieuw tabblad, en zonder JavaScript werkt zij gewoon. */
export function Zoeklijst({ naam, groepen, kies, hier, levend, label }: Lijst & { label: string }) {
  const gevuld = groepen.filter((g) => g.opties.length > 0);
  if (gevuld.length === 0) return null;
  const klik = (e: MouseEvent, optie: Optie) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    kies(optie);
  };
  return (
    <div id={`${naam}-lijst`} {...(levend && { role: 'listbox', 'aria-label': label })} className="zoeklijst">
      {gevuld.map((g, nr) => (
        <div key={g.titel} {...(levend && { role: 'group', 'aria-labelledby': `${naam}-groep-${nr}` })}>
          <div id={`${naam}-groep-${nr}`} role={levend ? 'presentation' : undefined} className="groepskop">
            {g.titel}
          </div>
          {g.opties.map((o) => (
            <a
              key={o.id}
              id={`${naam}-${o.id}`}
              href={o.href}
              {...(levend && { role: 'option', tabIndex: -1, 'aria-selected': o === hier })}
              // De aandacht blijft in het zoekveld.
              onMouseDown={(e) => e.preventDefault()}
              onClick={(e) => klik(e, o)}
            >
              <span>
                <b>{o.tekst}</b>
                {o.onder && <small>{o.onder}</small>}
              </span>
              {o.merk && <span className="st st-laat">{o.merk}</span>}
            </a>
          ))}
        </div>
      ))}
    </div>
  );
}
