import 'server-only';
import type { Tx } from '../server/db';
import { env } from '../server/env';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';
import { voegJobToe } from '../wachtrij/jobs';
import { type Accountmailsoort, type Accountmailwat, LINK_MINUTEN } from './accountmail-woorden';
import { mailIngesteld } from './mail';

/** Of een e-mail over een account aankomt: er is een mailserver, of de map waarin de demo haar mail legt. */
export const accountmailIngesteld = (): boolean => mailIngesteld() || Boolean(env().VAST_CONTACT_MAILMAP);

/**
 * Zet een e-mail aan een gebruiker over zijn eigen account klaar, in de transactie van het feit. Naar het adres dat hij op dit moment heeft: wie
 * een adres wijzigt roept dit eerst aan. Een link komt er pas in als de mail weggaat, zodat hij nergens te lezen staat.
 */
export async function stuurAccountmail<S extends Accountmailsoort>(
  tx: Tx,
  gebruikerId: string,
  soort: S,
  ...[wat]: Accountmailwat[S] extends null ? [] : [Accountmailwat[S]]
): Promise<void> {
  const { email } = await tx.gebruiker.findUniqueOrThrow({ where: { id: gebruikerId }, select: { email: true } });
  // Een nieuwe link maakt een oudere ongeldig; twee tegelijk in de wachtrij zou verwarren.
  if (LINK_MINUTEN[soort]) {
    // Wie twee keer tegelijk om een link vraagt, krijgt er toch maar één die klaarstaat.
    await schrijf(tx, 'mail.linkbeurt', sql`SELECT pg_advisory_xact_lock(hashtext(${`linkmail ${gebruikerId}`}))`);
    await laatLinkmailVervallen(tx, gebruikerId);
  }
  const { id } = await tx.accountmail.create({
    data: { gebruikerId, soort, aan: email, wat: wat ? String(wat).slice(0, 500) : null },
    select: { id: true },
  });
  await voegJobToe(tx, 'accountmail.verzenden', { accountmailId: id }, { sleutel: `accountmail:${id}` });
}

/** Een link die nog verstuurd zou worden gaat niet meer weg: het wachtwoord is intussen gekozen, of de gebruiker geblokkeerd. */
export async function laatLinkmailVervallen(tx: Tx, gebruikerId: string): Promise<void> {
  const soorten = Object.keys(LINK_MINUTEN) as Accountmailsoort[];
  await tx.accountmail.updateMany({
    where: { gebruikerId, status: 'wacht', soort: { in: soorten } },
    data: { status: 'vervallen' },
  });
}
