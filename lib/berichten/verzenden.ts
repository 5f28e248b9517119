import 'server-only';
import { type Gemeente, vindGemeente } from '../beheer/gemeente-rijen';
import type { Datum } from '../domain/datum';
import { type Agendabijlage, type Mail, Mailfout, type Mailsoort, mailIngesteld, verstuurMail } from '../mail/mail';
import { audit } from '../server/audit';
import { nu } from '../server/clock';
import { alsSysteem, type Tx } from '../server/db';
import { env } from '../server/env';
import { WerkMislukt } from '../server/fouten';
import { log } from '../server/log';
import { type Berichtafspraak, magNogWeg } from './afspraak';
import { maakAgenda } from './agenda';
import { mailtekst } from './mailtekst';
import { SYSTEEM } from './maken';
import { lockBericht, meldOnbestelbaar, vervang } from './onbestelbaar';
import { werkAdrestakenBij } from './opvolging';
import { type Berichtfout, magMail } from './regels';
import { mailvoet } from './sjablonen-woorden';
import { vertalingVan } from './vertaling';

/**
 * Verstuurt een e-mail die wacht, hoogstens één keer. Eerst staat vast dat dit proces hem verstuurt, dan gaat hij weg, dan staat vast dat hij
 * weg is. Valt het proces daartussen om, dan blijft hij op "bezig": niemand weet of hij aankwam, dus beslist een mens bij Beheer. Is de
 * mailserver weg, dan blijft hij wachten en gooit dit WerkMislukt: de wachtrij probeert het later weer. Zonder mailserver, of zonder naam van de
 * gemeente, gebeurt er niets.
 */
export async function verzendBericht(berichtId: string, vandaag: Datum): Promise<void> {
  if (!mailIngesteld()) return;
  const mail = await alsSysteem('bericht verzenden', (tx) => pak(tx, berichtId, vandaag));
  if (!mail) return;
  const fout = await verstuurMail(mail).then(
    () => null,
    (f: unknown) => (f instanceof Mailfout ? f.soort : 'bericht_geweigerd'),
  );
  if (fout === 'onzeker') {
    log.warn({ berichtId }, 'het is onzeker of een e-mail is aangekomen');
    return;
  }
  await alsSysteem('bericht verzenden', (tx) =>
    fout ? misluk(tx, berichtId, fout, vandaag) : zetVerzonden(tx, berichtId),
  );
  if (fout === 'adres_geweigerd') await werkAdrestakenBij({ berichtId }, vandaag);
  if (fout && OPNIEUW.includes(fout)) throw new WerkMislukt(fout);
}

/** Hierbij is er niets aangenomen en kan het later wel lukken. */
const OPNIEUW: readonly Mailsoort[] = ['geen_verbinding', 'aanmelden_mislukt', 'tijdelijk_geweigerd'];

/** Neemt het bericht om te versturen, of null als dat niet (meer) hoort. */
async function pak(tx: Tx, berichtId: string, vandaag: Datum): Promise<Mail | null> {
  const { bericht: b, afspraak: a } = await lockBericht(tx, berichtId);
  if (!b?.aan || b.status !== 'wacht' || b.kanaal !== 'e_mail') return null;
  if (a && !magNogWeg(b, a, vandaag)) {
    await laatVervallen(tx, b.id, 'afspraak_gewijzigd');
    return null;
  }
  const gemeente = await vindGemeente(tx);
  if (!gemeente) return null;
  if (a && (!magMail(a) || a.email !== b.aan)) {
    await laatVervallen(tx, b.id, 'geen_toestemming');
    await vervang(tx, b, a, vandaag);
    return null;
  }
  await tx.bericht.update({
    where: { id: b.id },
    data: { status: 'bezig', bezigSinds: new Date(), pogingen: { increment: 1 }, fout: null },
    select: { id: true },
  });
  return {
    id: b.id,
    van: gemeente.naam,
    aan: b.aan,
    antwoordAan: a?.begeleiderMail ?? gemeente.email,
    ...mailtekst({ ...b, voet: a ? mailvoet(a, gemeente) : null, vertaling: vertalingVan(b) }),
    agenda: a ? agendaVan(a, b.aan, gemeente) : null,
  };
}

function agendaVan(a: Berichtafspraak, aan: string, { naam }: Gemeente): Agendabijlage {
  const plaats =
    a.kanaal === 'op_locatie' && a.locatie ? [a.locatie.naam, a.locatie.adres].filter(Boolean).join(', ') : '';
  return maakAgenda({
    ...a,
    titel: `Gesprek met ${a.begeleider ?? naam}`,
    plaats,
    afgezegd: a.status !== 'gepland' || a.verkeerd,
    van: { name: a.begeleider ?? naam, email: a.begeleiderMail ?? env().MAIL_VAN ?? '' },
    aan,
  });
}

const laatVervallen = (tx: Tx, id: string, fout: Berichtfout) =>
  tx.bericht.update({ where: { id }, data: { status: 'vervallen', fout, bezigSinds: null }, select: { id: true } });

async function zetVerzonden(tx: Tx, berichtId: string): Promise<void> {
  const { clientId } = await tx.bericht.update({
    where: { id: berichtId },
    data: { status: 'verzonden', verzondenOp: nu(), bezigSinds: null, fout: null },
    select: { clientId: true },
  });
  await audit(tx, SYSTEEM, { actie: 'bericht.verzenden', clientId, onderwerp: 'bericht', onderwerpId: berichtId });
}

/** Legt vast waarom het niet lukte. Een adres dat niets aanneemt wordt niet meer gebruikt: er komt een brief voor in de plaats. */
async function misluk(tx: Tx, berichtId: string, soort: Exclude<Mailsoort, 'onzeker'>, vandaag: Datum): Promise<void> {
  const { bericht: b, afspraak } = await lockBericht(tx, berichtId);
  if (b?.status !== 'bezig') return;
  const opnieuw = OPNIEUW.includes(soort);
  const onbestelbaar = soort === 'adres_geweigerd' && b.clientId !== null;
  await tx.bericht.update({
    where: { id: b.id },
    data: { status: opnieuw ? 'wacht' : onbestelbaar ? 'onbestelbaar' : 'mislukt', fout: soort, bezigSinds: null },
    select: { id: true },
  });
  if (!onbestelbaar) return;
  await meldOnbestelbaar(tx, b, afspraak, vandaag);
}
