// Een echte mailserver voor de proeven, op een vaste poort van deze machine: hij kan aannemen, weigeren, weg zijn en halverwege wegvallen.
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type Antwoord =
  | 'neemt_aan'
  | 'even_niet'
  | 'kent_adres_niet'
  | 'weigert_bericht'
  | 'valt_weg'
  | 'weigert_aanmelden';

const fout = (code: number) => Object.assign(new Error('nee'), { responseCode: code });

export type Mailserver = Awaited<ReturnType<typeof eenMailserver>>;

async function vrijePoort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const { port } = server.address() as AddressInfo;
  await new Promise((klaar) => server.close(klaar));
  return port;
}

/** Groet meteen. De gewone wacht bij elke verbinding een tiende seconde op wie voor zijn beurt praat; een jaar post duurt dan een minuut langer. */
class VlotteServer extends SMTPServer {
  override connect(socket: Socket, opties: Parameters<SMTPServer['connect']>[1]): void {
    socket.setNoDelay(true);
    super.connect(socket, opties);
    for (const verbinding of this.connections as Set<{ _socket: Socket; connectionReady: () => void }>) {
      if (verbinding._socket !== socket) continue;
      const groet = verbinding.connectionReady.bind(verbinding);
      verbinding.connectionReady = () => {};
      groet();
    }
  }
}

/** Zet SMTP_URL en MAIL_VAN; roep dit aan voor de eerste mail. De server is er pas na `start`. */
export async function eenMailserver() {
  const poort = await vrijePoort();
  process.env.SMTP_URL = `smtp://gebruiker:geheim@127.0.0.1:${poort}`;
  process.env.MAIL_VAN = 'afspraken@gemeente.voorbeeld.nl';
  const ontvangen: { aan: string[]; ruw: string }[] = [];
  let antwoord: Antwoord = 'neemt_aan';
  let server: VlotteServer | null = null;

  const start = () =>
    new Promise<void>((klaar) => {
      server = new VlotteServer({
        disableReverseLookup: true,
        authOptional: true,
        disabledCommands: ['STARTTLS'],
        allowInsecureAuth: true,
        logger: false,
        onAuth: ({ username }, _, klaarMet) =>
          antwoord === 'weigert_aanmelden' ? klaarMet(fout(535)) : klaarMet(null, { user: username }),
        onRcptTo: (_, __, klaarMet) =>
          klaarMet(antwoord === 'even_niet' ? fout(450) : antwoord === 'kent_adres_niet' ? fout(550) : null),
        onData: (stroom, sessie, klaarMet) => {
          const delen: Buffer[] = [];
          stroom.on('data', (deel: Buffer) => delen.push(deel));
          stroom.on('end', () => {
            if (antwoord === 'weigert_bericht') return klaarMet(fout(554));
            ontvangen.push({
              aan: sessie.envelope.rcptTo.map((r) => r.address),
              ruw: Buffer.concat(delen).toString('utf8'),
            });
            // Het bericht is aangenomen, maar wie het stuurde hoort dat nooit.
            if (antwoord === 'valt_weg') for (const c of server?.connections ?? []) (c as { close(): void }).close();
            else klaarMet();
          });
        },
      });
      server.on('error', () => {});
      server.listen(poort, '127.0.0.1', klaar);
    });
  const stop = () => new Promise<void>((klaar) => (server ? server.close(() => klaar()) : klaar()));

  return {
    start,
    stop,
    ontvangen,
    antwoordt: (a: Antwoord) => {
      antwoord = a;
    },
  };
}
