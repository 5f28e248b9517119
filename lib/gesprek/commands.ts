import 'server-only';
import { contactSchrijven, type Erbij } from '../contactmomenten/commands';
import { contactCorrigeren } from '../contactmomenten/corrigeer-commands';
import { contactmomentCorrigerenSchema } from '../contactmomenten/schema';
import { CONTACTMOMENT_VELDEN, CORRIGEER_VELDEN } from '../contactmomenten/woorden';
import { opContactmoment, over } from '../contactmomenten/zaak';
import { intakeVaststellen } from '../intakes/commands';
import { openIntake } from '../intakes/zaak';
import { aanwezigenVastleggen, toezeggingenVertellen } from '../netwerk/commands';
import { stappenZetten } from '../plannen/commands';
import type { Spoor } from '../server/audit';
import { defineCommand } from '../server/command';
import { Ongeldig } from '../server/fouten';
import { neemOver } from '../verantwoording/datalek-rijen';
import { type Clientzaak, eisRecht, opClient } from '../zaak/client';
import { type GesprekInvoer, gesprekSchema } from './schema';

/** Een gesprek met wat er meteen bij hoort. Alles of niets: lukt het vaststellen of aftikken niet, dan is ook het gesprek niet opgeschreven. */
export const contactmomentVastleggen = defineCommand('contactmoment.vastleggen', gesprekSchema)
  .op(opClient, { recht: 'contactmoment.vastleggen', raakt: 'norm', velden: CONTACTMOMENT_VELDEN })
  .doet(async (zaak, v) => {
    const { clientnummer } = v;
    const erbij: Erbij = async ({ id: contactmomentId, gevoerd }) => {
      if (v.intakeId && !gevoerd) throw new Ongeldig({}, 'Een intake stelt u vast met een gesprek dat er is geweest.');
      const sporen: Spoor[] = [];
      if (v.uit) {
        await neemOver(zaak.tx, zaak.user.id, { uit: v.uit, als: contactmomentId, clientId: zaak.client.id });
        sporen.push({ actie: 'contactmoment.overnemen', ...over({ id: contactmomentId }) });
      }
      if (v.intakeId) {
        const intakezaak = { ...zaak, ...(await openIntake(zaak, { intakeId: v.intakeId })) };
        const { spoor } = await intakeVaststellen.uitvoeren(intakezaak, {
          clientnummer,
          intakeId: v.intakeId,
          contactmomentId,
        });
        sporen.push(...[spoor].flat());
      }
      if (v.betrokkeneIds.length > 0)
        sporen.push(await aanwezigenVastleggen(zaak, { contactmomentId, betrokkeneIds: v.betrokkeneIds }));
      if (!gevoerd) return sporen;
      sporen.push(...(await stappenZetten(zaak, { stapReeksIds: v.stappen, op: v.datum, contactmomentId })));
      if (v.toezeggingIds.length > 0) sporen.push(...(await vertel(zaak, v)));
      return sporen;
    };
    const uitkomst = await contactSchrijven(zaak, v, { erbij });
    if (!v.intakeId) return uitkomst;
    return { ...uitkomst, naar: `/clienten/${clientnummer}/leefgebieden`, gelukt: 'intake.vaststellen' };
  });

/** Een dag die niet past is hier de dag van het gesprek: de melding hoort dan bij wat er is aangevinkt. */
async function vertel(zaak: Clientzaak, { clientnummer, toezeggingIds, datum }: GesprekInvoer): Promise<Spoor[]> {
  eisRecht(zaak, 'dossier.bijhouden');
  try {
    return [(await toezeggingenVertellen.uitvoeren(zaak, { clientnummer, toezeggingIds, op: datum })).spoor].flat();
  } catch (fout) {
    if (fout instanceof Ongeldig && fout.fieldErrors.op) throw new Ongeldig({ toezeggingIds: fout.fieldErrors.op });
    throw fout;
  }
}

/** Zet recht wat er over een contact is opgeschreven, met wie van de betrokkenen erbij was; wat er stond blijft leesbaar. */
export const contactmomentCorrigeren = defineCommand('contactmoment.corrigeren', contactmomentCorrigerenSchema)
  .op(opContactmoment, { recht: 'contactmoment.wijzigen', raakt: 'norm', velden: CORRIGEER_VELDEN })
  .doet(async (zaak, v) => {
    const { tx, moment } = zaak;
    const betrokken = await tx.contactmomentBetrokkene.findMany({
      where: { contactmomentId: moment.id },
      orderBy: { betrokkene: { naam: 'asc' } },
      select: { betrokkeneId: true, betrokkene: { select: { naam: true } } },
    });
    const [waren, zijn] = [new Set(betrokken.map((b) => b.betrokkeneId)), new Set(v.betrokkeneIds)];
    const anders = waren.size !== zijn.size || [...zijn].some((id) => !waren.has(id));
    const was = betrokken.map((b) => b.betrokkene.naam);
    const velden = await contactCorrigeren(zaak, v, { was, anders, iemand: zijn.size > 0 });
    const erbij = anders
      ? [await aanwezigenVastleggen(zaak, { contactmomentId: moment.id, betrokkeneIds: v.betrokkeneIds })]
      : [];
    return {
      spoor: [...erbij, over(moment, { velden })],
      naar: `/clienten/${v.clientnummer}`,
      gelukt: 'contactmoment.corrigeren',
    };
  });
