export type Tab = { href: string; tekst: string };

// Op een smal scherm staat de open tab meteen in beeld, ook zonder scripts.
const HIER = 'border-accent border-b-[3px] text-ink [scroll-initial-target:nearest]';

type Props = { label: string; tabs: readonly Tab[]; hier: string; eronder?: boolean };

/** De onderdelen van één cliënt of onderwerp naast elkaar; `hier` is het adres van deze pagina, of (`eronder`) van het deel waar zij onder hoort. */
export function Tabs({ label, tabs, hier, eronder }: Props) {
  return (
    <nav
      aria-label={label}
      className="niet-afdrukken mb-4 flex gap-x-5 overflow-x-auto border-line border-b lg:gap-x-6"
    >
      {tabs.map(({ href, tekst }) => (
        <a
          key={href}
          href={href}
          aria-current={href === hier ? (eronder ? 'true' : 'page') : undefined}
          className={`whitespace-nowrap py-2 font-semibold no-underline ${href === hier ? HIER : 'text-ink2'}`}
        >
          {tekst}
        </a>
      ))}
    </nav>
  );
}
