import 'server-only';
import { vernietigClient } from '../clienten/rijen';
import type { Datum } from '../domain/datum';
import { vernietigLeegHuishouden } from '../netwerk/rijen';
import { audit } from '../server/audit';
import { nu } from '../server/clock';
import { vernietigConcepten } from '../server/concepten';
import type { Tx } from '../server/db';
import { vernietigKopieen } from '../server/idempotentie';
import { rauw, type Sql, sql } from '../server/sql';
import { kolom, rijvorm, schrijf, vraagEen } from '../server/vraag';
import { vernietigDatalektekst } from '../verantwoording/datalek-rijen';
import { eigenVanClient } from './client-rijen';
import { bewaarTelrest } from './rijen';
import { leesVervallen, tabellenVan } from './vervallen';

/** De afdruk van een id: herkent dezelfde cliënt in een teruggezette kopie. Een id is te lang en te willekeurig om te raden. */
export const kenmerk = (id: Sql): Sql =>
  sql`encode(sha256(convert_to('vast contact, vernietigd: ' || ${id}::text, 'UTF8')), 'hex')`;

/**
 * Wat niet bij zijn dossier hoort maar wel over hem gaat: wat iemand typte op zijn pagina's, wat er van formulieren is bewaard, en wat in het dossier van
 * een ander stond.
 */
const vernietigLos = async (tx: Tx, wie: { clientId: string; clientnummer: string }): Promise<Aantallen> => ({
  concept: await vernietigConcepten(tx, [wie.clientId, wie.clientnummer]),
  idempotentie: await vernietigKopieen(tx, [wie.clientId, wie.clientnummer]),
  datalek_tekst: await vernietigDatalektekst(tx, wie.clientId),
});

type Aantallen = Record<string, number>;

const OPEN = rijvorm('vernietiging.open', {
  id: kolom.id,
  clientId: kolom.id,
  clientnummer: kolom.tekst,
  opnieuw: kolom.jaNee,
  nummer: kolom.getal,
});

/** Eén vernietiging tegelijk: het volgende nummer is dan van deze. */
export const neemBeurt = (tx: Tx): Promise<number> =>
  schrijf(tx, 'vernietiging.beurt', sql`SELECT pg_advisory_xact_lock(hashtext('vernietiging'))`);

/**
 * Voert één goedgekeurde vernietiging uit, binnen deze transactie: alles of niets. Wat intussen niet meer weg mag (een bewaarplicht, een heropend
 * traject) blijft, en komt als nieuw voorstel terug als het weer kan. Nog eens uitvoeren doet niets.
 */
export async function voerVernietigingUit(tx: Tx, id: string, vandaag: Datum): Promise<'uitgevoerd' | 'niet'> {
  await neemBeurt(tx);
  await schrijf(
    tx,
    'vernietiging.instelling',
    sql`SELECT set_config('app.vernietiging', ${id}, true), set_config('app.vandaag', ${vandaag}, true)`,
  );
  // Zonder besluit van een mens is alleen wat al eens is vernietigd en uit een reservekopie terugkwam.
  const v = await vraagEen(
    tx,
    OPEN,
    sql`SELECT v.id::text, c.id::text AS "clientId", c.clientnummer, v.besloten_door_id IS NULL AS opnieuw,
      coalesce(v.nummer, (SELECT coalesce(max(nummer), 0) + 1 FROM vernietiging))::int AS nummer
      FROM vernietiging v JOIN client c ON c.id = v.client_id WHERE v.id = ${id}::uuid AND v.goedgekeurd AND v.uitgevoerd_op IS NULL FOR UPDATE OF v, c`,
  );
  if (!v) return 'niet';
  const { soorten } = await tx.vernietiging.findUniqueOrThrow({ where: { id }, select: { soorten: true } });
  if (!v.opnieuw) {
    const [nu_] = await leesVervallen(tx, vandaag, v.clientId);
    if (!soorten.every((s) => nu_?.soorten.includes(s))) return neemTerug(tx, v);
  }
  const heel = soorten.includes('dossier');
  if (heel) await bewaarTelrest(tx, v.clientId, vandaag);
  const aantallen: Aantallen = heel ? await vernietigLos(tx, v) : {};
  for (const tabel of tabellenVan(soorten).reverse()) {
    if (tabel === 'client') continue;
    const eigen = tabel === 'vernietiging' ? sql`AND id <> ${id}::uuid` : sql``;
    aantallen[tabel] = await schrijf(
      tx,
      'vernietiging.tabel',
      sql`DELETE FROM ${rauw(tabel)} WHERE (${eigenVanClient(tabel, v.clientId)}) ${eigen}`,
    );
  }
  if (heel) aantallen.client = 1;
  await leg(tx, v, aantallen, heel);
  return 'uitgevoerd';
}

type Open = { id: string; clientId: string; nummer: number };

/** Maakt de verklaring: vanaf hier wijst zij naar niemand. */
async function leg(tx: Tx, v: Open, aantallen: Aantallen, heel: boolean): Promise<void> {
  const rijen = Object.values(aantallen).reduce((som, n) => som + n, 0);
  const weg = Object.fromEntries(Object.entries(aantallen).filter(([, n]) => n > 0));
  await schrijf(
    tx,
    'vernietiging.verklaring',
    sql`UPDATE vernietiging SET client_id = NULL, uitgevoerd_op = ${nu()}::timestamptz, nummer = ${v.nummer}::int, aantallen = ${JSON.stringify(weg)}::jsonb,
      kenmerk = ${kenmerk(sql`${v.clientId}::uuid`)} WHERE id = ${v.id}::uuid`,
  );
  if (heel) {
    const huishoudenId = await vernietigClient(tx, v.clientId);
    if (huishoudenId) await vernietigLeegHuishouden(tx, huishoudenId);
  }
  await audit(
    tx,
    { systeem: 'vernietiging' },
    {
      actie: 'vernietiging.uitvoeren',
      ...{
        clientId: v.clientId,
        onderwerp: 'vernietiging',
        onderwerpId: v.id,
        details: { nummer: v.nummer, aantal: rijen },
      },
    },
  );
}

async function neemTerug(tx: Tx, { id, clientId }: Open): Promise<'niet'> {
  await tx.vernietiging.delete({ where: { id }, select: { id: true } });
  await audit(
    tx,
    { systeem: 'vernietiging' },
    { actie: 'vernietiging.uitvoeren', resultaat: 'geweigerd', clientId, onderwerp: 'vernietiging', onderwerpId: id },
  );
  return 'niet';
}
