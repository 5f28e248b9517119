import 'server-only';
import { z } from 'zod';
import { blikOpClient, type Clientblik } from '../bereik/blik';
import { trajectenInBereik, wieIs } from '../bereik/scope';
import { UITLEGREDENEN } from '../domain/uitleg';
import { defineInzage } from '../server/inzage';
import { dagVan, type Sql, sql } from '../server/sql';
import { json, kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';
import { GEZEGD } from './regels';
import { GEZEGD_OVER_E } from './rijen';

const STAP = z.strictObject({
  id: kolom.id,
  soort: z.enum(GEZEGD),
  reden: z.enum(UITLEGREDENEN).nullable(),
  tekst: kolom.tekst.nullable(),
  tot: kolom.datum.nullable(),
  op: kolom.datum,
  door: kolom.tekst,
});
const ESCALATIE = rijvorm('escalaties.client', {
  id: kolom.id,
  trajectId: kolom.id,
  aanpak: kolom.tekst,
  uiterlijk: kolom.datum,
  geopendOp: kolom.datum,
  geslotenOp: kolom.datum.nullable(),
  stilTot: kolom.datum.nullable(),
  stappen: z.array(STAP),
});

export type Stap = z.output<typeof STAP>;
/** Eén keer te lang wachten op een gesprek: sinds wanneer, en wat er over is gezegd. */
export type Escalatie = Rij<typeof ESCALATIE>;

/** De escalaties van deze cliënt binnen het bereik van wie kijkt, wat openstaat en het nieuwste eerst. */
const leesEscalaties = ({ tx, user, vandaag, client }: Clientblik, welke: Sql): Promise<Escalatie[]> =>
  vraag(
    tx,
    ESCALATIE,
    sql`
    SELECT ${kolommen(ESCALATIE, 'e', {
      aanpak: 'a.naam',
      stappen: sql`(SELECT coalesce(json_agg(${json(STAP.shape, 's', { op: dagVan('s.op'), door: 'g.naam' })} ORDER BY s.op, s.id), '[]')
        FROM ${GEZEGD_OVER_E} s JOIN gebruiker g ON g.id = s.door_id)`,
    })}
    FROM escalatie e JOIN traject t ON t.id = e.traject_id JOIN aanpak a ON a.id = t.aanpak_id
    WHERE t.client_id = ${client.id}::uuid AND t.id IN (${trajectenInBereik(user, vandaag)}) AND ${welke}
    ORDER BY e.gesloten_op IS NOT NULL, e.uiterlijk DESC`,
  );

/** De escalaties van deze cliënt, de nieuwste eerst, met wat er is gezegd; null als deze teamleider haar planning niet mag lezen. */
export const getWachtend = defineInzage({
  naam: 'planning.openen',
  recht: 'planning.lezen',
  op: blikOpClient,
  lees: async (blik) => ({
    ...wieIs(blik.client),
    escalaties: await leesEscalaties(blik, sql`true`),
  }),
});

/** De escalatie die nu openstaat bij dit traject van de begeleider, als zij er is; null als de cliënt niet van hem is. */
export const getOpenEscalatie = defineInzage({
  naam: 'escalatie.openen',
  recht: 'contactmoment.vastleggen',
  op: blikOpClient,
  lees: (blik, { trajectId }: { clientnummer: string; trajectId: string }) =>
    leesEscalaties(blik, sql`e.traject_id = ${trajectId}::uuid AND e.gesloten_op IS NULL`),
});
