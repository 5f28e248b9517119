import 'server-only';
import { voegAanpakToe, voegNormToe } from '../beheer/import-rijen';
import { langeDatum } from '../copy/datums';
import { aantal } from '../copy/woorden';
import type { Datum } from '../domain/datum';
import type { Aanpakreeks } from '../norm/reeks';
import type { Tx } from '../server/db';
import { recomputeBijImport } from '../zaak/gevolgen';
import { keurAf, type Rij } from './afkeuring';
import { zoekAanpakken } from './opzoeken';
import { nieuweUitslag, type Werk } from './partij';
import type { Aanpakrij } from './schema';

type Wijziging = 'nieuw' | 'stond_er_al' | { kolom: 'gesprekken_per_jaar' | 'vanaf'; reden: string };

/**
 * Voegt aanpakken en hun normen toe; per aanpak staat de eerste norm voorop. Wat er al staat verandert nooit, en een norm begint ook hier vandaag of
 * later, behalve bij een aanpak waarin nog niemand loopt: dan is er niets om te herschrijven.
 */
export const verwerkAanpakken =
  (vandaag: Datum): Werk<Aanpakrij> =>
  async (tx, rijen) => {
    const uitslag = nieuweUitslag();
    const bekend = await zoekAanpakken(tx);
    for (const rij of rijen) {
      const wat = await verwerk(tx, rij, bekend, vandaag);
      if (wat === 'nieuw') uitslag.nieuw += 1;
      else if (wat === 'stond_er_al') uitslag.stondErAl += 1;
      else uitslag.afgekeurd.push(keurAf(rij, wat.kolom, wat.reden));
    }
    return uitslag;
  };

const keer = (n: number) => aantal(n, 'gesprek', 'gesprekken');

async function verwerk(
  tx: Tx,
  { waarden }: Rij<Aanpakrij>,
  bekend: Map<string, Aanpakreeks>,
  vandaag: Datum,
): Promise<Wijziging> {
  const { aanpak: naam, gesprekken_per_jaar: perJaar, vanaf } = waarden;
  const aanpak = bekend.get(naam);
  if (!aanpak && vanaf)
    return {
      kolom: 'vanaf',
      reden: 'Van deze aanpak is geen eerste norm bekend: die staat op een regel zonder vanaf.',
    };
  if (!aanpak) {
    bekend.set(naam, { id: await voegAanpakToe(tx, naam, perJaar), naam, perJaar, normen: [] });
    return 'nieuw';
  }
  const er = vanaf ? aanpak.normen.find((n) => n.vanaf === vanaf)?.perJaar : aanpak.perJaar;
  if (er === perJaar) return 'stond_er_al';
  if (er !== undefined)
    return {
      kolom: 'gesprekken_per_jaar',
      reden: vanaf
        ? `Vanaf ${langeDatum(vanaf)} staat al een norm van ${keer(er)} per jaar. Een norm verandert niet.`
        : `Deze aanpak begon met ${keer(er)} per jaar, en dat verandert niet. Geef een andere norm een eigen regel, met de dag in vanaf.`,
    };
  const nieuw = { vanaf: vanaf as Datum, perJaar };
  const laatste = aanpak.normen.at(-1);
  if (laatste && laatste.vanaf > nieuw.vanaf)
    return { kolom: 'vanaf', reden: `Vanaf ${langeDatum(laatste.vanaf)} staat al een norm; een nieuwe komt daarna.` };
  const raakt = await voegNormToe(tx, aanpak.id, nieuw, vandaag);
  if (!raakt)
    return {
      kolom: 'vanaf',
      reden:
        'In deze aanpak lopen al trajecten. Een norm begint dan vandaag of later: wat voorbij is blijft zoals het was.',
    };
  await recomputeBijImport(tx, raakt, vandaag);
  bekend.set(naam, { ...aanpak, normen: [...aanpak.normen, nieuw] });
  return 'nieuw';
}
