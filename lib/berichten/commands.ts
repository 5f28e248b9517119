import 'server-only';
import { nu } from '../server/clock';
import { defineCommand } from '../server/command';
import { naarDb } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import type { Clientzaak } from '../zaak/client';
import type { Berichtafspraak } from './afspraak';
import { type Bericht, meldOnbestelbaar } from './onbestelbaar';
import { berichtSchema } from './schema';
import { opBericht } from './zaak';

type Berichtzaak = Clientzaak & { bericht: Bericht; afspraak: Berichtafspraak | null };

const uitkomst = ({ bericht, client }: Berichtzaak) => ({
  spoor: { onderwerp: 'bericht', onderwerpId: bericht.id },
  naar: `/clienten/${client.clientnummer}/berichten`,
});

/** Houdt een bericht tegen dat nog niet weg is. */
export const berichtNietSturen = defineCommand('bericht.niet_sturen', berichtSchema)
  .op(opBericht, { recht: 'contactmoment.wijzigen', raakt: 'opvolging' })
  .doet(async (zaak) => {
    const { tx, bericht } = zaak;
    if (bericht.status !== 'wacht' && bericht.status !== 'onvolledig')
      throw new Ongeldig({}, 'Dit bericht is al weg, of is net aan de beurt. Het is niet meer tegen te houden.');
    await tx.bericht.update({
      where: { id: bericht.id },
      data: { status: 'vervallen', fout: 'niet_sturen' },
      select: { id: true },
    });
    return { ...uitkomst(zaak), gelukt: 'bericht.niet_sturen' };
  });

/** De begeleider heeft het zelf aan de telefoon verteld. */
export const berichtVertellen = defineCommand('bericht.vertellen', berichtSchema)
  .op(opBericht, { recht: 'contactmoment.wijzigen', raakt: 'opvolging' })
  .doet(async (zaak) => {
    const { tx, bericht } = zaak;
    if (bericht.kanaal !== 'bellen' || bericht.status !== 'wacht')
      throw new Ongeldig({}, 'Dit hoeft u niet meer te vertellen. Herlaad de pagina.');
    await tx.bericht.update({
      where: { id: bericht.id },
      data: { status: 'verzonden', verzondenOp: nu() },
      select: { id: true },
    });
    return { ...uitkomst(zaak), gelukt: 'bericht.vertellen' };
  });

/** De cliënt heeft de brief begrepen. */
export const begripVastleggen = defineCommand('begrip.vastleggen', berichtSchema)
  .op(opBericht, { recht: 'contactmoment.wijzigen', raakt: 'opvolging' })
  .doet(async (zaak) => {
    const { tx, bericht, vandaag } = zaak;
    if (bericht.status !== 'afgedrukt') throw new Ongeldig({}, 'Deze brief is nog niet afgedrukt.');
    await tx.bericht.update({ where: { id: bericht.id }, data: { begrepenOp: naarDb(vandaag) }, select: { id: true } });
    return { ...uitkomst(zaak), gelukt: 'begrip.vastleggen' };
  });

/** De e-mail kwam later als onbestelbaar terug: dit adres gebruiken we niet meer, en er komt een brief als dat nog op tijd kan. */
export const onbestelbaarMelden = defineCommand('onbestelbaar.melden', berichtSchema)
  .op(opBericht, { recht: 'contactmoment.wijzigen', raakt: 'opvolging' })
  .doet(async (zaak) => {
    const { tx, bericht, afspraak, vandaag } = zaak;
    if (bericht.kanaal !== 'e_mail' || bericht.status !== 'verzonden')
      throw new Ongeldig({}, 'Alleen een e-mail die is verstuurd kan niet zijn aangekomen.');
    await tx.bericht.update({
      where: { id: bericht.id },
      data: { status: 'onbestelbaar', fout: 'niet_aangekomen' },
      select: { id: true },
    });
    await meldOnbestelbaar(tx, bericht, afspraak, vandaag);
    return { ...uitkomst(zaak), gelukt: 'onbestelbaar.melden' };
  });
