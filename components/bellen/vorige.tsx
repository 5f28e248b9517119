'use client';
import { type Gestaan, isHerstelbaar } from '@/lib/bellen/regels';
import { BELSTAND } from '@/lib/bellen/woorden';
import * as acties from '@/lib/contactmomenten/actions';
import { laatstOm } from '@/lib/copy/datums';
import { formulierVan } from '../toegang/werkformulier';

const Form = formulierVan({ acties, schema: () => import('@/lib/contactmomenten/schema') });

/** Een poging van net, weer ongedaan te maken: dan is deze cliënt weer aan de beurt. */
export const Herstel = ({ beurt: { clientnummer, naam, contact } }: { beurt: Gestaan }) => (
  <Form
    daad="pogingIntrekken"
    naam={`herstel-${clientnummer}`}
    verborgen={{ clientnummer, contactmomentId: contact?.id ?? '', terug: 'bellen' }}
    knop="Ongedaan maken"
    knopStijl="knop-stil knop-klein"
    knopLabel={`Ongedaan maken bij ${naam}`}
  />
);

type Props = { beurt: Gestaan; melding: string | null; nu: Date };

/** Wat er bij de vorige cliënt is gebeurd, met de weg terug. */
export function Vorige({ beurt, melding, nu }: Props) {
  const { naam, stand, contact, clientnummer } = beurt;
  const wat = stand === 'open' ? 'komt straks nog eens' : BELSTAND[stand];
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-basis border border-line bg-paper px-4 py-2">
      <p role="status">
        <strong>{naam}</strong>: {wat}
        {contact && `, ${laatstOm(new Date(contact.op), nu)}`}. {melding}
      </p>
      {isHerstelbaar(beurt) ? (
        <Herstel beurt={beurt} />
      ) : (
        <a
          className="inline-block py-1"
          href={contact ? `/clienten/${clientnummer}/contactmomenten/${contact.id}` : `/bellen/${clientnummer}`}
        >
          {contact ? 'Bekijk of verbeter' : 'Toch nu bellen'}
        </a>
      )}
    </div>
  );
}
