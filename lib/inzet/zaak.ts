import 'server-only';
import { z } from 'zod';
import { eisTraject, type GevondenTraject, trajectenInBereik } from '../bereik/scope';
import type { Meldcode } from '../copy/meldingen';
import { DEELBAAR, GRONDKEUZES } from '../delen/regels';
import type { Datum } from '../domain/datum';
import { Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { dag, looptNog, sql } from '../server/sql';
import { json, kolom, kolommen, type Rij, rijvorm, vraagEen } from '../server/vraag';
import { type Clientzaak, opVanClient } from '../zaak/client';
import { eisVersie } from '../zaak/versie';
import { dagfouten, INZET_REDENEN, INZET_STATUSSEN, INZET_UITKOMSTEN, type Inzetdagen, isOpen } from './regels';
import { DAGFOUT, INZET_UITKOMST, INZET_VELDEN } from './woorden';

/**
 * Een cliënt met het traject waarbij het wordt bijgehouden. Alle trajecten van de cliënt zijn op slot: het traject kan intussen niet eindigen, en er
 * komt intussen geen tweede inzet bij in een andere aanpak.
 */
export type Inzetzaak = Clientzaak & { traject: GevondenTraject };

/** Na elke daad hier staat wie haar daad weer op het blad met instrumenten. */
export const terug = ({ client }: Clientzaak, gelukt: Meldcode) => ({
  naar: `/clienten/${client.clientnummer}/instrumenten`,
  gelukt,
});

/** Een traject van deze cliënt dat deze gebruiker bijhoudt; een ander traject van dezelfde cliënt telt niet (NietGevonden of Geweigerd). */
async function eisEigen({ tx, user, vandaag, client }: Clientzaak, trajectId: string): Promise<GevondenTraject> {
  const traject = await eisTraject(tx, user, trajectId, 'dossier.bijhouden', vandaag);
  if (traject.clientId !== client.id) throw new NietGevonden();
  return traject;
}

/** Over het traject uit het formulier. */
export const opBijTraject = opVanClient(async (zaak, v: { clientnummer: string; trajectId: string }) => ({
  traject: await eisEigen(zaak, v.trajectId),
}));

const VERDER = rijvorm('inzet.verder', { id: kolom.id });

/**
 * Het traject waarbij dit record wordt bijgehouden. Eindigde zijn traject terwijl de cliënt elders doorloopt, dan gaat wat nog open staat verder bij
 * het lopende traject van deze gebruiker: anders zou niemand het nog kunnen afronden.
 */
export async function eisBijRecord(
  zaak: Clientzaak,
  er: { trajectId: string; open: boolean },
): Promise<GevondenTraject> {
  const { tx, user, vandaag, client } = zaak;
  const eind = client.subject.trajecten.find((t) => t.id === er.trajectId)?.einddatum ?? null;
  if (!er.open || eind === null || eind >= vandaag) return eisEigen(zaak, er.trajectId);
  const verder = await vraagEen(
    tx,
    VERDER,
    sql`SELECT z.id::text FROM traject z WHERE z.client_id = ${client.id}::uuid AND z.id IN (${trajectenInBereik(user, vandaag)})
      AND ${looptNog('z.einddatum', vandaag)} ORDER BY z.startdatum > ${dag(vandaag)}, z.startdatum DESC LIMIT 1`,
  );
  if (!verder) throw new Geweigerd();
  return eisEigen(zaak, verder.id);
}

/** De wensen bij een inzet `i`, zoals een command en een scherm ze lezen. */
const wens = z.object({ tekst: kolom.tekst, uitkomst: z.enum(INZET_UITKOMSTEN).nullable() });
export const WENSEN = sql`(SELECT coalesce(json_agg(${json(wens.shape, 'w')} ORDER BY w.volgorde), '[]') FROM inzet_wens w WHERE w.inzet_id = i.id)`;
export const inzetvelden = {
  id: kolom.id,
  versie: kolom.getal,
  trajectId: kolom.id,
  instrumentId: kolom.id,
  status: z.enum(INZET_STATUSSEN),
  aangemeldOp: kolom.datum,
  gestartOp: kolom.datum.nullable(),
  geeindigdOp: kolom.datum.nullable(),
  reden: z.enum(INZET_REDENEN).nullable(),
  toelichting: kolom.tekst.nullable(),
  trajectbegeleider: kolom.tekst.nullable(),
  notitie: kolom.tekst.nullable(),
  wensen: z.array(wens),
  grond: z.enum(GRONDKEUZES).nullable(),
  grondWaarop: kolom.tekst.nullable(),
  toestemmingOp: kolom.datum.nullable(),
  grondTot: kolom.datum.nullable(),
  deelt: z.array(z.enum(DEELBAAR)),
};
/** Hoe die kolommen worden gelezen. */
export const DEELT = 'i.deelt::text[]';
const INZET = rijvorm('inzet.er', inzetvelden);
export type Inzetrij = Rij<typeof INZET>;

/** De inzet van deze cliënt, op de versie die de gebruiker voor zich had. */
export const opInzet = opVanClient(async (zaak, v: { clientnummer: string; inzetId: string; versie: number }) => {
  const er = await vraagEen(
    zaak.tx,
    INZET,
    sql`SELECT ${kolommen(INZET, 'i', { wensen: WENSEN, deelt: DEELT })} FROM inzet i WHERE i.id = ${v.inzetId}::uuid AND i.client_id = ${zaak.client.id}::uuid`,
  );
  if (!er) throw new NietGevonden();
  const traject = await eisBijRecord(zaak, { trajectId: er.trajectId, open: isOpen(er.status) });
  const wensen = er.wensen.map((w) => (w.uitkomst ? `${w.tekst} (${INZET_UITKOMST[w.uitkomst]})` : w.tekst));
  eisVersie(INZET_VELDEN, { ...er, wensen: wensen.join(' · ') }, v.versie);
  return { traject, er };
});

/**
 * Gooit Ongeldig bij het veld van elke dag die niet kan. Wat met een cliënt meeging naar een ander traject kan eerder begonnen zijn dan dat
 * traject: `sinds` is de dag waarop het er al was.
 */
export function eisDagen(dagen: Inzetdagen, traject: GevondenTraject, vandaag: Datum, sinds?: Datum): void {
  const start = sinds && sinds < traject.start ? sinds : traject.start;
  const fouten = Object.entries(dagfouten(dagen, { ...traject, start }, vandaag));
  if (fouten.length > 0) throw new Ongeldig(Object.fromEntries(fouten.map(([veld, fout]) => [veld, DAGFOUT[fout]])));
}
