import 'server-only';
import { z } from 'zod';
import type { Datum } from '../domain/datum';
import { geboortedatumVan, uitDb, uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';
import { BESTANDEN } from '../situatie/regels';
import type { Persoon } from './deelnemers-schrijven';

export type BekendTraject = {
  aanpakId: string;
  van: Datum;
  tot: Datum | null;
  uitstroomreden: string | null;
  groep: string;
  begeleiderId: string | null;
};
export type BekendeClient = { id: string; persoon: Persoon; trajecten: BekendTraject[] };

/** Wat er van deze cliënten al staat, op cliëntnummer. */
export async function leesBekend(tx: Tx, nummers: readonly string[]): Promise<Map<string, BekendeClient>> {
  const clienten = await tx.client.findMany({
    where: { clientnummer: { in: [...new Set(nummers)] } },
    select: {
      id: true,
      clientnummer: true,
      voornaam: true,
      achternaam: true,
      geboortedatum: true,
      telefoon: true,
      email: true,
      postcode: true,
      wijk: true,
    },
  });
  const bestanden = await leesBestanden(
    tx,
    clienten.map((c) => c.id),
  );
  const trajecten = await tx.traject.findMany({
    where: { clientId: { in: clienten.map((c) => c.id) } },
    select: {
      id: true,
      clientId: true,
      aanpakId: true,
      startdatum: true,
      einddatum: true,
      uitstroomreden: true,
      groep: true,
    },
  });
  const begeleidingen = await tx.begeleiding.findMany({
    where: { trajectId: { in: trajecten.map((t) => t.id) }, tot: null },
    select: { trajectId: true, gebruikerId: true },
  });
  const begeleiders = new Map(begeleidingen.map((b) => [b.trajectId, b.gebruikerId]));
  const perNummer = new Map<string, BekendeClient>();
  const perId = new Map<string, BekendTraject[]>();
  for (const { id, clientnummer, geboortedatum, ...persoon } of clienten) {
    const bestand = bestanden.get(id) ?? null;
    const client = {
      id,
      persoon: { ...persoon, bestand, geboortedatum: geboortedatumVan({ geboortedatum }) },
      trajecten: [],
    };
    perNummer.set(clientnummer, client);
    perId.set(id, client.trajecten);
  }
  for (const t of trajecten) {
    perId.get(t.clientId)?.push({
      aanpakId: t.aanpakId,
      van: uitDb(t.startdatum),
      tot: uitDbOfNull(t.einddatum),
      uitstroomreden: t.uitstroomreden,
      groep: t.groep,
      begeleiderId: begeleiders.get(t.id) ?? null,
    });
  }
  return perNummer;
}

const BESTAND = rijvorm('import.bestanden', { clientId: kolom.id, bestand: z.enum(BESTANDEN) });

/** In welk bestand elke cliënt volgens het nieuwste advies staat. */
async function leesBestanden(tx: Tx, clientIds: readonly string[]): Promise<Map<string, Persoon['bestand']>> {
  const rijen = await vraag(
    tx,
    BESTAND,
    sql`
    SELECT DISTINCT ON (client_id) client_id::text AS "clientId", bestand::text FROM bestandadvies
    WHERE client_id = ANY(${[...clientIds]}::uuid[]) ORDER BY client_id, datum DESC NULLS LAST, gemaakt_op DESC`,
  );
  return new Map(rijen.map((r) => [r.clientId, r.bestand]));
}
