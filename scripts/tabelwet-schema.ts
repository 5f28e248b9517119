// Wat de tabelwet in prisma/schema.prisma leest: wie eigenaar is van welke tabel en kolom, en welke velden naar een andere tabel wijzen.

export type Tabel = {
  /** Zoals Prisma haar noemt: tx.<model>. */
  model: string;
  tabel: string;
  eigenaar: string;
  /** Kolommen met een eigen eigenaar, onder hun naam in Prisma en in SQL. */
  kolommen: Map<string, string>;
  /** Velden die naar een ander model wijzen; `lijst` als de verwijzing in de andere tabel staat. */
  relaties: Map<string, { model: string; lijst: boolean }>;
};

const EIGENAAR = /\/\/\/ Eigenaar: (lib\/[a-z-]+)\.$/;
const klein = (naam: string) => naam[0]?.toLowerCase() + naam.slice(1);

export function leesTabellen(schema: string): Tabel[] {
  const modellen = [...schema.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  const namen = new Set(modellen.map(([, , naam]) => naam));
  return modellen.map(([, uitleg = '', naam = '', inhoud = '']) => {
    const velden = leesVelden(inhoud);
    return {
      model: klein(naam),
      tabel: inhoud.match(/@@map\("(\w+)"\)/)?.[1] ?? naam,
      eigenaar: uitleg.split('\n')[0]?.match(EIGENAAR)?.[1] ?? '',
      kolommen: new Map(
        velden.flatMap(({ veld, kolom, eigenaar }) =>
          eigenaar ? [veld, kolom].map((k): [string, string] => [k, eigenaar]) : [],
        ),
      ),
      relaties: new Map(
        velden.flatMap(({ veld, type, lijst }) =>
          namen.has(type) ? [[veld, { model: klein(type), lijst }] as const] : [],
        ),
      ),
    };
  });
}

function leesVelden(inhoud: string) {
  let eigenaar: string | undefined;
  return inhoud.split('\n').flatMap((regel) => {
    eigenaar = regel.trim().match(EIGENAAR)?.[1] ?? eigenaar;
    const [, veld = '', type = '', lijst] = regel.match(/^ {2}(\w+)\s+(\w+)(\[\])?/) ?? [];
    if (!veld) return [];
    const gevonden = {
      veld,
      type,
      lijst: Boolean(lijst),
      kolom: regel.match(/@map\("(\w+)"\)/)?.[1] ?? veld,
      eigenaar,
    };
    eigenaar = undefined;
    return [gevonden];
  });
}
