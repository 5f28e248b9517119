import 'server-only';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { audit } from '../server/audit';
import { alsSysteem, type Tx } from '../server/db';
import { env } from '../server/env';
import { WerkMislukt } from '../server/fouten';
import { zetToegangslink } from '../server/toegangslink';
import { voegJobToe } from '../wachtrij/jobs';
import { accountmailIngesteld } from './accountmail';
import { accountmailtekst, LINK_MINUTEN } from './accountmail-woorden';
import { type Mail, Mailfout, type Mailsoort, mailIngesteld, verstuurMail } from './mail';

const SYSTEEM = { systeem: 'accountmail' };
const DAG_MS = 86_400_000;
/** Zolang heeft een mail die niet weg kon nog zin; daarna verrast hij alleen. */
const ZINVOL_DAGEN = 3;
const BEWAREN_DAGEN = 90;

/**
 * Verstuurt een e-mail over een account. De link wordt pas hier gemaakt: in de wachtrij en in de tabel staat er geen. Twee keer aankomen is
 * beter dan niet: de laatste link werkt. Zonder mailserver gebeurt er niets, en blijft zij wachten.
 */
export async function verzendAccountmail(id: string): Promise<void> {
  if (!accountmailIngesteld()) return;
  const mail = await alsSysteem('accountmail', (tx) => stelSamen(tx, id));
  if (!mail) return;
  const fout = await (mailIngesteld() ? verstuurMail(mail) : legInMap(mail)).then(
    () => null,
    (f: unknown): Mailsoort => (f instanceof Mailfout ? f.soort : 'bericht_geweigerd'),
  );
  const opnieuw = fout !== null && fout !== 'adres_geweigerd' && fout !== 'bericht_geweigerd';
  await alsSysteem('accountmail', async (tx) => {
    const { gebruikerId, soort } = await tx.accountmail.update({
      where: { id },
      data: fout
        ? { status: opnieuw ? 'wacht' : 'mislukt', fout }
        : { status: 'verzonden', verzondenOp: new Date(), fout: null },
      select: { gebruikerId: true, soort: true },
    });
    if (opnieuw) return;
    await audit(tx, SYSTEEM, {
      actie: 'accountmail.verzenden',
      resultaat: fout ? 'geweigerd' : 'gelukt',
      onderwerp: 'gebruiker',
      onderwerpId: gebruikerId,
      details: { accountmail: soort },
    });
  });
  if (opnieuw) throw new WerkMislukt(fout);
}

/** De mail zoals hij weggaat, of null als dat niet meer hoort. */
async function stelSamen(tx: Tx, id: string): Promise<Mail | null> {
  const rij = await tx.accountmail.findUnique({
    where: { id },
    include: { gebruiker: { select: { naam: true, geblokkeerdOp: true } } },
  });
  if (rij?.status !== 'wacht') return null;
  const adres = env().NEXTAUTH_URL.replace(/\/+$/, '');
  const minuten = LINK_MINUTEN[rij.soort];
  if (minuten && rij.gebruiker.geblokkeerdOp) {
    await tx.accountmail.update({ where: { id }, data: { status: 'vervallen' }, select: { id: true } });
    return null;
  }
  const link = minuten ? `${adres}/toegang/${await zetToegangslink(tx, rij.gebruikerId, minuten)}` : null;
  const gemeente = await tx.gemeente.findUnique({ where: { id: 1 }, select: { naam: true } });
  return {
    id: rij.id,
    van: gemeente?.naam ?? 'Vast Contact',
    aan: rij.aan,
    ...accountmailtekst(rij.soort, { naam: rij.gebruiker.naam, wat: rij.wat, link, adres }),
  };
}

/** De demo heeft geen mailserver: wie haar probeert leest hier wat er verstuurd zou zijn. */
async function legInMap({ id, aan, onderwerp, tekst }: Mail): Promise<void> {
  const map = env().VAST_CONTACT_MAILMAP ?? '';
  await mkdir(map, { recursive: true });
  const tijd = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const inhoud = `Aan: ${aan}\nOnderwerp: ${onderwerp}\n\n${tekst}\n`;
  await writeFile(join(map, `${tijd} ${aan.replace(/[^\w.@-]/g, '_')} ${id.slice(-4)}.txt`), inhoud, { mode: 0o600 });
}

/** Wat niet weg kon krijgt opnieuw een kans zolang het zin heeft; wat oud is verdwijnt. */
export async function ruimAccountmailOp(tx: Tx): Promise<void> {
  const voor = (dagen: number) => new Date(Date.now() - dagen * DAG_MS);
  await tx.accountmail.deleteMany({ where: { gemaaktOp: { lt: voor(BEWAREN_DAGEN) } } });
  await tx.accountmail.updateMany({
    where: { status: 'wacht', gemaaktOp: { lt: voor(ZINVOL_DAGEN) } },
    data: { status: 'vervallen' },
  });
  const wachtend = await tx.accountmail.findMany({ where: { status: 'wacht' }, select: { id: true } });
  for (const { id } of wachtend)
    await voegJobToe(
      tx,
      'accountmail.verzenden',
      { accountmailId: id },
      { sleutel: `accountmail:${id}`, opnieuw: true },
    );
}
