// npm run sleutels: brengt alles wat versleuteld is onder de eerste sleutel van VERSLEUTELING_SLEUTELS, en zegt welke sleutel weg mag. Afbreken kan:
// een volgende keer gaat het verder waar het was.
import { Melding } from './melding.mjs';
import { leesOpties, voerUit } from './uitvoeren';

const GEBRUIK = 'npm run sleutels [-- --mag-weg NAAM]';

await voerUit(async () => {
  const { values } = leesOpties({ options: { 'mag-weg': { type: 'string' } } }, GEBRUIK);
  const { magWeg, telSleutels, wisselSleutels } = await import('../lib/sleutels/wisselen');
  const weg = values['mag-weg'];
  if (typeof weg === 'string') {
    const bezwaar = magWeg(weg, await telSleutels());
    if (bezwaar) throw new Melding(bezwaar);
    console.log(`Niets gebruikt de sleutel ${weg}: hij mag uit VERSLEUTELING_SLEUTELS.`);
    return 0;
  }
  const kapot = await wisselSleutels(({ naam, gedaan }) => console.log(`${naam}: ${gedaan} opnieuw versleuteld.`));
  const stand = await telSleutels();
  for (const { sleutelId, aantal, rol } of stand) console.log(`${sleutelId} (${rol}): ${aantal} in gebruik.`);
  if (kapot > 0)
    console.log(`${kapot} gaan niet open, ook niet met de sleutel die erbij hoort. Zij staan er nog zoals ze waren.`);
  const ontbreekt = stand.filter((s) => s.rol === 'ontbreekt' && s.aantal > 0);
  if (ontbreekt.length > 0) console.log('Zet de sleutels die ontbreken terug en doe dit nog eens.');
  return kapot + ontbreekt.length > 0 ? 1 : 0;
});
