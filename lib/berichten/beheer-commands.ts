import 'server-only';
import { randomUUID } from 'node:crypto';
import { vindGemeente } from '../beheer/gemeente-rijen';
import { aantal } from '../copy/woorden';
import { Mailfout, mailIngesteld, verstuurMail } from '../mail/mail';
import { nu } from '../server/clock';
import { defineCommand, opNiets } from '../server/command';
import { Ongeldig } from '../server/fouten';
import { hervatWachtende, verstuurMeteen } from './maken';
import type { Berichtfout } from './regels';
import { berichtInBeheerSchema, leegSchema } from './schema';
import { BERICHTFOUT } from './woorden';
import { opVastgelopen } from './zaak';

/** Stuurt een vastgelopen e-mail nog eens, met dezelfde Message-ID. */
export const verzendingHerhalen = defineCommand('verzending.herhalen', berichtInBeheerSchema)
  .op(opVastgelopen, { recht: 'beheer.wijzigen', raakt: 'niets' })
  .doet(async ({ tx, bericht: { id } }) => {
    await tx.bericht.update({
      where: { id },
      data: { status: 'wacht', bezigSinds: null, fout: null },
      select: { id: true },
    });
    await verstuurMeteen(tx, id);
    return { spoor: {}, melding: 'De e-mail wordt opnieuw verstuurd.' };
  });

/** De beheerder zag in het logboek van de mailserver dat de e-mail weg is. */
export const verzendingBevestigen = defineCommand('verzending.bevestigen', berichtInBeheerSchema)
  .op(opVastgelopen, { recht: 'beheer.wijzigen', raakt: 'niets' })
  .doet(async ({ tx, bericht }) => {
    await tx.bericht.update({
      where: { id: bericht.id },
      data: { status: 'verzonden', verzondenOp: bericht.bezigSinds ?? nu(), bezigSinds: null, fout: null },
      select: { id: true },
    });
    return { spoor: {}, melding: 'De e-mail staat nu als verstuurd.' };
  });

/** Probeert alles wat wacht meteen, bijvoorbeeld als de mailserver het weer doet. */
export const verzendingHervatten = defineCommand('verzending.hervatten', leegSchema)
  .op(opNiets, { recht: 'beheer.wijzigen', raakt: 'niets' })
  .doet(async ({ tx }) => {
    if (!mailIngesteld()) throw new Ongeldig({}, 'De mailserver is nog niet ingesteld.');
    const n = await hervatWachtende(tx);
    return {
      spoor: { onderwerp: 'berichten', details: { aantal: n } },
      melding: n === 0 ? 'Er wacht geen e-mail.' : `${aantal(n, 'e-mail gaat', 'e-mails gaan')} nu weg.`,
    };
  });

/** Stuurt een e-mail naar wie dit vraagt, om te zien of de mailserver het doet. */
export const proefmailVersturen = defineCommand('proefmail.versturen', leegSchema)
  .op(opNiets, {
    recht: 'beheer.wijzigen',
    raakt: 'niets',
    // Een mailserver die niet antwoordt mag de wachttijd van een gewone transactie overschrijden.
    hoogstens: 40_000,
  })
  .doet(async ({ tx, user }) => {
    if (!mailIngesteld()) throw new Ongeldig({}, 'De mailserver is nog niet ingesteld.');
    const gemeente = await vindGemeente(tx);
    if (!gemeente) throw new Ongeldig({}, 'Vul eerst bij Beheer → Gemeente in wie de afzender is.');
    const ik = await tx.gebruiker.findUniqueOrThrow({ where: { id: user.id }, select: { email: true } });
    try {
      await verstuurMail({
        id: randomUUID(),
        van: gemeente.naam,
        aan: ik.email,
        onderwerp: 'Proefmail van Vast Contact',
        tekst: 'Deze e-mail laat zien dat Vast Contact berichten kan versturen. U hoeft niets te doen.',
      });
    } catch (fout) {
      const soort = fout instanceof Mailfout ? fout.soort : 'geen_verbinding';
      const waarom =
        soort === 'onzeker' ? 'De verbinding met de mailserver brak af.' : BERICHTFOUT[soort satisfies Berichtfout];
      throw new Ongeldig(
        {},
        `De proefmail is niet verstuurd. ${waarom.replace(' Het wordt vanzelf opnieuw geprobeerd.', '')}`,
      );
    }
    return { spoor: {}, melding: `De proefmail is verstuurd naar ${ik.email}.` };
  });
