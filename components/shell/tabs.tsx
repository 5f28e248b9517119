export type Tab = { href: string; tekst: string };

// Op een smal scherm staat de open tab meteen in beeld, ook zonder scripts.
const HIER = 'border-accent border-b-[3px] text-ink [scroll-initial-target:nearest]';

/** De onderdelen van één cliënt of onderwerp naast elkaar; `hier` is het adres van deze pagina. */
export function Tabs({ label, tabs, hier }: { label: string; tabs: readonly Tab[]; hier: string }) {
  return (
    <nav aria-label={label} className="niet-afdrukken mb-5 flex gap-6 overflow-x-auto border-line border-b">
      {tabs.map(({ href, tekst }) => (
        <a
          key={href}
          href={href}
          aria-current={href === hier ? 'page' : undefined}
          className={`whitespace-nowrap py-2 font-semibold no-underline ${href === hier ? HIER : 'text-ink2'}`}
        >
          {tekst}
        </a>
      ))}
    </nav>
  );
}
