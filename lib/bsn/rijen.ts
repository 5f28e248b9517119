import 'server-only';
import { trajectenInBereik } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import {
  bekendeSleutels,
  NietEcht,
  ontsleutel,
  type Versleuteldekamer,
  versleutel,
  vinger,
  vingers,
} from '../server/versleuteling';
import { kolom, rijvorm, schrijf, vraag, vraagEen } from '../server/vraag';

const SOORT = 'bsn';
/** Verplaatst naar de rij van een ander gaat een BSN niet open. */
const plekVan = (clientId: string) => `bsn/${clientId}`;

/** Of deze gemeente het BSN vastlegt. */
export const staatAan = async (tx: Tx): Promise<boolean> =>
  (await tx.gemeente.findUnique({ where: { id: 1 }, select: { bsnAan: true } }))?.bsnAan ?? false;

/** Of er een BSN is, nooit welk; null als de gemeente het niet vastlegt en er ook niets van vroeger staat. */
export async function leesBsnstand(tx: Tx, clientId: string): Promise<{ aan: boolean; versie: number } | null> {
  const aan = await staatAan(tx);
  const er = await tx.bsn.findUnique({ where: { clientId }, select: { versie: true } });
  return aan || er ? { aan, versie: er?.versie ?? 0 } : null;
}

/** Het BSN zelf; null als er geen is. Alleen voor wie het toont, en die laat een spoor na. */
export async function leesBsn(tx: Tx, clientId: string): Promise<string | null> {
  const rij = await tx.bsn.findUnique({ where: { clientId }, select: { cijfertekst: true, sleutelId: true } });
  return rij && ontsleutel(rij, plekVan(clientId));
}

const BEZET = rijvorm('bsn.bezet', { bezet: kolom.jaNee });

/** Legt een BSN vast in plaats van wat er stond; false als het al bij een ander staat, en dan is er niets veranderd. */
export async function zetBsn(tx: Tx, clientId: string, bsn: string, versie: number): Promise<boolean> {
  const bij = await vraagEen(
    tx,
    BEZET,
    sql`SELECT bsn_bezet(${vingers(bsn, SOORT)}::text[], ${clientId}::uuid) AS bezet`,
  );
  if (bij?.bezet) return false;
  const { cijfertekst, sleutelId } = versleutel(bsn, plekVan(clientId));
  await wisBsn(tx, clientId);
  // Legt een ander op dit moment hetzelfde BSN vast, dan wint wie eerst was.
  const gezet = await schrijf(
    tx,
    'bsn.zetten',
    sql`INSERT INTO bsn (client_id, cijfertekst, sleutel_id, vinger, versie)
      VALUES (${clientId}::uuid, ${cijfertekst}, ${sleutelId}, ${vinger(bsn, SOORT)}, ${versie}::int) ON CONFLICT DO NOTHING`,
  );
  return gezet === 1;
}

export const wisBsn = async (tx: Tx, clientId: string): Promise<boolean> =>
  (await tx.bsn.deleteMany({ where: { clientId } })).count > 0;

/** Waaraan dit BSN in de database te herkennen is; leeg als er niet op te zoeken valt. */
export const bsnVingers = async (tx: Tx, bsn: string): Promise<string[]> =>
  (await staatAan(tx)) ? vingers(bsn, SOORT) : [];

const ANDER = rijvorm('bsn.ander', { clientnummer: kolom.tekst, naam: kolom.tekst });

/** Bij wie dit BSN staat, als deze gebruiker die cliënt tegenkomt. */
export const vindAnder = (tx: Tx, user: User, bsn: string, vandaag: Datum) =>
  vraagEen(
    tx,
    ANDER,
    sql`SELECT c.clientnummer, c.naam FROM bsn b JOIN client c ON c.id = b.client_id
    WHERE b.vinger = ANY(${vingers(bsn, SOORT)}::text[])
      AND EXISTS (SELECT FROM traject z WHERE z.client_id = c.id AND z.id IN (${trajectenInBereik(user, vandaag)}))`,
  );

const TELLING = rijvorm('bsn.per-sleutel', { sleutelId: kolom.tekst, aantal: kolom.getal });
const OUD = rijvorm('bsn.oude-sleutel', { clientId: kolom.id, cijfertekst: kolom.tekst, sleutelId: kolom.tekst });

/** Voor het wisselen van sleutel (npm run sleutels). */
export const BSN_KAMER: Versleuteldekamer = {
  naam: 'BSN',
  tel: (tx) =>
    vraag(tx, TELLING, sql`SELECT sleutel_id AS "sleutelId", count(*)::int AS aantal FROM bsn GROUP BY 1 ORDER BY 1`),
  async herversleutel(tx, na, hoogstens) {
    const [nieuw, ...oud] = bekendeSleutels();
    const rijen = await vraag(
      tx,
      OUD,
      sql`SELECT client_id::text AS "clientId", cijfertekst, sleutel_id AS "sleutelId" FROM bsn
      WHERE sleutel_id = ANY(${oud}::text[]) AND sleutel_id <> ${nieuw ?? ''} AND (${na}::uuid IS NULL OR client_id > ${na}::uuid)
      ORDER BY client_id LIMIT ${hoogstens}::int FOR UPDATE`,
    );
    let kapot = 0;
    for (const { clientId, ...rij } of rijen) {
      try {
        const bsn = ontsleutel(rij, plekVan(clientId));
        const data = { ...versleutel(bsn, plekVan(clientId)), vinger: vinger(bsn, SOORT) };
        await tx.bsn.update({ where: { clientId }, data, select: { clientId: true } });
      } catch (fout) {
        if (!(fout instanceof NietEcht)) throw fout;
        kapot += 1;
      }
    }
    return { laatste: rijen.at(-1)?.clientId ?? null, gedaan: rijen.length - kapot, kapot };
  },
};
