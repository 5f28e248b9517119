// npm run vernietig -- --lijst BESTAND: wat er is vernietigd, om naast de reservekopieën te bewaren.
// npm run vernietig -- --opnieuw BESTAND: vernietigt na het terugzetten van een reservekopie opnieuw wat er volgens de lijst al weg was.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { aantal } from '../lib/copy/woorden';
import { Melding } from './melding.mjs';
import { leesOpties, voerUit } from './uitvoeren';

const GEBRUIK = 'npm run vernietig -- --lijst vernietigd.json, of -- --opnieuw vernietigd.json';
// npm verplaatst zich naar het project.
const plek = (naam: string) => resolve(process.env.INIT_CWD ?? '.', naam);

await voerUit(async () => {
  const { values } = leesOpties({ options: { lijst: { type: 'string' }, opnieuw: { type: 'string' } } }, GEBRUIK);
  if (Boolean(values.lijst) === Boolean(values.opnieuw)) throw new Melding(`Kies één van beide. Gebruik: ${GEBRUIK}`);
  const { leesVernietiglijst, verklaringSchema, vernietigOpnieuw } = await import('../lib/bewaren/opnieuw');
  const { alsSysteem } = await import('../lib/server/db');
  if (values.lijst) {
    const lijst = await alsSysteem('lijst van vernietigingen', leesVernietiglijst);
    writeFileSync(plek(values.lijst), `${JSON.stringify(lijst)}\n`, { mode: 0o600 });
    console.log(
      `${aantal(lijst.length, 'verklaring staat', 'verklaringen staan')} in ${values.lijst}. Bewaar dit bestand apart van de reservekopieën.`,
    );
    return 0;
  }
  const { vandaag } = await import('../lib/server/clock');
  const lijst = leesLijst(values.opnieuw ?? '', (rij) => verklaringSchema.array().parse(rij));
  const { opnieuw, alWeg } = await vernietigOpnieuw(lijst, vandaag());
  console.log(
    `Van ${aantal(opnieuw, 'mens', 'mensen')} zijn gegevens opnieuw vernietigd; ${aantal(alWeg, 'verklaring vroeg', 'verklaringen vroegen')} niets meer.`,
  );
  return 0;
});

function leesLijst<T>(naam: string, lees: (rij: unknown) => T): T {
  if (!existsSync(plek(naam))) throw new Melding(`Het bestand ${naam} bestaat niet.`);
  try {
    return lees(JSON.parse(readFileSync(plek(naam), 'utf8')));
  } catch {
    throw new Melding(
      `In ${naam} staat geen lijst van vernietigingen. Maak er een met: npm run vernietig -- --lijst ${naam}`,
    );
  }
}
