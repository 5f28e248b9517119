// npm run controleer: rekent alle opgeslagen uiterlijke datums en de keten van het auditspoor na, en meldt elk verschil. Exitcode 1 als er een is.
// Met --kop alleen de laatste schakel van het spoor, om elders te bewaren; met --koppen BESTAND ook of het spoor die koppen nog heeft.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Melding } from './melding.mjs';
import { leesOpties, voerUit } from './uitvoeren';

/** Van een spoor dat herschreven is klopt niets meer: na honderd fouten is dat duidelijk. */
const MEESTE_FOUTEN = 100;

await voerUit(async () => {
  const { values } = leesOpties(
    { options: { kop: { type: 'boolean' }, koppen: { type: 'string' } } },
    'npm run controleer, of npm run --silent controleer -- --kop >> KOPPEN, of npm run controleer -- --koppen KOPPEN',
  );
  if (values.kop) return toonKop();
  const { leesKoppen } = await import('../lib/verantwoording/keten-regels');
  const koppen = values.koppen === undefined ? [] : leesKoppen(lees(values.koppen));
  if (!koppen) throw new Melding(`In ${values.koppen} staan geen koppen zoals --kop ze geeft.`);
  const normfouten = await controleerNorm();
  return (await controleerSpoor(koppen)) + normfouten > 0 ? 1 : 0;
});

async function toonKop(): Promise<number> {
  const { vindKop } = await import('../lib/verantwoording/keten');
  const { kopregel } = await import('../lib/verantwoording/keten-regels');
  const kop = await vindKop();
  if (!kop) throw new Melding('Het auditspoor is nog leeg.');
  console.log(kopregel(kop));
  return 0;
}

/** npm verplaatst zich naar het project, dus ook waar iemand zelf stond telt. */
function lees(bestand: string): string {
  const pad = [resolve(process.env.INIT_CWD ?? '.', bestand), resolve(bestand)].find((p) => existsSync(p));
  if (!pad) throw new Melding(`Het bestand ${bestand} bestaat niet.`);
  return readFileSync(pad, 'utf8');
}

async function controleerNorm(): Promise<number> {
  const { langeDatum } = await import('../lib/copy/datums');
  const { vandaag } = await import('../lib/server/clock');
  const controle = await import('../lib/normrapport/controle');
  let verschillen = 0;
  const aantal = await controle.controleerNorm(vandaag(), ({ clientnummer, aanpak, opgeslagen, berekend }) => {
    verschillen += 1;
    const tekst = (datum: typeof opgeslagen) => (datum ? langeDatum(datum) : 'geen');
    console.log(`${clientnummer} (${aanpak}): opgeslagen ${tekst(opgeslagen)}, berekend ${tekst(berekend)}`);
  });
  console.log(slot(aantal, 'traject', 'trajecten', verschillen));
  return verschillen;
}

async function controleerSpoor(koppen: Parameters<typeof import('../lib/verantwoording/keten').controleerKeten>[0]) {
  const { controleerKeten } = await import('../lib/verantwoording/keten');
  let fouten = 0;
  const aantal = await controleerKeten(koppen, (fout) => {
    fouten += 1;
    if (fouten <= MEESTE_FOUTEN) console.log(`Auditspoor: ${fout}`);
  });
  console.log(slot(aantal, 'regel van het auditspoor', 'regels van het auditspoor', fouten));
  return fouten;
}

function slot(aantal: number, een: string, meer: string, verschillen: number): string {
  return `${aantal} ${aantal === 1 ? een : meer} gecontroleerd, ${
    verschillen ? `${verschillen} ${verschillen === 1 ? 'verschil' : 'verschillen'}` : 'geen verschillen'
  }.`;
}
