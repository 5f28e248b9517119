import type { ReactNode } from 'react';
import { Paginakop } from '../shell/paginakop';

type Props = {
  clientnummer: string;
  naam: string;
  titel: string;
  hier?: string;
  acties?: ReactNode;
  onder?: ReactNode;
};

/** De kop van elke pagina over het plan, met de weg terug. */
export function Plankop({ clientnummer, naam, titel, hier, acties, onder }: Props) {
  return (
    <Paginakop titel={titel} onder={onder ?? clientnummer} acties={acties}>
      <p className="klein niet-afdrukken mb-1">
        <a href="/clienten">Mijn cliënten</a> / <a href={`/clienten/${clientnummer}`}>{naam}</a> /{' '}
        {hier ? (
          <>
            <a href={`/clienten/${clientnummer}/plan`}>Plan van aanpak</a> / {hier}
          </>
        ) : (
          'Plan van aanpak'
        )}
      </p>
    </Paginakop>
  );
}
