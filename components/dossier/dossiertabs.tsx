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
      ['/correcties', 'Klopt niet'],
    ],
  },
] as const;
export type Dossierpad = (typeof TABS)[number]['delen'][number][0];

const tabVan = (pad: Dossierpad) => TABS.find(({ delen }) => delen.some(([deel]) => deel === pad));

/** Hoe deze bladzijde in de tabs heet. */
export const tabnaam = (pad: Dossierpad): string => tabVan(pad)?.delen.find(([deel]) => deel === pad)?.[1] ?? '';

/** `eronder`: dit is een bladzijde onder die tab, zoals één intake. */
export function Dossiertabs({ dossier, hier, eronder }: { dossier: string; hier: Dossierpad; eronder: boolean }) {
  const eerste = tabVan(hier)?.delen[0][0] ?? '';
  return (
    <Tabs
      label="Dossier"
      tabs={TABS.map(({ tekst, delen: [[pad]] }) => ({ href: dossier + pad, tekst }))}
      hier={dossier + eerste}
      eronder={eronder || eerste !== hier}
    />
  );
}

/** De delen van deze tab, als het er meer dan één is. */
export function Tabdelen({ dossier, hier }: { dossier: string; hier: Dossierpad }) {
  const tab = tabVan(hier);
  if (!tab || tab.delen.length === 1) return null;
  return (
    <nav aria-label={tab.tekst} className="flex-1 basis-60">
      <ul className="pillen niet-afdrukken mb-0">
        {tab.delen.map(([pad, tekst]) => (
          <li key={pad}>
            <a href={dossier + pad} aria-current={pad === hier ? 'page' : undefined}>
              {tekst}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
