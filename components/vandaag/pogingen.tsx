'use client';
import { createContext, type ReactNode, useContext } from 'react';
import { geenGehoorVastleggen, nietVerschenenVastleggen, pogingIntrekken } from '@/lib/contactmomenten/actions';
import { KnoppenForm, useNet } from './knoppen-form';

/** Wat er op deze pagina net is geprobeerd: de melding per cliëntnummer; leeg als het ongedaan is gemaakt. */
const Pogingen = createContext<Readonly<Record<string, string>>>({});

/** De melding bij deze cliënt als er hier net is geprobeerd; undefined als er niets gebeurde. */
export const useNetGeprobeerd = (clientnummer: string): string | undefined => useContext(Pogingen)[clientnummer];

/**
 * De formulieren achter Geen gehoor, Niet gekomen en Ongedaan maken. De lijst blijft staan zoals zij is; wat er gebeurde staat in de rij zelf, zodat niets onder de
 * vinger verschuift. Bij het volgende bezoek staat wie niet opnam bij Later opnieuw.
 */
export function PogingenVanVandaag({ sleutel, children }: { sleutel: string; children: ReactNode }) {
  const { net, zet } = useNet();
  return (
    <Pogingen value={net}>
      <KnoppenForm id="geen-gehoor" actie={geenGehoorVastleggen} veld="clientnummer" sleutel={sleutel} inDeRij={zet} />
      <KnoppenForm
        id="niet-gekomen"
        actie={nietVerschenenVastleggen}
        veld="afspraak"
        sleutel={sleutel}
        inDeRij={(afspraak, melding) => zet(afspraak.split(':')[0] ?? '', melding)}
      />
      <KnoppenForm
        id="poging-intrekken"
        actie={pogingIntrekken}
        veld="clientnummer"
        sleutel={`${sleutel}-terug`}
        inDeRij={(nummer) => zet(nummer, '')}
      />
      {children}
    </Pogingen>
  );
}
