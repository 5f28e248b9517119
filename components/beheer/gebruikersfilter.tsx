import type { Gebruikersfilter } from '@/lib/beheer/gebruiker-queries';
import { ROL } from '@/lib/copy/woorden';
import { Keuzeformulier, Keuzelijst } from '../ui/keuzelijst';
import { STAND } from './stand';

const PAD = '/beheer/gebruikers';

/** Filter als gewoon formulier: de keuze staat in het adres, een naam nooit. */
export function GebruikersfilterForm({ filter }: { filter: Gebruikersfilter }) {
  return (
    <Keuzeformulier ruimte="mb-4" erna={(filter.rol || filter.stand) && <a href={PAD}>Alles wissen</a>}>
      <Keuzelijst
        naam="rol"
        label="Rol"
        waarde={filter.rol ?? ''}
        opties={[['', 'alle rollen'], ...Object.entries(ROL)]}
      />
      <Keuzelijst
        naam="stand"
        label="Stand"
        waarde={filter.stand ?? ''}
        opties={[['', 'iedereen'], ...Object.entries(STAND)]}
      />
    </Keuzeformulier>
  );
}

/** Dezelfde keuze, een andere pagina. */
export const adresVan = (filter: Gebruikersfilter) => (pagina: number) => {
  const zoek = new URLSearchParams({ pagina: String(pagina) });
  if (filter.rol) zoek.set('rol', filter.rol);
  if (filter.stand) zoek.set('stand', filter.stand);
  return `${PAD}?${zoek}`;
};
