import 'server-only';
import { z } from 'zod';
import { aantal } from '../copy/woorden';
import type { Datum } from '../domain/datum';
import { REEKSVELDEN } from '../norm/reeks';
import type { User } from '../policy/policy';
import { alsGebruiker, type Tx } from '../server/db';
import { dag, dagVan, type Sql, sql } from '../server/sql';
import { json, kolom, type Rij, rijvorm, vraag } from '../server/vraag';
import { TABEL } from './lijst';
import type { Lijstsoort } from './lijst-schema';
import { leesOrganisaties, type Organisatiekeuze } from './organisatie';
import { eisBeheer } from './recht';

/** Een latere norm, met wie haar vastlegde (leeg: ingelezen) en wanneer. */
const normregel = z.object({
  id: kolom.id,
  vanaf: kolom.datum,
  perJaar: REEKSVELDEN.perJaar,
  op: kolom.datum,
  door: kolom.tekst.nullable(),
});

const RIJ = rijvorm('beheer.lijst', {
  id: kolom.id,
  naam: kolom.tekst,
  versie: kolom.getal,
  /** De dag waarop het gesloten is; null zolang het te kiezen is. */
  geslotenOp: kolom.datum.nullable(),
  /** Er verwijst niets naar, ook niets van vroeger. */
  verwijderbaar: kolom.jaNee,
  leidraad: kolom.tekst.nullable().optional(),
  adres: kolom.tekst.nullable().optional(),
  wijk: kolom.tekst.nullable().optional(),
  organisatieId: kolom.id.nullable().optional(),
  organisatie: kolom.tekst.nullable().optional(),
  perJaar: REEKSVELDEN.perJaar.optional(),
  normen: z.array(normregel).optional(),
  leden: kolom.getal.optional(),
  trajecten: kolom.getal.optional(),
  contacten: kolom.getal.optional(),
  gepland: kolom.getal.optional(),
  instrumenten: kolom.getal.optional(),
  partners: kolom.getal.optional(),
  gemist: kolom.getal.optional(),
});

/** De organisaties die bij een regel te kiezen zijn; alleen een locatie heeft er een. */
export function getOrganisatiekeuze(user: User, soort: Lijstsoort, vandaag: Datum): Promise<Organisatiekeuze[]> {
  eisBeheer(user);
  return soort === 'locatie' ? alsGebruiker(user, (tx) => leesOrganisaties(tx, null, vandaag)) : Promise.resolve([]);
}

/** Alles in een lijst van beheer, op naam, wat gesloten is onderaan; met alleen tellingen van wie er gebruik van maakt. */
export function getLijst(user: User, soort: Lijstsoort, vandaag: Datum): Promise<Lijstitem[]> {
  eisBeheer(user);
  return alsGebruiker(user, (tx) => leesLijst(tx, soort, vandaag));
}

/** De hele lijst, of één regel ervan. */
export async function leesLijst(tx: Tx, soort: Lijstsoort, vandaag: Datum, id?: string): Promise<Lijstitem[]> {
  const dicht = sql`x.gesloten_op <= ${dag(vandaag)}`;
  const opdracht = sql`
    SELECT x.id::text, x.naam, x.versie, CASE WHEN ${dicht} THEN x.gesloten_op::text END AS "geslotenOp",
      ${EIGEN[soort](vandaag)}, NOT wordt_verwezen(${soort}::regclass, x.id) AS verwijderbaar
    FROM ${TABEL[soort]} x WHERE ${id ? sql`x.id = ${id}::uuid` : sql`true`} ORDER BY coalesce(${dicht}, false), lower(x.naam)`;
  return (await vraag(tx, RIJ, opdracht)).map(alsItem);
}

function alsItem({
  perJaar,
  normen = [],
  leden,
  trajecten,
  contacten,
  gepland,
  instrumenten,
  partners,
  gemist,
  ...r
}: Rij<typeof RIJ>) {
  const delen = [
    leden !== undefined && aantal(leden, 'lid', 'leden'),
    trajecten !== undefined && aantal(trajecten, 'traject', 'trajecten'),
    contacten !== undefined && aantal(contacten, 'contactmoment', 'contactmomenten'),
    gepland !== undefined && `${aantal(gepland, 'afspraak', 'afspraken')} gepland`,
    instrumenten !== undefined && aantal(instrumenten, 'instrument', 'instrumenten'),
    partners !== undefined && aantal(partners, 'partner die inlogt', 'partners die inloggen'),
    gemist !== undefined && `${gemist} keer gewenst`,
  ];
  return {
    ...r,
    leidraad: r.leidraad ?? null,
    /** Alleen van een locatie: zoals het op een uitnodiging staat. */
    adres: r.adres ?? null,
    /** Alleen van een locatie: voor welke wijk zij is, en wie er huist. */
    wijk: r.wijk ?? null,
    organisatieId: r.organisatieId ?? null,
    organisatie: r.organisatie ?? null,
    /** Alleen van een aanpak. */
    reeks: perJaar ? { perJaar, normen } : null,
    /** "2 leden · 120 trajecten" */
    gebruik: delen.filter(Boolean).join(' · '),
  };
}
export type Lijstitem = ReturnType<typeof alsItem>;

/** Wat alleen deze lijst laat zien. */
const EIGEN: Record<Lijstsoort, (vandaag: Datum) => Sql> = {
  team: (vandaag) => sql`
    (SELECT count(*)::int FROM gebruiker_team k JOIN gebruiker g ON g.id = k.gebruiker_id
      WHERE k.team_id = x.id AND g.geblokkeerd_op IS NULL) AS leden,
    beheer_aantal('trajecten van team', x.id, ${dag(vandaag)}) AS trajecten`,
  locatie: (vandaag) => sql`
    x.adres, x.wijk, x.organisatie_id::text AS "organisatieId",
    (SELECT o.naam FROM organisatie o WHERE o.id = x.organisatie_id) AS organisatie,
    beheer_aantal('contacten op locatie', x.id) AS contacten,
    beheer_aantal('gepland op locatie', x.id, ${dag(vandaag)}) AS gepland`,
  onderwerp: () => sql`
    x.leidraad, beheer_aantal('contacten met onderwerp', x.id) AS contacten`,
  aanpak: (vandaag) => sql`
    x.gesprekken_per_jaar AS "perJaar",
    (SELECT coalesce(json_agg(${json(normregel.shape, 'n', { perJaar: 'n.gesprekken_per_jaar', op: dagVan('n.vastgelegd_op'), door: 'd.naam' })} ORDER BY n.vanaf), '[]')
      FROM aanpaknorm n LEFT JOIN gebruiker d ON d.id = n.vastgelegd_door_id WHERE n.aanpak_id = x.id AND n.ingetrokken_op IS NULL) AS normen,
    beheer_aantal('trajecten van aanpak', x.id, ${dag(vandaag)}) AS trajecten`,
  organisatie: () => sql`
    (SELECT count(*)::int FROM instrument s WHERE s.organisatie_id = x.id) AS instrumenten,
    (SELECT count(*)::int FROM gebruiker g WHERE g.organisatie_id = x.id AND g.geblokkeerd_op IS NULL) AS partners`,
  aanbod: () => sql`beheer_aantal('gemis van aanbod', x.id) AS gemist`,
};
