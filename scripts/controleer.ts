// npm run controleer: rekent alle opgeslagen uiterlijke datums na en meldt elk verschil. Exitcode 1 als er een is.
import { leesOpties, voerUit } from './uitvoeren';

await voerUit(async () => {
  leesOpties({ options: {} }, 'npm run controleer');
  const { langeDatum } = await import('../lib/copy/datums');
  const { vandaag } = await import('../lib/server/clock');
  const { controleerNorm } = await import('../lib/normrapport/controle');
  let verschillen = 0;
  const aantal = await controleerNorm(vandaag(), ({ clientnummer, aanpak, opgeslagen, berekend }) => {
    verschillen += 1;
    const tekst = (datum: typeof opgeslagen) => (datum ? langeDatum(datum) : 'geen');
    console.log(`${clientnummer} (${aanpak}): opgeslagen ${tekst(opgeslagen)}, berekend ${tekst(berekend)}`);
  });
  const gecontroleerd = `${aantal} ${aantal === 1 ? 'traject' : 'trajecten'} gecontroleerd`;
  console.log(
    verschillen
      ? `${gecontroleerd}, ${verschillen} ${verschillen === 1 ? 'verschil' : 'verschillen'}.`
      : `${gecontroleerd}, geen verschillen.`,
  );
  return verschillen ? 1 : 0;
});
