'use client';
import * as acties from '@/lib/bsn/actions';
import { BSN_VELDEN } from '@/lib/bsn/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Eenmalig } from '../ui/eenmalig';
import { Veld } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/bsn/schema'), velden: BSN_VELDEN });

type Props = { clientnummer: string; stand: { aan: boolean; versie: number } };

/** Vastleggen en tonen zijn twee daden: wie het nummer niet nodig heeft krijgt het niet te zien. */
export function Bsn({ clientnummer, stand: { aan, versie } }: Props) {
  const er = versie > 0;
  return (
    <div className="grid gap-5">
      <p>
        {er
          ? 'Er is een BSN vastgelegd. Wie het toont staat in het logboek.'
          : 'Er is geen BSN vastgelegd. Doe dat alleen als u het nodig hebt.'}
        {!aan && ' De gemeente legt het BSN niet meer vast: verwijder het als niemand het nodig heeft.'}
      </p>
      {er && (
        <Form
          daad="bsnTonen"
          naam="bsn-tonen"
          verborgen={{ clientnummer }}
          knop="BSN tonen"
          knopStijl="knop-stil"
          eenmalig={(bsn) => (
            <Eenmalig
              key={bsn}
              label="BSN"
              waarde={bsn}
              uitleg="Dit nummer is alleen nu te zien. Ververst u de pagina, dan is het weg."
            />
          )}
        />
      )}
      {aan && (
        <Form
          daad="bsnVastleggen"
          naam="bsn"
          verborgen={{ clientnummer, versie }}
          knop={er ? 'Ander BSN opslaan' : 'BSN opslaan'}
          knopStijl={er ? 'knop-stil' : ''}
        >
          <Veld naam="bsn" label={er ? 'Ander BSN' : undefined} inputMode="numeric" autoComplete="off" />
        </Form>
      )}
      {er && (
        <Form
          daad="bsnVerwijderen"
          naam="bsn-weg"
          verborgen={{ clientnummer, versie }}
          knop="BSN verwijderen"
          knopStijl="knop-stil"
          bevestigKnop="Ja, verwijder het BSN"
        />
      )}
    </div>
  );
}
