import 'server-only';
import { z } from 'zod';
import { blikOpClient, type Clientblik } from '../bereik/blik';
import { trajectenInBereik, wieIs } from '../bereik/scope';
import { CONTACTSTATUSSEN, KANALEN, SOORTEN, type Vorm, vormVan } from '../domain/tellend-gesprek';
import { nu } from '../server/clock';
import { type Antwoord, defineInzage } from '../server/inzage';
import { sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';

const NOTITIE = rijvorm('notities.client', {
  id: kolom.id,
  datum: kolom.datum,
  soort: z.enum(SOORTEN),
  kanaal: z.enum(KANALEN),
  status: z.enum(CONTACTSTATUSSEN),
  metDerde: kolom.jaNee,
  /** Wie het gesprek voerde. */
  wie: kolom.tekst.nullable(),
  /** null als de tekst is afgeschermd. */
  tekst: kolom.tekst.nullable(),
  /** Waarom het verkeerd geregistreerd is; null als het gewoon geldt. */
  verkeerd: kolom.tekst.nullable(),
});

export type Notitie = Omit<Rij<typeof NOTITIE>, 'soort' | 'kanaal' | 'metDerde'> & { vorm: Vorm };

/**
 * De notities van één cliënt voor een teamleider die er net een reden voor gaf; anders alleen om wie het gaat. Elk lezen staat met die reden
 * in het spoor. null als deze gebruiker ze ook met een reden niet mag lezen.
 */
export const getNotities = defineInzage({
  naam: 'notities.lezen',
  recht: 'notities.lezen_met_reden',
  op: blikOpClient,
  lees: async (blik) => {
    const { tx, user, client } = blik;
    const inzage = await tx.notitieinzage.findFirst({
      where: { gebruikerId: user.id, clientId: client.id, verlooptOp: { gt: nu() } },
      orderBy: { op: 'desc' },
      select: { id: true, reden: true, verlooptOp: true },
    });
    return {
      ...wieIs(client),
      /** Zolang een reden geldt; null zolang er geen is gegeven. */
      open: inzage && {
        inzageId: inzage.id,
        reden: inzage.reden,
        tot: inzage.verlooptOp,
        notities: await leesNotities(blik),
      },
    };
  },
  spoor: ({ open }) =>
    open
      ? { onderwerp: 'notitieinzage', onderwerpId: open.inzageId, details: { reden: open.reden } }
      : { actie: 'planning.openen' },
});
export type Notitieblad = Antwoord<typeof getNotities>;

/** Nieuwste eerst. Alleen van dagen waarop een traject van deze teams liep: wat een ander team opschreef, is daar na te vragen. */
async function leesNotities({ tx, user, vandaag, client }: Clientblik): Promise<Notitie[]> {
  const rijen = await vraag(
    tx,
    NOTITIE,
    sql`
    SELECT ${kolommen(NOTITIE, 'm', { wie: 'g.naam', tekst: 'm.verslag', verkeerd: 'm.verkeerd_reden' })}
    FROM contactmoment m LEFT JOIN gebruiker g ON g.id = m.gehouden_door_id
    WHERE m.client_id = ${client.id}::uuid AND (m.verslag IS NOT NULL OR is_afgeschermd(m.id))
      AND EXISTS (SELECT FROM traject z
      WHERE z.client_id = m.client_id AND m.datum BETWEEN z.startdatum AND coalesce(z.einddatum, 'infinity')
        AND z.id IN (${trajectenInBereik(user, vandaag)}))
    ORDER BY m.datum DESC, m.tijd DESC NULLS LAST, m.id DESC`,
  );
  return rijen.map(({ soort, kanaal, metDerde, ...m }) => ({ ...m, vorm: vormVan({ soort, kanaal, metDerde }) }));
}
