// npm run --silent normrapport -- --aanpak NAAM [--peildatum JJJJ-MM-DD]: het rapport van de norm als CSV op stdout.
import { Melding } from './melding.mjs';
import { leesOpties, voerUit } from './uitvoeren';

const GEBRUIK = 'npm run --silent normrapport -- --aanpak VIA-pilot --peildatum 2020-12-31';

await voerUit(async () => {
  const { values } = leesOpties({ options: { aanpak: { type: 'string' }, peildatum: { type: 'string' } } }, GEBRUIK);
  const { isDatum } = await import('../lib/domain/datum');
  const { korteDatum } = await import('../lib/copy/datums');
  const { vandaag } = await import('../lib/server/clock');
  const { leesAanpaknamen, leesNormrapport, vindAanpak } = await import('../lib/normrapport/queries');
  const { normrapportCsv, normrapportKop } = await import('../lib/norm/normregel');
  const peildatum = values.peildatum ?? vandaag();
  if (!values.aanpak) throw new Melding(`Noem de aanpak. Gebruik: ${GEBRUIK}`);
  if (!isDatum(peildatum))
    throw new Melding(`"${peildatum}" is geen bestaande datum; schrijf de peildatum als JJJJ-MM-DD.`);
  if (peildatum > vandaag())
    throw new Melding(`De peildatum ${korteDatum(peildatum)} ligt in de toekomst; kies vandaag of eerder.`);
  const aanpak = await vindAanpak(values.aanpak);
  if (!aanpak) {
    const namen = await leesAanpaknamen();
    throw new Melding(
      `De aanpak "${values.aanpak}" bestaat niet. ${namen.length ? `Er is: ${namen.join(', ')}.` : 'Er is nog geen aanpak ingelezen.'}`,
    );
  }
  // Pas schrijven als alles gelukt is: een half rapport ziet eruit als een heel.
  const delen = [normrapportKop()];
  for await (const regels of leesNormrapport(aanpak.id, peildatum)) delen.push(normrapportCsv(regels));
  process.stdout.write(delen.join(''));
  return 0;
});
