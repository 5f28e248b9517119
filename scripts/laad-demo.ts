// De demogegevens in een lege database; in een database met cliënten verandert er niets.
import type { Demouitkomst } from '../prisma/demo/laden';
import { voerUit } from './uitvoeren';

const TEKST: Record<Demouitkomst, string> = {
  geladen: 'De demogegevens zijn geladen.',
  was_al_geladen: 'De demogegevens stonden er al.',
  database_in_gebruik: 'Er staan al cliënten in deze database; er is niets geladen.',
};

await voerUit(async () => {
  const { vandaag } = await import('../lib/server/clock');
  const { laadDemo } = await import('../prisma/demo/laden');
  console.log(TEKST[await laadDemo(vandaag())]);
  return 0;
});
