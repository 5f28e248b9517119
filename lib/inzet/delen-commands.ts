import 'server-only';
import { grondfouten, schoneGrond, spoorVanGrond } from '../delen/regels';
import { GRONDFOUT } from '../delen/woorden';
import { defineCommand } from '../server/command';
import { naarDbOfNull } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import { isOpen } from './regels';
import { inzetDelenSchema } from './schema';
import { INZET_VELDEN } from './woorden';
import { opInzet, terug } from './zaak';

/** Legt vast waarom de organisatie van een instrument iets van de cliënt mag weten, wat en tot wanneer. Een andere grond geldt meteen. */
export const inzetDelen = defineCommand('inzet.delen', inzetDelenSchema)
  .op(opInzet, { recht: 'dossier.bijhouden', raakt: 'niets', velden: INZET_VELDEN })
  .doet(async (zaak, ingevuld) => {
    const { tx, er, vandaag } = zaak;
    if (!isOpen(er.status))
      throw new Ongeldig({}, 'Dit is afgelopen: de organisatie ziet er niets meer van. Er is niets opgeslagen.');
    const v = schoneGrond(ingevuld);
    const fouten = Object.entries(grondfouten(v, vandaag)).map(([veld, fout]) => [veld, GRONDFOUT[fout]]);
    if (fouten.length > 0) throw new Ongeldig(Object.fromEntries(fouten));
    await tx.inzet.update({
      where: { id: er.id },
      data: {
        grond: v.grond,
        grondWaarop: v.grondWaarop,
        toestemmingOp: naarDbOfNull(v.toestemmingOp),
        grondTot: naarDbOfNull(v.grondTot),
        deelt: [...v.deelt],
        versie: { increment: 1 },
      },
      select: { id: true },
    });
    return {
      spoor: { onderwerp: 'inzet', onderwerpId: er.id, details: spoorVanGrond(v) },
      ...terug(zaak, 'inzet.delen'),
    };
  });
