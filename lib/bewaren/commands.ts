import 'server-only';
import { aantal } from '../copy/woorden';
import { eisAangewezen } from '../inzageverzoek/rijen';
import { nu } from '../server/clock';
import { defineCommand, opNiets } from '../server/command';
import { naarDb, naarDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import { Bevestig, NietGevonden, Ongeldig } from '../server/fouten';
import { voegJobToe } from '../wachtrij/jobs';
import {
  bewaarplichtInstellenSchema,
  bewaarplichtOpheffenSchema,
  bewaartermijnWijzigenSchema,
  vernietigingGoedkeurenSchema,
  vernietigingUitstellenSchema,
} from './schema';
import { BESLUIT_VELDEN, PLICHT_VELDEN, TERMIJN_VELDEN } from './woorden';

/** De gemeente bepaalt hoelang een soort gegevens van een aanpak blijft. Wat er eerst gold blijft staan. */
export const bewaartermijnWijzigen = defineCommand('bewaartermijn.wijzigen', bewaartermijnWijzigenSchema)
  .op(opNiets, { recht: 'beheer.wijzigen', raakt: 'niets', velden: TERMIJN_VELDEN })
  .doet(async ({ tx, user }, { onderzoekEindigt, ...v }) => {
    const aanpak = await tx.aanpak.findUnique({ where: { id: v.aanpakId }, select: { naam: true } });
    if (!aanpak) throw new NietGevonden();
    await tx.bewaartermijn.create({
      data: { ...v, onderzoekEindigt: naarDbOfNull(onderzoekEindigt), doorId: user.id, op: nu() },
      select: { id: true },
    });
    return {
      spoor: {
        ...{ onderwerp: 'aanpak', onderwerpId: v.aanpakId },
        details: { aanpak: aanpak.naam, gegevens: v.soort, maanden: v.maanden, tot: onderzoekEindigt },
      },
      naar: '/beheer/bewaartermijnen',
      gelukt: 'bewaartermijn.wijzigen',
    };
  });

/** Van deze cliënt gaat voorlopig niets weg; een voorstel dat al was goedgekeurd gaat dan ook niet door. */
export const bewaarplichtInstellen = defineCommand('bewaarplicht.instellen', bewaarplichtInstellenSchema)
  .op(opNiets, { recht: 'vernietiging.besluiten', raakt: 'niets', velden: PLICHT_VELDEN })
  .doet(async ({ tx, user, vandaag }, { clientnummer, van, tot, reden }) => {
    if (tot && tot < vandaag) throw new Ongeldig({ tot: 'Deze dag is al voorbij.' });
    const client = await eisAangewezen(tx, { clientnummer });
    const { id } = await tx.bewaarplicht.create({
      data: { clientId: client.id, van: naarDb(van), tot: naarDbOfNull(tot), reden, doorId: user.id, op: nu() },
      select: { id: true },
    });
    return {
      spoor: { clientId: client.id, onderwerp: 'bewaarplicht', onderwerpId: id, details: { van, tot } },
      naar: '/verantwoording/vernietiging',
      gelukt: 'bewaarplicht.instellen',
    };
  });

export const bewaarplichtOpheffen = defineCommand('bewaarplicht.opheffen', bewaarplichtOpheffenSchema)
  .op(opNiets, { recht: 'vernietiging.besluiten', raakt: 'niets' })
  .doet(async ({ tx, user }, { bewaarplichtId }) => {
    const er = await tx.bewaarplicht.findUnique({
      where: { id: bewaarplichtId },
      select: { clientId: true, opgehevenOp: true },
    });
    if (!er) throw new NietGevonden();
    if (er.opgehevenOp) throw new Ongeldig({}, 'Deze bewaarplicht is al opgeheven.');
    await tx.bewaarplicht.update({
      where: { id: bewaarplichtId },
      data: { opgehevenOp: nu(), opgehevenDoorId: user.id },
      select: { id: true },
    });
    return {
      spoor: { clientId: er.clientId, onderwerp: 'bewaarplicht', onderwerpId: bewaarplichtId },
      naar: '/verantwoording/vernietiging',
      gelukt: 'bewaarplicht.opheffen',
    };
  });

/** De voorstellen waarover nog niet is besloten; gooit Ongeldig als er een bij is dat er niet (meer) is. */
async function eisOpen(tx: Tx, ids: readonly string[]): Promise<{ id: string; clientId: string | null }[]> {
  const open = await tx.vernietiging.findMany({
    where: { id: { in: [...ids] }, goedgekeurd: null },
    select: { id: true, clientId: true },
  });
  if (open.length !== new Set(ids).size)
    throw new Ongeldig({}, 'Over een van deze voorstellen is al besloten, of het is teruggenomen. Herlaad de pagina.');
  return open;
}

/** Keurt voorstellen goed; het achtergrondwerk voert ze uit. Weg is weg: daarom eerst een vraag. */
export const vernietigingGoedkeuren = defineCommand('vernietiging.goedkeuren', vernietigingGoedkeurenSchema)
  .op(opNiets, { recht: 'vernietiging.besluiten', raakt: 'niets', velden: BESLUIT_VELDEN, bevestiging: true })
  .doet(async ({ tx, user, bevestigd }, { vernietigingIds }) => {
    const open = await eisOpen(tx, vernietigingIds);
    if (!bevestigd)
      throw new Bevestig(
        `U keurt goed dat gegevens van ${aantal(open.length, 'cliënt', 'cliënten')} worden vernietigd. Dat is niet terug te draaien. Doorgaan?`,
      );
    await tx.vernietiging.updateMany({
      where: { id: { in: open.map((v) => v.id) }, goedgekeurd: null },
      data: { goedgekeurd: true, beslotenOp: nu(), beslotenDoorId: user.id },
    });
    for (const { id } of open)
      await voegJobToe(tx, 'vernietiging.uitvoeren', { vernietigingId: id }, { sleutel: `vernietiging:${id}` });
    return {
      spoor: open.map(({ id, clientId }) => ({ clientId, onderwerp: 'vernietiging', onderwerpId: id })),
      naar: '/verantwoording/vernietiging',
      gelukt: 'vernietiging.goedkeuren',
    };
  });

export const vernietigingUitstellen = defineCommand('vernietiging.uitstellen', vernietigingUitstellenSchema)
  .op(opNiets, { recht: 'vernietiging.besluiten', raakt: 'niets', velden: BESLUIT_VELDEN })
  .doet(async ({ tx, user }, { vernietigingIds, reden }) => {
    const open = await eisOpen(tx, vernietigingIds);
    await tx.vernietiging.updateMany({
      where: { id: { in: open.map((v) => v.id) }, goedgekeurd: null },
      data: { goedgekeurd: false, reden, beslotenOp: nu(), beslotenDoorId: user.id },
    });
    return {
      spoor: open.map(({ id, clientId }) => ({ clientId, onderwerp: 'vernietiging', onderwerpId: id })),
      naar: '/verantwoording/vernietiging',
      gelukt: 'vernietiging.uitstellen',
    };
  });
