// npm run beheerder -- --email a@b.nl --naam "…": de eerste beheerder van een installatie, met een link die één keer werkt.
// Met --link: een link voor een gebruiker die geen e-mail kan krijgen. Met --herstel: de tweede persoon bij het herstel van een tweede stap.
import { Melding } from './melding.mjs';
import { leesOpties, voerUit } from './uitvoeren';

const GEBRUIK = `npm run beheerder -- --email naam@gemeente.nl --naam "Voornaam Achternaam"
  met --link in plaats van --naam: een nieuwe link voor deze gebruiker
  met --herstel in plaats van --naam: keurt goed dat zijn tweede stap wordt weggehaald`;

/** Een fout van de invoer is een zin voor wie dit typt. */
async function probeer<T>(doe: () => Promise<T>): Promise<T> {
  const { Ongeldig } = await import('../lib/server/fouten');
  try {
    return await doe();
  } catch (fout) {
    if (fout instanceof Ongeldig) throw new Melding(fout.formError ?? Object.values(fout.fieldErrors).join(' '));
    throw fout;
  }
}

async function toonLink(token: string): Promise<void> {
  const { GELDIG_UREN } = await import('../lib/server/toegangslink');
  const adres = (process.env.NEXTAUTH_URL || 'http://localhost:3000').replace(/\/+$/, '');
  console.log(
    `Met deze link kiest hij een wachtwoord. Geef hem alleen aan deze persoon zelf. Hij werkt één keer, ${GELDIG_UREN} uur lang:`,
  );
  console.log(`${adres}/toegang/${token}`);
}

async function eersteBeheerder(email: string, naam: string): Promise<void> {
  const { maakEersteBeheerder } = await import('../lib/toegang/eerste-beheerder');
  const uitkomst = await probeer(async () => maakEersteBeheerder({ email, naam }));
  console.log(
    uitkomst.nieuw
      ? `${naam} is nu beheerder.`
      : 'Deze beheerder was er al, nog zonder wachtwoord: hier is een nieuwe link.',
  );
  await toonLink(uitkomst.token);
}

async function link(email: string): Promise<void> {
  const { maakLinkOpServer } = await import('../lib/toegang/link-op-server');
  const { token, naam } = await probeer(() => maakLinkOpServer(email));
  console.log(`Een nieuwe link voor ${naam}. De tweede stap blijft zoals hij is.`);
  await toonLink(token);
}

async function herstel(email: string): Promise<void> {
  const { herstelOpServer } = await import('../lib/tweede-factor/server-commands');
  const { naam } = await probeer(() => herstelOpServer(email));
  console.log(
    `De tweede stap van ${naam} is weggehaald. Bij het volgende inloggen stelt deze gebruiker hem opnieuw in.`,
  );
}

await voerUit(async () => {
  const { values } = leesOpties(
    {
      options: {
        email: { type: 'string' },
        naam: { type: 'string' },
        link: { type: 'boolean' },
        herstel: { type: 'boolean' },
      },
    },
    GEBRUIK,
  );
  const { email, naam } = values;
  const keuzes = [values.link, values.herstel, naam !== undefined].filter(Boolean).length;
  if (!email || keuzes !== 1) throw new Melding(`Noem een e-mailadres en een naam. Gebruik: ${GEBRUIK}`);
  if (values.link) await link(email);
  else if (values.herstel) await herstel(email);
  else await eersteBeheerder(email, naam ?? '');
  return 0;
});
