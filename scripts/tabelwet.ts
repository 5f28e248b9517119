// De tabelwet van dit huis: een tabel wordt alleen geschreven door haar eigenaar, het onderdeel dat in prisma/schema.prisma bij haar model staat.
// Een kolom met een eigen eigenaar wordt alleen door die geschreven. Wat nog niet zo is staat in tabelwet-uitzonderingen.json, dat alleen korter wordt.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wortel } from './plaatsen.mjs';
import { leesTabellen, type Tabel } from './tabelwet-schema';
import { type Schrijfactie, vindSchrijfacties } from './tabelwet-zoeken';

export type Overtreding = { bestand: string; regel: number; tabel: string; eigenaar: string };
/** Per bestand, per tabel: hoe vaak het nog mag. */
type Uitzonderingen = Record<string, Record<string, number>>;

const kamerVan = (bestand: string) => bestand.match(/^(lib\/[^/]+)\//)?.[1];

/** Wie het had moeten schrijven, of null als het mag. */
function echteEigenaar(actie: Schrijfactie, tabel: Tabel | undefined): string | null {
  const kamer = kamerVan(actie.bestand);
  if (!tabel) return 'wie de tabel met name noemt';
  const eigenaarVan = (kolom: string) => tabel.kolommen.get(kolom) ?? tabel.eigenaar;
  const kolommen = actie.kolommen?.filter((k) => k !== 'versie') ?? [];
  const eigenaren = kolommen.length > 0 ? kolommen.map(eigenaarVan) : [tabel.eigenaar];
  return eigenaren.find((e) => e !== kamer) ?? null;
}

export function vindOvertredingen(bestanden: ReadonlyMap<string, string>, tabellen: readonly Tabel[]): Overtreding[] {
  return [...bestanden].flatMap(([bestand, bron]) =>
    vindSchrijfacties(bestand, bron, tabellen).flatMap((actie) => {
      const eigenaar = echteEigenaar(
        actie,
        tabellen.find((t) => t.tabel === actie.tabel),
      );
      return eigenaar ? [{ bestand, regel: actie.regel, tabel: actie.tabel, eigenaar }] : [];
    }),
  );
}

/** Wat er mis is: een overtreding die geen uitzondering is, en een uitzondering die niet meer nodig is. */
export function oordeel(overtredingen: readonly Overtreding[], uitzonderingen: Uitzonderingen): string[] {
  const fouten: string[] = [];
  const zelfde = (bestand: string, tabel: string) =>
    overtredingen.filter((o) => o.bestand === bestand && o.tabel === tabel).length;
  for (const { bestand, regel, tabel, eigenaar } of overtredingen)
    if (zelfde(bestand, tabel) > (uitzonderingen[bestand]?.[tabel] ?? 0))
      fouten.push(`${bestand}:${regel} schrijft ${tabel}, en die is van ${eigenaar}`);
  for (const [bestand, tabellen] of Object.entries(uitzonderingen))
    for (const [tabel, mag] of Object.entries(tabellen)) {
      const nog = zelfde(bestand, tabel);
      if (nog < mag)
        fouten.push(`${bestand} schrijft ${tabel} nog ${nog} keer: zet de uitzondering van ${mag} op ${nog}`);
    }
  return fouten;
}

function main(): void {
  const tabellen = leesTabellen(readFileSync(join(wortel, 'prisma/schema.prisma'), 'utf8'));
  const zonder = tabellen.filter(({ eigenaar }) => !eigenaar || !existsSync(join(wortel, eigenaar)));
  const namen = readdirSync(join(wortel, 'lib'), { recursive: true, encoding: 'utf8' })
    .filter((naam) => /\.tsx?$/.test(naam) && !/\.test\.tsx?$/.test(naam))
    .map((naam) => `lib/${naam}`);
  const bestanden = new Map(namen.sort().map((naam) => [naam, readFileSync(join(wortel, naam), 'utf8')]));
  const uitzonderingen: Uitzonderingen = JSON.parse(
    readFileSync(join(wortel, 'scripts/tabelwet-uitzonderingen.json'), 'utf8'),
  );
  const fouten = [
    ...zonder.map(({ tabel }) => `prisma/schema.prisma: ${tabel} heeft geen eigenaar die er is`),
    ...oordeel(vindOvertredingen(bestanden, tabellen), uitzonderingen),
  ];
  for (const fout of fouten) console.error(fout);
  process.exitCode = fouten.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
