import type { ReactNode } from 'react';
import type { Toegang } from '@/lib/beheer/gebruiker-schema';
import { Eenmalig } from '../ui/eenmalig';

/** Een toegangslink die hierna niet meer te zien is. */
export function EenmaligeLink({ tekst, children }: { tekst: string; children?: (toegang: Toegang) => ReactNode }) {
  const toegang: Toegang = JSON.parse(tekst);
  return (
    <Eenmalig
      label="Toegangslink"
      waarde={toegang.link}
      uitleg={`Geef deze link zelf aan ${toegang.naam}. Hij werkt één keer, ${toegang.uren} uur, en is daarna niet meer te zien.`}
    >
      {children?.(toegang)}
    </Eenmalig>
  );
}
