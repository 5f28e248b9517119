import 'server-only';
import type { z } from 'zod';
import type { Datum } from '../domain/datum';
import { defineCommand, type Uitkomst } from '../server/command';
import { naarDb, naarDbOfNull } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import type { Clientzaak } from '../zaak/client';
import { eisVersie } from '../zaak/versie';
import { startlijstBijwerkenSchema, voorinformatieVastleggenSchema, voorinformatieWijzigenSchema } from './schema';
import { INFORMATIE_VELDEN, STARTLIJST_VELDEN } from './woorden';
import { leefgebiedenpagina, opLopend, opVoorinformatie } from './zaak';

/** Niets hiervan kan nog komen. */
function eisGeweest(vandaag: Datum, datums: Record<string, Datum | null>): void {
  for (const [veld, datum] of Object.entries(datums))
    if (datum && datum > vandaag) throw new Ongeldig({ [veld]: 'Deze datum ligt in de toekomst.' });
}

type Informatie = Pick<
  z.output<typeof voorinformatieVastleggenSchema>,
  'bron' | 'bronNaam' | 'gevraagdOp' | 'ontvangenOp' | 'inhoud'
>;

const kolommen = ({ bron, bronNaam, gevraagdOp, ontvangenOp, inhoud }: Informatie) => ({
  bron,
  bronNaam,
  gevraagdOp: naarDb(gevraagdOp),
  ontvangenOp: naarDbOfNull(ontvangenOp),
  inhoud,
});

const uitkomst = (
  zaak: Clientzaak,
  onderwerpId: string,
  v: Informatie,
  gelukt: 'voorinformatie.vastleggen' | 'voorinformatie.wijzigen',
): Uitkomst => ({
  spoor: { onderwerp: 'voorinformatie', onderwerpId, details: { bron: v.bron, ontvangen: v.ontvangenOp !== null } },
  naar: leefgebiedenpagina(zaak),
  gelukt,
});

/** Legt vast aan wie is gevraagd wat hij al weet, en wat hij vertelde als dat er al is. */
export const voorinformatieVastleggen = defineCommand('voorinformatie.vastleggen', voorinformatieVastleggenSchema)
  .op(opLopend, { recht: 'dossier.bijhouden', raakt: 'niets', velden: INFORMATIE_VELDEN })
  .doet(async (zaak, v) => {
    eisGeweest(zaak.vandaag, { gevraagdOp: v.gevraagdOp, ontvangenOp: v.ontvangenOp });
    const { id } = await zaak.tx.voorinformatie.create({
      data: { clientId: zaak.client.id, trajectId: v.trajectId, ...kolommen(v), doorId: zaak.user.id },
      select: { id: true },
    });
    return uitkomst(zaak, id, v, 'voorinformatie.vastleggen');
  });

/** Vult aan of verbetert wat een ander al wist. Gooit IntussenGewijzigd als iemand anders dat net deed. */
export const voorinformatieWijzigen = defineCommand('voorinformatie.wijzigen', voorinformatieWijzigenSchema)
  .op(opVoorinformatie, { recht: 'dossier.bijhouden', raakt: 'niets', velden: INFORMATIE_VELDEN })
  .doet(async (zaak, v) => {
    const { id } = zaak.informatie;
    eisVersie(INFORMATIE_VELDEN, zaak.informatie, v.versie);
    eisGeweest(zaak.vandaag, { gevraagdOp: v.gevraagdOp, ontvangenOp: v.ontvangenOp });
    await zaak.tx.voorinformatie.update({
      where: { id },
      data: { ...kolommen(v), versie: { increment: 1 } },
      select: { id: true },
    });
    return uitkomst(zaak, id, v, 'voorinformatie.wijzigen');
  });

/** Legt vast wanneer partners hoorden wie er voortaan begeleidt, en wie dat waren. */
export const startlijstBijwerken = defineCommand('startlijst.bijwerken', startlijstBijwerkenSchema)
  .op(opLopend, { recht: 'dossier.bijhouden', raakt: 'niets', velden: STARTLIJST_VELDEN })
  .doet(async (zaak, v) => {
    const { tx, vandaag } = zaak;
    const traject = await tx.traject.findUniqueOrThrow({ where: { id: v.trajectId } });
    eisVersie(STARTLIJST_VELDEN, traject, v.versie);
    eisGeweest(vandaag, { partnersIngelichtOp: v.partnersIngelichtOp });
    await tx.traject.update({
      where: { id: traject.id },
      data: {
        partnersIngelichtOp: naarDbOfNull(v.partnersIngelichtOp),
        partnersIngelicht: v.partnersIngelicht,
        versie: { increment: 1 },
      },
      select: { id: true },
    });
    return {
      spoor: { onderwerp: 'traject', onderwerpId: traject.id, details: { partnersIngelichtOp: v.partnersIngelichtOp } },
      naar: leefgebiedenpagina(zaak),
      gelukt: 'startlijst.bijwerken',
    };
  });
