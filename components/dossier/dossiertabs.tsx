type Tab = 'tijdlijn' | 'on-hold' | 'gegevens';
const TABS: readonly [Tab, string, string][] = [
  ['tijdlijn', 'Tijdlijn', ''],
  ['on-hold', 'On hold', '/on-hold'],
  ['gegevens', 'Gegevens', '/gegevens'],
];

export function Dossiertabs({ clientnummer, hier }: { clientnummer: string; hier: Tab }) {
  return (
    <nav aria-label="Dossier" className="niet-afdrukken mb-5 flex gap-6 overflow-x-auto border-line border-b">
      {TABS.map(([tab, tekst, pad]) => (
        <a
          key={tab}
          href={`/clienten/${clientnummer}${pad}`}
          aria-current={tab === hier ? 'page' : undefined}
          className={`whitespace-nowrap py-2 font-semibold no-underline ${tab === hier ? 'border-accent border-b-[3px] text-ink' : 'text-ink2'}`}
        >
          {tekst}
        </a>
      ))}
    </nav>
  );
}
