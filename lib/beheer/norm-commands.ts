import 'server-only';
import { langeDatum } from '../copy/datums';
import { normOp } from '../domain/contactnorm';
import { nu } from '../server/clock';
import { defineCommand } from '../server/command';
import { naarDb } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import { eisVoorbeeld } from '../server/voorbeeld';
import { leesNormgevolg, normvoorbeeld, toetsNorm } from './norm';
import { normIntrekkenSchema, normWijzigenSchema } from './norm-schema';
import { NORM_VELDEN } from './woorden';
import { type Normzaak, opAanpaknorm, opNieuweNorm } from './zaak';

// Alleen wie vanaf die dag begint of gesproken is wordt nagerekend, maar het voorbeeld telt elk lopend traject van een stad.
const OPTIES = { recht: 'beheer.wijzigen', raakt: 'norm', velden: NORM_VELDEN, hoogstens: 120_000 } as const;
const NAAR = '/beheer/aanpakken';

/** Laat vanaf een dag een andere norm gelden. Eerst is te zien wie dat raakt. Wat voorbij, toegezegd of besloten is blijft zoals het was. */
export const normWijzigen = defineCommand('norm.wijzigen', normWijzigenSchema)
  .op(opNieuweNorm, OPTIES)
  .doet(async (zaak, { vanaf, gesprekkenPerJaar: perJaar }) => {
    const { tx, user, vandaag, reeks, trajecten } = zaak;
    const norm = { vanaf, perJaar };
    toetsNorm(reeks, norm, vandaag);
    const van = normOp(reeks, vanaf);
    const erna = { perJaar: reeks.perJaar, normen: [...reeks.normen, norm] };
    const gevolg = await leesNormgevolg(tx, trajecten.alle, erna, vanaf, vandaag);
    eisVoorbeeld(zaak, normvoorbeeld(reeks.naam, van, norm, gevolg));
    await tx.aanpaknorm.create({
      data: {
        aanpakId: reeks.id,
        vanaf: naarDb(vanaf),
        gesprekkenPerJaar: perJaar,
        vastgelegdOp: nu(),
        vastgelegdDoorId: user.id,
      },
      select: { id: true },
    });
    await telVersieOp(zaak);
    return {
      spoor: { details: { van, naar: perJaar, vanaf, trajecten: gevolg.volgende } },
      naar: NAAR,
      gelukt: 'norm.wijzigen',
    };
  });

/** Trekt een norm in waar nog niemands datum op rust: zij begint nog, of begon vandaag zonder dat er iemand op gesproken is. */
export const normIntrekken = defineCommand('norm.intrekken', normIntrekkenSchema)
  .op(opAanpaknorm, OPTIES)
  .doet(async (zaak, { normId }) => {
    const { tx, user, vandaag, reeks, trajecten, vanaf } = zaak;
    const erna = { perJaar: reeks.perJaar, normen: reeks.normen.filter((n) => n.vanaf !== vanaf) };
    const { toegezegd } = await leesNormgevolg(tx, trajecten.ankerErna, erna, vanaf, vandaag);
    if (vanaf < vandaag || toegezegd > 0)
      throw new Ongeldig(
        {},
        `Deze norm geldt sinds ${langeDatum(vanaf)} en er rusten al datums op. Laat vanaf een latere dag een andere norm gelden.`,
      );
    await tx.aanpaknorm.update({
      where: { id: normId },
      data: { ingetrokkenOp: nu(), ingetrokkenDoorId: user.id },
      select: { id: true },
    });
    await telVersieOp(zaak);
    return { spoor: { details: { naar: normOp(reeks, vanaf), vanaf } }, naar: NAAR, gelukt: 'norm.intrekken' };
  });

const telVersieOp = ({ tx, reeks }: Normzaak) =>
  tx.aanpak.update({ where: { id: reeks.id }, data: { versie: { increment: 1 } }, select: { id: true } });
