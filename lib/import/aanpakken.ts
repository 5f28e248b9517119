import 'server-only';
import { voegAanpakkenToe } from '../beheer/import-rijen';
import { zoekAanpakken } from './opzoeken';
import { nieuweUitslag, type Werk } from './partij';
import type { Aanpakrij } from './schema';

/** Voegt aanpakken toe; een aanpak die er al is houdt zijn eigen norm. */
export const verwerkAanpakken: Werk<Aanpakrij> = async (tx, rijen) => {
  const uitslag = nieuweUitslag();
  const bekend = new Map([...(await zoekAanpakken(tx)).values()].map((a) => [a.naam, a.gesprekkenPerJaar]));
  const nieuw: { naam: string; gesprekkenPerJaar: number }[] = [];
  for (const { waarden } of rijen) {
    const norm = bekend.get(waarden.aanpak);
    if (norm === undefined) {
      bekend.set(waarden.aanpak, waarden.gesprekken_per_jaar);
      nieuw.push({ naam: waarden.aanpak, gesprekkenPerJaar: waarden.gesprekken_per_jaar });
    } else {
      uitslag.stondErAl += 1;
      if (norm !== waarden.gesprekken_per_jaar) uitslag.afwijkend += 1;
    }
  }
  await voegAanpakkenToe(tx, nieuw);
  uitslag.nieuw = nieuw.length;
  return uitslag;
};
