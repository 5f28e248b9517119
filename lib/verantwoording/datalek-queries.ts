import 'server-only';
import { z } from 'zod';
import type { Auditactie } from '../domain/auditacties';
import { can } from '../policy/policy';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, type Leesctx, type Leesop, leesNiets } from '../server/inzage';
import { sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';
import { OORDELEN } from './datalek-woorden';
import { OPVALLEND } from './opvallend-regels';

const LEK = rijvorm('datalek.lijst', {
  id: kolom.id,
  contactmomentId: kolom.id.nullable(),
  clientId: kolom.id.nullable(),
  versie: kolom.getal,
  /** In wiens dossier het stond. */
  clientnummer: kolom.tekst.nullable(),
  /** Bij wie het hoorde, als het daar is vastgelegd. */
  hoortBij: kolom.tekst.nullable(),
  hoortBijId: kolom.id.nullable(),
  /** Wanneer de tekst is vernietigd, met het dossier van bij wie het hoorde. */
  tekstWegOp: kolom.tijdstip.nullable(),
  datum: kolom.datum.nullable(),
  /** De regel waardoor lezen opviel, en van wie; dan is er geen contact bij de verkeerde cliënt. */
  opvallend: z.enum(OPVALLEND).nullable(),
  opvallendWie: kolom.tekst.nullable(),
  auteur: kolom.tekst.nullable(),
  geschrevenOp: kolom.tijdstip,
  gevondenOp: kolom.tijdstip,
  gevondenDoor: kolom.tekst,
  toelichting: kolom.tekst.nullable(),
  oordeel: z.enum(OORDELEN).nullable(),
  gemeldOp: kolom.datum.nullable(),
  notitie: kolom.tekst.nullable(),
  beoordeeldOp: kolom.tijdstip.nullable(),
  beoordeeldDoor: kolom.tekst.nullable(),
});
export type Datalek = Rij<typeof LEK>;

/** Met een id alleen dat; wat nog een oordeel nodig heeft eerst, en daarvan het oudste. De tekst zelf staat er niet bij. */
const leesDatalekken = (tx: Tx, id: string | null): Promise<Datalek[]> =>
  vraag(
    tx,
    LEK,
    sql`SELECT ${kolommen(LEK, 'd', {
      clientId: 'm.client_id',
      clientnummer: 'c.clientnummer',
      hoortBij: 'j.clientnummer',
      hoortBijId: 'j.id',
      datum: 'm.datum',
      opvallend: 'o2.regel',
      opvallendWie: 'coalesce(w.naam, o2.wie)',
      auteur: 'a.naam',
      gevondenDoor: 'v.naam',
      beoordeeldDoor: 'b.naam',
    })}
    FROM datalek d LEFT JOIN contactmoment m ON m.id = d.contactmoment_id LEFT JOIN client c ON c.id = m.client_id
      LEFT JOIN opvallend o2 ON o2.id = d.opvallend_id LEFT JOIN gebruiker w ON w.id::text = o2.wie
      JOIN gebruiker v ON v.id = d.gevonden_door_id LEFT JOIN gebruiker a ON a.id = d.auteur_id
      LEFT JOIN gebruiker b ON b.id = d.beoordeeld_door_id
      LEFT JOIN contactmoment o ON o.id = d.overgenomen_id LEFT JOIN client j ON j.id = o.client_id
    WHERE ${id}::uuid IS NULL OR d.id = ${id}::uuid
    ORDER BY d.oordeel IS NOT NULL, CASE WHEN d.oordeel IS NULL THEN d.gevonden_op END, d.gevonden_op DESC, d.id`,
  );

/** Hoeveel er op een oordeel wachten, en sinds wanneer het oudste. */
export async function leesWachtend(tx: Tx): Promise<{ aantal: number; oudste: Date | null }> {
  const { _count, _min } = await tx.datalek.aggregate({
    where: { oordeel: null },
    _count: true,
    _min: { gevondenOp: true },
  });
  return { aantal: _count, oudste: _min.gevondenOp };
}

/** Alle mogelijke datalekken: waar het stond en hoe het ermee staat. */
export const getDatalekken = defineInzage({
  naam: 'datalekken.openen',
  recht: 'datalek.behandelen',
  op: leesNiets,
  lees: async ({ tx }) => ({ nu: nu(), lekken: await leesDatalekken(tx, null) }),
  spoor: ({ lekken }) => ({ details: { aantal: lekken.length } }),
});

type Lekblik = Leesctx & { lek: Datalek };

const blikOpDatalek: Leesop<{ id: string }, Lekblik> = {
  vind: async (ctx, { id }, recht) => {
    const [lek] = can(ctx.user, recht) ? await leesDatalekken(ctx.tx, id) : [];
    return lek ? { ...ctx, lek } : null;
  },
  over: ({ lek }) => ({ clientId: lek.clientId, onderwerp: 'datalek', onderwerpId: lek.id }),
};

/** De blikken waarbij een verslag te lezen is. */
const OPENT_VERSLAG: readonly Auditactie[] = [
  'dossier.openen',
  'contactmoment.openen',
  'voorbereiding.openen',
  'overdracht.openen',
  'notities.lezen',
];

/** De blikken waarbij de uitleg te lezen is die in hetzelfde formulier stond. */
const OPENT_UITLEG: readonly Auditactie[] = ['planning.openen', 'escalatie.openen', 'normafwijking.openen'];

const KEEK = rijvorm('datalek.keek', { naam: kolom.tekst, keer: kolom.getal, laatst: kolom.tijdstip });

/**
 * Wie het dossier opende tussen het opschrijven en het afschermen, behalve wie het schreef. Volgens het spoor zelf: de regel van het opschrijven en die van
 * het markeren; wat uit een bestand kwam heeft geen eigen regel, dan telt de dag waarop het is ingelezen.
 */
const leesWieKeek = (tx: Tx, lek: Datalek) =>
  vraag(
    tx,
    KEEK,
    sql`WITH grens AS (SELECT
        coalesce((SELECT min(s.op) FROM auditregel s WHERE s.client_id = ${lek.clientId}::uuid AND s.onderwerp_id = ${lek.contactmomentId}
          AND s.actie IN ('contactmoment.vastleggen', 'contactmoment.invullen', 'afspraak.plannen')), ${lek.geschrevenOp}::timestamptz) AS van,
        coalesce((SELECT max(s.op) FROM auditregel s WHERE s.client_id = ${lek.clientId}::uuid AND s.onderwerp_id = ${lek.contactmomentId}
          AND s.actie = 'contactmoment.afkeuren'), ${lek.gevondenOp}::timestamptz) AS tot)
      SELECT g.naam, count(*)::int AS keer, max(a.op) AS laatst
      FROM grens JOIN auditregel a ON a.op >= grens.van AND a.op <= grens.tot JOIN gebruiker g ON g.id = a.gebruiker_id
        JOIN datalek d ON d.id = ${lek.id}::uuid
      WHERE a.client_id = ${lek.clientId}::uuid AND a.resultaat = 'gelukt' AND (a.actie = ANY(${[...OPENT_VERSLAG]}::text[])
          OR a.actie = ANY(${[...OPENT_UITLEG]}::text[]) AND EXISTS (SELECT FROM uitleg u WHERE u.contactmoment_id = d.contactmoment_id AND u.tekst IS NOT NULL))
        AND a.gebruiker_id IS DISTINCT FROM d.auteur_id
      GROUP BY g.id, g.naam ORDER BY 3 DESC, 1`,
  );

/** Eén mogelijk datalek met wie er in die tijd keek; de tekst alleen als daarom is gevraagd, en dat heet in het spoor anders. */
export const getDatalek = defineInzage({
  naam: 'datalek.openen',
  recht: 'datalek.behandelen',
  op: blikOpDatalek,
  lees: async ({ tx, lek }, { tekst }: { id: string; tekst: boolean }) => ({
    ...lek,
    nu: nu(),
    keken: await leesWieKeek(tx, lek),
    tekst: tekst
      ? await tx.datalek.findUnique({
          where: { id: lek.id },
          select: { verslag: true, derden: true, onderwerpen: true, eerder: true },
        })
      : null,
  }),
  // Ook over wie het ging was hier iets te zien.
  spoor: ({ tekst, clientId, hoortBijId }) =>
    [clientId, ...(hoortBijId ? [hoortBijId] : [])].map((id) => ({
      actie: tekst ? 'datalek.lezen' : 'datalek.openen',
      clientId: id,
    })),
});
export type Datalekdetail = Antwoord<typeof getDatalek>;
