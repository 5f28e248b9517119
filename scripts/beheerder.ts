// npm run beheerder -- --email a@b.nl --naam "…": de eerste beheerder van een installatie, met een link die één keer werkt.
import { Melding } from './melding.mjs';
import { leesOpties, voerUit } from './uitvoeren';

const GEBRUIK = 'npm run beheerder -- --email naam@gemeente.nl --naam "Voornaam Achternaam"';

await voerUit(async () => {
  const { values } = leesOpties({ options: { email: { type: 'string' }, naam: { type: 'string' } } }, GEBRUIK);
  if (!values.email || !values.naam) throw new Melding(`Noem een e-mailadres en een naam. Gebruik: ${GEBRUIK}`);
  const { maakEersteBeheerder } = await import('../lib/toegang/eerste-beheerder');
  const { GELDIG_UREN } = await import('../lib/server/toegangslink');
  const { Ongeldig } = await import('../lib/server/fouten');
  const uitkomst = await (async () => maakEersteBeheerder(values))().catch((fout: unknown) => {
    if (fout instanceof Ongeldig) throw new Melding(fout.formError ?? Object.values(fout.fieldErrors).join(' '));
    throw fout;
  });
  const adres = (process.env.NEXTAUTH_URL || 'http://localhost:3000').replace(/\/+$/, '');
  console.log(
    uitkomst.nieuw
      ? `${values.naam} is nu beheerder.`
      : 'Deze beheerder was er al, nog zonder wachtwoord: hier is een nieuwe link.',
  );
  console.log(`Met deze link kiest u een wachtwoord. Hij werkt één keer, ${GELDIG_UREN} uur lang:`);
  console.log(`${adres}/toegang/${uitkomst.token}`);
  return 0;
});
