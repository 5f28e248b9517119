import 'server-only';
import { blikOpClient } from '../bereik/blik';
import { type Bereikbaarheid, wieIs } from '../bereik/scope';
import { can } from '../policy/policy';
import { type Antwoord, defineInzage } from '../server/inzage';
import { leesNaast } from './naast';
import { feitregels, leesContacten, periodes, type Tijdlijnfilter, type TijdlijnItem, toont } from './tijdlijn';
import { leesTrajecten } from './trajecten';

const bereikbaarheidVan = ({
  telefoon,
  email,
  talen,
  niveauNederlands,
  laaggeletterd,
  tolkNodig,
  bereikbaarheid,
}: Bereikbaarheid) => ({
  telefoon,
  email,
  talen,
  niveauNederlands,
  laaggeletterd: laaggeletterd === 'ja',
  tolkNodig,
  bereikbaarheid,
});

const NIET_TE_ZIEN: ReturnType<typeof bereikbaarheidVan> = {
  ...{ telefoon: null, email: null, talen: [], niveauNederlands: null },
  ...{ laaggeletterd: false, tolkNodig: false, bereikbaarheid: null },
};

const EERSTE = 50;

/** Het dossier van één cliënt; legt vast dat het is geopend. null als deze gebruiker het niet mag lezen. */
export const getDossier = defineInzage({
  naam: 'dossier.openen',
  recht: 'dossier.lezen',
  op: blikOpClient,
  lees: async (
    { tx, user, client: gevonden, grens, nuVanEenAnder, vandaag },
    { filter = 'alles', alles = false }: { clientnummer: string; filter?: Tijdlijnfilter; alles?: boolean },
  ) => {
    // Wie alleen nog een beëindigd traject leest, ziet niet hoe de cliënt nu bij een ander te bereiken is.
    const bereikbaar = nuVanEenAnder ? NIET_TE_ZIEN : bereikbaarheidVan(gevonden);
    const trajecten = await leesTrajecten(tx, gevonden.id, user, grens, vandaag);
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
    const gepland = contacten.filter((m) => m.status === 'gepland' && !m.verkeerd).reverse();
    return {
      ...wieIs(gevonden),
      geboortedatum: gevonden.geboortedatum,
      ...bereikbaar,
      vandaag,
      trajecten,
      komende: gepland.filter((m) => m.datum >= vandaag),
      open: gepland.filter((m) => m.datum < vandaag),
      tijdlijn: alles ? gekozen : gekozen.slice(0, EERSTE),
      /** Hoeveel contacten er buiten dit overzicht nog zijn. */
      meer: alles ? 0 : Math.max(0, gekozen.length - EERSTE),
      /** Waar de cliënt staat en wat er loopt; null na de leesgrens. */
      naast: grens ? null : naast,
      magWijzigen: can(user, 'contactmoment.vastleggen', gevonden.subject),
    };
  },
});
export type Dossier = Antwoord<typeof getDossier>;

const tijdVan = (i: TijdlijnItem) => (i.soort === 'contact' ? (i.tijd ?? '') : '');
