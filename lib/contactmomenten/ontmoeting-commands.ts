import 'server-only';
import { leesBeschikbaarheid } from '../afspraken/beschikbaarheid';
import { werkdagOp } from '../afspraken/beschikbaarheid-regels';
import { openLocaties } from '../afspraken/locaties';
import { kloktijd } from '../copy/datums';
import { nu } from '../server/clock';
import type { Ctx } from '../server/command';
import { defineCommand } from '../server/command';
import { naarDb } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import { opClient } from '../zaak/client';
import { contactSchrijven } from './commands';
import { contactmomentSchema, ontmoetingIntrekkenSchema, ontmoetingVastleggenSchema } from './schema';
import { VERGISSING } from './woorden';
import { over } from './zaak';

/** Eén tik: de cliënt vandaag even gezien, waar de begeleider vandaag is. Telt nooit mee, en vraagt niets: ook niet of er al een afspraak staat. */
export const ontmoetingVastleggen = defineCommand('ontmoeting.vastleggen', ontmoetingVastleggenSchema)
  .op(opClient, { recht: 'contactmoment.vastleggen', raakt: 'norm' })
  .doet(async (zaak, { clientnummer }) => {
    const tijd = kloktijd(nu());
    const invoer = contactmomentSchema.parse({
      ...{ clientnummer, tijd, datum: zaak.vandaag, soort: 'ontmoeting', kanaal: 'op_locatie', status: 'gevoerd' },
      locatieId: (await vasteLocatie(zaak)) ?? '',
    });
    const { spoor, gevolg } = await contactSchrijven({ ...zaak, bevestigd: true }, invoer);
    return { spoor, gevolg, stil: true, melding: `gezien om ${tijd}` };
  });

/** Waar deze begeleider vandaag vast is, als die plek open is. */
async function vasteLocatie({ tx, user, vandaag }: Ctx): Promise<string | undefined> {
  const b = (await leesBeschikbaarheid(tx, [user.id], vandaag, vandaag)).get(user.id);
  const vast = b && werkdagOp(b, vandaag)?.locatieId;
  return (await openLocaties(tx, vandaag)).find((l) => l.id === vast)?.id;
}

/** Maakt de ontmoeting van vandaag ongedaan: een vergissing van wie haar net zelf vastlegde. Zij blijft zichtbaar als verkeerd geregistreerd. */
export const ontmoetingIntrekken = defineCommand('ontmoeting.intrekken', ontmoetingIntrekkenSchema)
  .op(opClient, { recht: 'contactmoment.vastleggen', raakt: 'norm' })
  .doet(async ({ tx, user, client, vandaag }) => {
    const ontmoeting = await tx.contactmoment.findFirst({
      where: {
        ...{ clientId: client.id, datum: naarDb(vandaag), vastgelegdDoorId: user.id, verkeerdOp: null },
        ...{ soort: 'ontmoeting', versie: 1, verslag: null },
      },
      orderBy: [{ vastgelegdOp: 'desc' }, { id: 'desc' }],
      select: { id: true },
    });
    if (!ontmoeting) throw new Ongeldig({}, 'Er is vandaag geen ontmoeting van u die ongedaan kan worden gemaakt.');
    await tx.contactmoment.update({
      where: { id: ontmoeting.id },
      data: { verkeerdOp: nu(), verkeerdDoorId: user.id, verkeerdReden: VERGISSING, versie: { increment: 1 } },
      select: { id: true },
    });
    return { spoor: over(ontmoeting, { datum: vandaag }), stil: true, melding: 'ongedaan gemaakt' };
  });
