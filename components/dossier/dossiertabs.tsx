import { Tabs } from '../shell/tabs';

const TABS = { tijdlijn: '', 'on-hold': '/on-hold', gegevens: '/gegevens' } as const;
const TEKST: Record<keyof typeof TABS, string> = { tijdlijn: 'Tijdlijn', 'on-hold': 'On hold', gegevens: 'Gegevens' };

export function Dossiertabs({ clientnummer, hier }: { clientnummer: string; hier: keyof typeof TABS }) {
  const href = (tab: keyof typeof TABS) => `/clienten/${clientnummer}${TABS[tab]}`;
  const tabs = (Object.keys(TABS) as (keyof typeof TABS)[]).map((tab) => ({ href: href(tab), tekst: TEKST[tab] }));
  return <Tabs label="Dossier" tabs={tabs} hier={href(hier)} />;
}
