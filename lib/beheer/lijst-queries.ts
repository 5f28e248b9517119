import 'server-only';
import { aantal } from '../copy/woorden';
import type { Datum } from '../domain/datum';
import type { User } from '../policy/policy';
import { alsGebruiker, type Tx } from '../server/db';
import type { Lijstsoort } from './lijst-schema';
import { eisBeheer } from './recht';

export type Lijstitem = {
  id: string;
  naam: string;
  versie: number;
  /** De dag waarop het gesloten is; null zolang het te kiezen is. */
  geslotenOp: Datum | null;
  leidraad: string | null;
  /** Alleen van een locatie: zoals het op een uitnodiging staat. */
  adres: string | null;
  gesprekkenPerJaar: number | null;
  /** "2 leden · 120 lopende trajecten" */
  gebruik: string;
  /** Er verwijst niets naar, ook niets van vroeger. */
  verwijderbaar: boolean;
};

type Rij = Omit<Lijstitem, 'gebruik' | 'leidraad' | 'adres' | 'gesprekkenPerJaar'> & {
  leidraad?: string | null;
  adres?: string | null;
  gesprekkenPerJaar?: number;
  leden?: number;
  trajecten?: number;
  contacten?: number;
  instrumenten?: number;
  partners?: number;
  gemist?: number;
};

/** Alles in een lijst van beheer, op naam, wat gesloten is onderaan; met alleen tellingen van wie er gebruik van maakt. */
export function getLijst(user: User, soort: Lijstsoort, vandaag: Datum): Promise<Lijstitem[]> {
  eisBeheer(user);
  return alsGebruiker(user, async (tx) => (await lees[soort](tx, vandaag)).map(alsItem));
}

function alsItem({ leden, trajecten, contacten, instrumenten, partners, gemist, ...r }: Rij): Lijstitem {
  const delen = [
    leden !== undefined && aantal(leden, 'lid', 'leden'),
    trajecten !== undefined && aantal(trajecten, 'lopend traject', 'lopende trajecten'),
    contacten !== undefined && aantal(contacten, 'contactmoment', 'contactmomenten'),
    instrumenten !== undefined && aantal(instrumenten, 'instrument', 'instrumenten'),
    partners !== undefined && aantal(partners, 'partner die inlogt', 'partners die inloggen'),
    gemist !== undefined && `${gemist} keer gewenst`,
  ];
  return {
    ...r,
    leidraad: r.leidraad ?? null,
    adres: r.adres ?? null,
    gesprekkenPerJaar: r.gesprekkenPerJaar ?? null,
    gebruik: delen.filter(Boolean).join(' · '),
  };
}

