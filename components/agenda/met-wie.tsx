import type { Hier } from '@/lib/agenda/wijkdag-regels';
import type { Werkrij } from '@/lib/caseload/werklijst';
import { persoonsdaad } from '@/lib/vinden/persoonsdaad-woorden';
import { alsPersoon } from '@/lib/vinden/regels';
import { Palet } from '../shell/palet';

type Props = {
  rijen: readonly Werkrij[];
  /** Wie er op de gekozen locatie te vinden is. */
  actief: readonly Hier[];
  locatie: string | null;
  /** Wat er in het adres van het formulier komt: datum, tijd en locatie. */
  zoek: string;
};

/** Zoveel mensen staan er klaar om te kiezen; wie er niet bij staat vindt men door te typen. */
const PER_GROEP = 8;

/** De keuze van een cliënt voor een afspraak: wie hier te vinden is en nog niets heeft staan eerst, dan wie nog niets heeft staan. */
export function MetWie({ rijen, actief, locatie, zoek }: Props) {
  const hier = new Set(actief.map((a) => a.clientnummer));
  const zonder = rijen.filter((r) => r.gepland === null);
  const groep = (titel: string, keuze: readonly Werkrij[]) => ({
    titel: keuze.length > PER_GROEP ? `${titel}: ${PER_GROEP} van ${keuze.length}` : titel,
    mensen: keuze.slice(0, PER_GROEP).map(alsPersoon),
  });
  const groepen = [
    groep(
      `Nog geen afspraak, en te vinden op ${locatie}`,
      zonder.filter((r) => hier.has(r.clientnummer)),
    ),
    groep(
      'Nog geen afspraak',
      zonder.filter((r) => !hier.has(r.clientnummer)),
    ),
  ];
  return (
    <Palet
      begin={{ groepen, plekken: [], zoekt: 'eigen' }}
      daad={persoonsdaad('plannen')}
      zoek={zoek.replace(/^plannen=1&?/, '')}
    />
  );
}
