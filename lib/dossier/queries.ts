import 'server-only';
import { blikOpClient } from '../bereik/blik';
import type { Bereikbaarheid } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import type { Vorm } from '../domain/tellend-gesprek';
import { can, type User } from '../policy/policy';
import { defineInzage } from '../server/inzage';
import { leesNaast, type Naast } from './naast';
import { feitregels, leesContacten, periodes, type Tijdlijnfilter, type TijdlijnItem, toont } from './tijdlijn';
import { type DossierTraject, leesTrajecten } from './trajecten';

export type Dossier = {
  clientnummer: string;
  naam: string;
  telefoon: string | null;
  email: string | null;
  talen: string[];
  niveauNederlands: 'geen' | 'beginner' | 'redelijk' | 'goed' | null;
  laaggeletterd: boolean;
  tolkNodig: boolean;
  bereikbaarheid: string | null;
  vandaag: Datum;
  trajecten: DossierTraject[];
  komende: { id: string; datum: Datum; tijd: string | null; vorm: Vorm; locatie: string | null }[];
  open: { id: string; datum: Datum; tijd: string | null; vorm: Vorm }[];
  tijdlijn: TijdlijnItem[];
  /** Hoeveel contacten er buiten dit overzicht nog zijn. */
  meer: number;
  /** Waar de cliënt staat en wat er loopt; null na de leesgrens. */
  naast: Naast | null;
  magWijzigen: boolean;
};

type Bereikbaar = Omit<Bereikbaarheid, 'laaggeletterd'> & { laaggeletterd: boolean };

const NIET_TE_ZIEN: Bereikbaar = {
  telefoon: null,
  email: null,
  talen: [],
  niveauNederlands: null,
  laaggeletterd: false,
  tolkNodig: false,
  bereikbaarheid: null,
};

function bereikbaarheidVan(c: Bereikbaarheid): Bereikbaar {
  const { telefoon, email, talen, niveauNederlands, tolkNodig, bereikbaarheid } = c;
  return {
    telefoon,
    email,
    talen,
    niveauNederlands,
    tolkNodig,
    bereikbaarheid,
    laaggeletterd: c.laaggeletterd === 'ja',
  };
}

const EERSTE = 50;

/** Het dossier van één cliënt; legt vast dat het is geopend. null als deze gebruiker het niet mag lezen. */
export const getDossier = (
  user: User,
  clientnummer: string,
  vandaag: Datum,
  filter: Tijdlijnfilter = 'alles',
  alles = false,
): Promise<Dossier | null> => openDossier(user, { clientnummer, filter, alles }, vandaag);

const openDossier = defineInzage({
  naam: 'dossier.openen',
  recht: 'dossier.lezen',
  op: blikOpClient,
  lees: async (
    { tx, user, client: gevonden, grens, nuVanEenAnder, vandaag },
    { filter, alles }: { clientnummer: string; filter: Tijdlijnfilter; alles: boolean },
  ): Promise<Dossier> => {
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
      clientnummer: gevonden.clientnummer,
      naam: `${gevonden.voornaam} ${gevonden.achternaam}`,
      ...bereikbaar,
      vandaag,
      trajecten,
      komende: gepland.filter((m) => m.datum >= vandaag),
      open: gepland.filter((m) => m.datum < vandaag),
      tijdlijn: alles ? gekozen : gekozen.slice(0, EERSTE),
      meer: alles ? 0 : Math.max(0, gekozen.length - EERSTE),
      naast: grens ? null : naast,
      magWijzigen: can(user, 'contactmoment.vastleggen', gevonden.subject),
    };
  },
});

const tijdVan = (i: TijdlijnItem) => (i.soort === 'contact' ? (i.tijd ?? '') : '');
