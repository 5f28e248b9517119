import type { Zoeklijst } from '@/lib/clienten/queries';
import { daadadres, type Persoonsdaad } from '@/lib/vinden/persoonsdaad-woorden';
import type { Plek } from '@/lib/vinden/plekken';
import type { Zoekbegin } from '@/lib/vinden/queries';
import { type Persoon, zoekPlekken } from '@/lib/vinden/regels';
import { alsOptie } from '../clienten/mensen-zoeken';
import type { Optie, Optiegroep } from '../ui/zoeklijst';

/** Wat er gevonden is: boven wat precies zo begint, dan mensen, dan de rest. `aantal` telt mee wie er niet bij past. */
export type Gevonden = {
  groepen: Optiegroep[];
  aantal: number;
  getoond: number;
  /** Wat bovenaan staat blijft daar, wie er ook nog wordt gevonden. */
  zeker: boolean;
};

type Vraag = {
  begin: Zoekbegin;
  daad: Persoonsdaad | null;
  /** Wat er achter het adres van de daad komt. */
  zoek: string;
  tekst: string;
  mensen: Zoeklijst | null;
};

const plekOptie = (p: Plek): Optie => ({
  id: p.soort === 'persoonsdaad' ? `daad-${p.code}` : p.href,
  href: p.soort === 'persoonsdaad' ? `/zoeken?doel=${p.code}` : p.href,
  tekst: p.tekst,
  onder: p.soort === 'persoonsdaad' ? 'kies daarna wie' : undefined,
});

const isPagina = (p: Plek) => p.soort === 'pagina';

/** Pagina's en daden uit elkaar, elk met een eigen kop. */
const inGroepen = (plekken: readonly Plek[]): Optiegroep[] => [
  { titel: 'Doen', opties: plekken.filter((p) => !isPagina(p)).map(plekOptie) },
  { titel: 'Pagina’s', opties: plekken.filter(isPagina).map(plekOptie) },
];

/** Wat er staat als er niets is getypt. Wie mensen zoekt vindt de pagina's in zijn menu. */
function leegGroepen({ begin, daad, zoek }: Vraag): Optiegroep[] {
  const mensen = begin.groepen.map(({ titel, mensen }, nr) => ({
    titel,
    opties: mensen.filter((p) => !daad || p.lopend).map((p) => alsOptie(p, adresVan(begin, p, daad, zoek), `g${nr}-`)),
  }));
  if (daad) return mensen;
  const plekken = begin.plekken.filter((p) => !begin.zoekt || p.soort !== 'pagina');
  return [...mensen, ...inGroepen(plekken.filter((p) => p.soort !== 'persoonsdaad' || !p.zelden))];
}

/** Wat er opengaat bij een mens: de daad die is gekozen, zijn dossier, of voor een teamleider zijn planning. */
const adresVan = (begin: Zoekbegin, { clientnummer }: Persoon, daad: Persoonsdaad | null, zoek: string): string =>
  daad ? daadadres(daad, clientnummer, zoek) : `${begin.zoekt === 'team' ? '/team' : ''}/clienten/${clientnummer}`;

/** Wat er meteen kan met de eerste die is gevonden. */
const metPersoon = (begin: Zoekbegin, p: Persoon | undefined): Optie[] =>
  p?.lopend
    ? begin.plekken.flatMap((d) =>
        d.soort === 'persoonsdaad' && !d.zelden
          ? [{ id: `met-${d.code}`, href: daadadres(d, p.clientnummer), tekst: `${d.tekst} ${d.met} ${p.naam}` }]
          : [],
      )
    : [];

export function zoekIn(vraag: Vraag): Gevonden {
  const { begin, daad, zoek, tekst, mensen } = vraag;
  if (tekst.trim().length < 2) {
    const groepen = leegGroepen(vraag);
    return { groepen, aantal: 0, getoond: 0, zeker: true };
  }
  const { zeker, verder } = daad ? { zeker: [], verder: [] } : zoekPlekken(begin.plekken, tekst);
  const lijst = mensen?.lijst ?? [];
  const personen = lijst.map((p) => alsOptie(p, adresVan(begin, p, daad, zoek)));
  const boven = inGroepen(zeker).filter((g) => g.opties.length > 0);
  const rest = inGroepen(verder).filter((g) => g.opties.length > 0);
  const groepen = [
    ...boven,
    { titel: 'Mensen', opties: personen },
    { titel: 'Meteen', opties: daad ? [] : metPersoon(begin, lijst[0]) },
    // Staat er al een groep met deze kop, dan is dit de rest daarvan.
    ...rest.map((g) => ({
      ...g,
      titel: boven.some((b) => b.titel === g.titel) ? `Ook: ${g.titel.toLowerCase()}` : g.titel,
    })),
  ].filter((g) => g.opties.length > 0);
  const plekken = zeker.length + verder.length;
  return { groepen, aantal: (mensen?.totaal ?? 0) + plekken, getoond: lijst.length + plekken, zeker: zeker.length > 0 };
}
