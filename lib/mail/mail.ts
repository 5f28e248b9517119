import 'server-only';
import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { parseConnectionUrl } from 'nodemailer/lib/shared/index.js';
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js';
import { env } from '../server/env';

/** Een afspraak die een agenda in- of uitschrijft. */
export type Agendabijlage = { methode: 'REQUEST' | 'CANCEL'; ics: string };

/** Hoe het afliep als het niet lukte. `onzeker`: de verbinding brak af nadat het bericht onderweg was; het kan zijn aangekomen. */
export type Mailsoort =
  | 'geen_verbinding'
  | 'aanmelden_mislukt'
  | 'tijdelijk_geweigerd'
  | 'adres_geweigerd'
  | 'bericht_geweigerd'
  | 'onzeker';

/** Een e-mail die niet (zeker) weg is. Zonder de tekst van de mailserver: daar staat vaak een adres in. */
export class Mailfout extends Error {
  constructor(readonly soort: Mailsoort) {
    super(soort);
    this.name = 'Mailfout';
  }
}

export type Mail = {
  /** De naam van de gemeente, als afzender. */
  van: string;
  /** Bepaalt de Message-ID: dezelfde mail nog eens is voor een mailserver hetzelfde bericht. */
  id: string;
  aan: string;
  antwoordAan?: string | null;
  onderwerp: string;
  tekst: string;
  /** Dezelfde inhoud met de leesrichting per taal; alleen als er een andere taal bij staat. */
  html?: string | null;
  agenda?: Agendabijlage | null;
};

/** Is er een mailserver en een afzender ingesteld? */
export const mailIngesteld = (): boolean => Boolean(env().SMTP_URL && env().MAIL_VAN);

const WACHT = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 10_000 };

/** De opgemaakte mail. Er gaat niets mee van schijf of van elders. */
function stelOp(mail: Mail, van: string): Promise<Buffer> {
  const domein = van.split('@')[1] ?? 'vast-contact';
  const composer = new MailComposer({
    from: { name: mail.van, address: van },
    // Een adres met een komma erin wordt zo geen tweede ontvanger.
    to: { name: '', address: mail.aan },
    replyTo: mail.antwoordAan ?? undefined,
    subject: mail.onderwerp,
    text: mail.tekst,
    html: mail.html ?? undefined,
    messageId: `<${mail.id}@${domein}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    // Naast de tekst en als bijlage: het een herkennen agenda's, het ander opent een mens.
    icalEvent: mail.agenda
      ? { method: mail.agenda.methode, content: mail.agenda.ics, filename: 'afspraak.ics' }
      : undefined,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Promise((resolve, reject) =>
    composer.compile().build((fout, inhoud) => (fout ? reject(fout) : resolve(inhoud))),
  );
}

type Smtpfout = Error & { code?: string; responseCode?: number; command?: string };

function vertaal(fout: Smtpfout, onderweg: boolean): Mailfout {
  const { responseCode: antwoord = 0, code, command } = fout;
  // De server weigerde met zoveel woorden: dan is er niets aangenomen.
  if (code === 'EAUTH' || code === 'ENOAUTH') return new Mailfout('aanmelden_mislukt');
  if (antwoord >= 500) return new Mailfout(command === 'RCPT TO' ? 'adres_geweigerd' : 'bericht_geweigerd');
  if (antwoord >= 400) return new Mailfout('tijdelijk_geweigerd');
  if (code === 'EENVELOPE') return new Mailfout('adres_geweigerd');
  return new Mailfout(onderweg ? 'onzeker' : 'geen_verbinding');
}

/**
 * Verstuurt één e-mail en is klaar als de mailserver haar heeft aangenomen. Gooit Mailfout. Niet met de gewone transporter van nodemailer: die
 * zegt bij een afgebroken verbinding niet of het bericht al onderweg was, en daar hangt van af of opnieuw sturen mag.
 */
export async function verstuurMail(mail: Mail): Promise<void> {
  const { SMTP_URL: server, MAIL_VAN: van } = env();
  if (!server || !van) throw new Mailfout('geen_verbinding');
  const inhoud = await stelOp(mail, van);
  const { auth, ...opties } = parseConnectionUrl(server);
  const verbinding = new SMTPConnection({ ...opties, ...WACHT });
  let onderweg = false;
  // Wordt pas gelezen als de server om het bericht vroeg.
  const stroom = Readable.from(
    (function* () {
      onderweg = true;
      yield inhoud;
    })(),
  );
  try {
    await new Promise<void>((resolve, reject) => {
      const mis = (fout: Smtpfout) => reject(vertaal(fout, onderweg));
      verbinding.once('error', mis);
      verbinding.once('end', () => mis(new Error('gesloten')));
      const stuur = () =>
        verbinding.send({ from: van, to: [mail.aan] }, stroom, (fout) => (fout ? mis(fout) : resolve()));
      verbinding.connect((fout) => {
        if (fout) return mis(fout);
        if (!auth?.user) return stuur();
        const pass = 'pass' in auth ? auth.pass : '';
        verbinding.login({ credentials: { user: auth.user, pass } } as never, (f) => (f ? mis(f) : stuur()));
      });
    });
  } finally {
    verbinding.removeAllListeners('error');
    verbinding.on('error', () => {});
    verbinding.close();
  }
}
