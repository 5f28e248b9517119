import 'server-only';
import { blikOpClient } from '../bereik/blik';
import { leesKop } from '../clientkop/kop';
import { type Antwoord, defineInzage } from '../server/inzage';
import { leesNaast } from './naast';
import { feitregels, leesContacten, periodes, type Tijdlijnfilter, type TijdlijnItem, toont } from './tijdlijn';

const EERSTE = 50;

/** Het dossier van één cliënt; legt vast dat het is geopend. null als deze gebruiker het niet mag lezen. */
export const getDossier = defineInzage({
  naam: 'dossier.openen',
  recht: 'dossier.lezen',
  op: blikOpClient,
  lees: async (
    blik,
    { filter = 'alles', alles = false }: { clientnummer: string; filter?: Tijdlijnfilter; alles?: boolean },
  ) => {
    const { tx, client: gevonden, grens, vandaag } = blik;
    const kop = await leesKop(blik);
    const { trajecten } = kop;
    const contacten = await leesContacten(tx, gevonden.id, grens);
    const { feiten, naast } = await leesNaast(
      tx,
      gevonden.id,
      trajecten.map((t) => t.id),
      grens,
    );
    const gekozen = [
      ...contacten.filter(toont(filter)),
      ...periodes(trajecten, filter),
      ...feitregels(feiten, filter),
    ].sort((a, b) => (a.datum < b.datum ? 1 : a.datum > b.datum ? -1 : tijdVan(a) < tijdVan(b) ? 1 : -1));
    return {
      ...kop,
      /** Afspraken die voorbij zijn zonder uitkomst, de oudste eerst. */
      open: contacten.filter((m) => m.status === 'gepland' && !m.verkeerd && m.datum < vandaag).reverse(),
      tijdlijn: alles ? gekozen : gekozen.slice(0, EERSTE),
      /** Hoeveel er in elk jaar zijn, het nieuwste eerst; ook wat hier nog niet te zien is. */
      jaren: telJaren(gekozen),
      /** Hoeveel contacten er buiten dit overzicht nog zijn. */
      meer: alles ? 0 : Math.max(0, gekozen.length - EERSTE),
      /** Waar de cliënt staat en wat er loopt; null na de leesgrens. */
      naast: grens ? null : naast,
    };
  },
});
export type Dossier = Antwoord<typeof getDossier>;

const tijdVan = (i: TijdlijnItem) => (i.soort === 'contact' ? (i.tijd ?? '') : '');

function telJaren(items: readonly TijdlijnItem[]): { jaar: string; aantal: number }[] {
  const aantallen = new Map<string, number>();
  for (const { datum } of items) {
    const jaar = datum.slice(0, 4);
    aantallen.set(jaar, (aantallen.get(jaar) ?? 0) + 1);
  }
  return [...aantallen].map(([jaar, aantal]) => ({ jaar, aantal }));
}
