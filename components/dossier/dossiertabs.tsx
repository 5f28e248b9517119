import { Tabs } from '../shell/tabs';

const TABS = {
  tijdlijn: { pad: '', tekst: 'Tijdlijn' },
  leefgebieden: { pad: '/leefgebieden', tekst: 'Leefgebieden' },
  plan: { pad: '/plan', tekst: 'Plan van aanpak' },
  instrumenten: { pad: '/instrumenten', tekst: 'Instrumenten' },
  netwerk: { pad: '/netwerk', tekst: 'Rond de cliënt' },
  situatie: { pad: '/situatie', tekst: 'Situatie' },
  'on-hold': { pad: '/on-hold', tekst: 'On hold' },
  berichten: { pad: '/berichten', tekst: 'Berichten' },
  gegevens: { pad: '/gegevens', tekst: 'Gegevens' },
} as const;

export function Dossiertabs({ clientnummer, hier }: { clientnummer: string; hier: keyof typeof TABS }) {
  const href = (tab: keyof typeof TABS) => `/clienten/${clientnummer}${TABS[tab].pad}`;
  const tabs = (Object.keys(TABS) as (keyof typeof TABS)[]).map((tab) => ({ href: href(tab), tekst: TABS[tab].tekst }));
  return <Tabs label="Dossier" tabs={tabs} hier={href(hier)} />;
}