const lees: Record<Lijstsoort, (tx: Tx, vandaag: Datum) => Promise<Rij[]>> = {
  team: (tx, vandaag) => tx.$queryRaw`
    SELECT x.id::text, x.naam, x.versie, CASE WHEN gesloten_op <= ${vandaag}::text::date THEN gesloten_op::text END AS "geslotenOp",
      (SELECT count(*)::int FROM gebruiker_team k JOIN gebruiker g ON g.id = k.gebruiker_id
        WHERE k.team_id = x.id AND g.geblokkeerd_op IS NULL) AS leden,
      (SELECT count(*)::int FROM traject t WHERE t.team_id = x.id AND t.groep = 'pilot'
        AND (t.einddatum IS NULL OR t.einddatum >= ${vandaag}::text::date)) AS trajecten,
      NOT EXISTS (SELECT FROM gebruiker_team WHERE team_id = x.id)
        AND NOT EXISTS (SELECT FROM traject WHERE team_id = x.id) AS verwijderbaar
    FROM team x ORDER BY coalesce(gesloten_op <= ${vandaag}::text::date, false), lower(x.naam)`,
  locatie: (tx, vandaag) => tx.$queryRaw`
    SELECT x.id::text, x.naam, x.versie, CASE WHEN gesloten_op <= ${vandaag}::text::date THEN gesloten_op::text END AS "geslotenOp",
      x.adres, (SELECT count(*)::int FROM contactmoment m WHERE m.locatie_id = x.id) AS contacten,
      NOT EXISTS (SELECT FROM contactmoment WHERE locatie_id = x.id)
        AND NOT EXISTS (SELECT FROM traject WHERE ritme_locatie_id = x.id)
        AND NOT EXISTS (SELECT FROM werkdag WHERE locatie_id = x.id) AS verwijderbaar
    FROM locatie x ORDER BY coalesce(gesloten_op <= ${vandaag}::text::date, false), lower(x.naam)`,
  onderwerp: (tx, vandaag) => tx.$queryRaw`
    SELECT x.id::text, x.naam, x.versie, CASE WHEN gesloten_op <= ${vandaag}::text::date THEN gesloten_op::text END AS "geslotenOp",
      x.leidraad, (SELECT count(*)::int FROM contactmoment_onderwerp o WHERE o.onderwerp_id = x.id) AS contacten,
      NOT EXISTS (SELECT FROM contactmoment_onderwerp WHERE onderwerp_id = x.id) AS verwijderbaar
    FROM onderwerp x ORDER BY coalesce(gesloten_op <= ${vandaag}::text::date, false), lower(x.naam)`,
  aanpak: (tx, vandaag) => tx.$queryRaw`
    SELECT x.id::text, x.naam, x.versie, CASE WHEN gesloten_op <= ${vandaag}::text::date THEN gesloten_op::text END AS "geslotenOp",
      x.gesprekken_per_jaar AS "gesprekkenPerJaar",
      (SELECT count(*)::int FROM traject t WHERE t.aanpak_id = x.id AND t.groep = 'pilot'
        AND (t.einddatum IS NULL OR t.einddatum >= ${vandaag}::text::date)) AS trajecten,
      NOT EXISTS (SELECT FROM gebruiker_aanpak WHERE aanpak_id = x.id)
        AND NOT EXISTS (SELECT FROM traject WHERE aanpak_id = x.id)
        AND NOT EXISTS (SELECT FROM opschorting WHERE aanpak_id = x.id) AS verwijderbaar
    FROM aanpak x ORDER BY coalesce(gesloten_op <= ${vandaag}::text::date, false), lower(x.naam)`,
  organisatie: (tx, vandaag) => tx.$queryRaw`
    SELECT x.id::text, x.naam, x.versie, CASE WHEN gesloten_op <= ${vandaag}::text::date THEN gesloten_op::text END AS "geslotenOp",
      (SELECT count(*)::int FROM instrument s WHERE s.organisatie_id = x.id) AS instrumenten,
      (SELECT count(*)::int FROM gebruiker g WHERE g.organisatie_id = x.id AND g.geblokkeerd_op IS NULL) AS partners,
      NOT EXISTS (SELECT FROM instrument WHERE organisatie_id = x.id)
        AND NOT EXISTS (SELECT FROM gebruiker WHERE organisatie_id = x.id)
        AND NOT EXISTS (SELECT FROM betrokkene WHERE organisatie_id = x.id) AS verwijderbaar
    FROM organisatie x ORDER BY coalesce(gesloten_op <= ${vandaag}::text::date, false), lower(x.naam)`,
  aanbod: (tx, vandaag) => tx.$queryRaw`
    SELECT x.id::text, x.naam, x.versie, CASE WHEN gesloten_op <= ${vandaag}::text::date THEN gesloten_op::text END AS "geslotenOp",
      (SELECT count(*)::int FROM gemis g WHERE g.aanbod_id = x.id) AS gemist,
      NOT EXISTS (SELECT FROM gemis WHERE aanbod_id = x.id) AS verwijderbaar
    FROM aanbod x ORDER BY coalesce(gesloten_op <= ${vandaag}::text::date, false), lower(x.naam)`,
};
