'use client';
import { createContext, type ReactNode, useContext } from 'react';
import { ontmoetingIntrekken, ontmoetingVastleggen } from '@/lib/contactmomenten/actions';
import { KnoppenForm, useNet } from '../vandaag/knoppen-form';

/** Wie hier net is gezien: de melding per cliëntnummer; leeg als het ongedaan is gemaakt. */
const Ontmoet = createContext<Readonly<Record<string, string>>>({});

/** De formulieren achter Ontmoeting en Ongedaan maken. De lijst blijft staan: wat er gebeurde staat in de rij zelf. */
export function Ontmoetingen({ sleutel, children }: { sleutel: string; children: ReactNode }) {
  const { net, zet } = useNet();
  return (
    <Ontmoet value={net}>
      <KnoppenForm id="ontmoeting" actie={ontmoetingVastleggen} veld="clientnummer" sleutel={sleutel} inDeRij={zet} />
      <KnoppenForm
        id="ontmoeting-intrekken"
        actie={ontmoetingIntrekken}
        veld="clientnummer"
        sleutel={`${sleutel}-terug`}
        inDeRij={(nummer) => zet(nummer, '')}
      />
      {children}
    </Ontmoet>
  );
}

type Props = { nummer: string; naam: string; gezien: boolean };

/** Eén tik als u iemand even ziet. Daarna: werd het een gesprek, dan dat vastleggen; een vergissing gaat terug. */
export function Ontmoetknop({ nummer, naam, gezien }: Props) {
  const net = useContext(Ontmoet)[nummer];
  const melding = net ?? (gezien ? 'vandaag gezien' : '');
  const knop = (form: string, wat: string, stijl: string) => (
    <button
      type="submit"
      form={form}
      name="clientnummer"
      value={nummer}
      className={stijl}
      aria-label={`${wat} bij ${naam}`}
      onClick={(e) => {
        if (e.detail > 1) e.preventDefault();
      }}
    >
      {wat}
    </button>
  );
  if (!melding)
    return (
      <span className="grid justify-items-end">
        {knop('ontmoeting', 'Ontmoeting', 'knop knop-stil px-3')}
        {net === '' && <span className="klein">ongedaan gemaakt</span>}
      </span>
    );
  return (
    <span className="klein flex w-full flex-wrap items-center gap-x-3">
      <span className="st st-goed">{melding}</span>
      {knop('ontmoeting-intrekken', 'Ongedaan maken', 'knop-tekst')}
      <span>
        Werd het een gesprek?{' '}
        <a
          href={`/clienten/${nummer}/contactmomenten/nieuw?terug=agenda`}
          aria-label={`Gesprek met ${naam} vastleggen`}
          className="inline-block min-h-6"
        >
          Vastleggen
        </a>
      </span>
    </span>
  );
}
