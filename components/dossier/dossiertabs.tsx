import { Tabs } from '../shell/tabs';

/** Wat bij elkaar hoort is één tab; waar dat te lang wordt voor één bladzijde, heeft de tab delen. */
const TABS = [
  { tekst: 'Tijdlijn', delen: [['', 'Tijdlijn']] },
  { tekst: 'Leefgebieden', delen: [['/leefgebieden', 'Leefgebieden']] },
  {
    tekst: 'Plan',
    delen: [
      ['/plan', 'Plan van aanpak'],
      ['/instrumenten', 'Instrumenten'],
    ],
  },
  { tekst: 'Rond de cliënt', delen: [['/netwerk', 'Rond de cliënt']] },
  { tekst: 'Situatie', delen: [['/situatie', 'Situatie']] },
  {
    tekst: 'Gegevens',
    delen: [
      ['/gegevens', 'Gegevens'],
      ['/berichten', 'Berichten'],
    ],
  },
] as const;
export type Dossierpad = (typeof TABS)[number]['delen'][number][0];

const tabVan = (pad: Dossierpad) => TABS.find(({ delen }) => delen.some(([deel]) => deel === pad));

/** Hoe deze bladzijde in de tabs heet. */
export const tabnaam = (pad: Dossierpad): string => tabVan(pad)?.delen.find(([deel]) => deel === pad)?.[1] ?? '';

/** `eronder`: dit is een bladzijde onder die tab, zoals één intake. */
export function Dossiertabs({ dossier, hier, eronder }: { dossier: string; hier: Dossierpad; eronder: boolean }) {
  const tab = tabVan(hier);
  return (
    <>
      <Tabs
        label="Dossier"
        tabs={TABS.map(({ tekst, delen: [[pad]] }) => ({ href: dossier + pad, tekst }))}
        hier={dossier + (tab?.delen[0][0] ?? '')}
        eronder={eronder || tab?.delen[0][0] !== hier}
      />
      {tab && tab.delen.length > 1 && !eronder && (
        <nav aria-label={tab.tekst}>
          <ul className="pillen niet-afdrukken">
            {tab.delen.map(([pad, tekst]) => (
              <li key={pad}>
                <a href={dossier + pad} aria-current={pad === hier ? 'page' : undefined}>
                  {tekst}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}
