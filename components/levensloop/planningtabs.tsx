import type { ReactNode } from 'react';
import { Gelukt } from '../shell/gelukt';
import { Paginakop } from '../shell/paginakop';
import { Tabs } from '../shell/tabs';

const TABS = [
  ['', 'Planning'],
  ['/wachten', 'Wachten'],
  ['/begeleiding', 'Begeleiding'],
  ['/opschorting', 'Opschorting'],
  ['/einde', 'Einde'],
  ['/gegevens', 'Gegevens'],
] as const;

type Props = {
  client: { naam: string; clientnummer: string };
  /** Ook een pagina zonder eigen tab. */
  hier: (typeof TABS)[number][0] | '/notities';
  melding: string | null;
  children: ReactNode;
};

/** Wat elke pagina van een teamleider over één cliënt gemeen heeft. */
export function Planningpagina({ client, hier, melding, children }: Props) {
  const basis = `/team/clienten/${client.clientnummer}`;
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop titel={client.naam} onder={client.clientnummer}>
        <p className="klein niet-afdrukken mb-1">
          <a href="/team">Team</a> / <a href="/team/clienten">Cliënten</a> / {client.naam}
        </p>
      </Paginakop>
      <Tabs label="Cliënt" tabs={TABS.map(([pad, tekst]) => ({ href: basis + pad, tekst }))} hier={basis + hier} />
      <div className="grid max-w-4xl gap-5">{children}</div>
    </>
  );
}
