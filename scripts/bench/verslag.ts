import type { Vastgelegd } from './gesprek';
import type { Last } from './last';
import type { Meting } from './meten';

/** Zoveel van het tempo van de kale pagina haalt een bladzijde ten minste; zoveel keer haar constanten mag zij hoogstens duren. */
export const DREMPEL = { Vandaag: 0.13, Dossier: 0.25, Team: 0.16 } as const;
export type Bladzijde = keyof typeof DREMPEL;
export const BLADZIJDEN = Object.keys(DREMPEL) as Bladzijde[];
const VERHOUDING = 2;
/** Zoveel mag een bladzijde trager worden door cliënten van anderen. */
const GROEI = 1.05;

/** Wat de last van elk doel was: `Kaal`, `Schil`, en per bladzijde de echte en die uit constanten. */
export type Lasten = ReadonlyMap<string, Last>;
export const uitConstanten = (naam: Bladzijde) => `${naam} uit constanten`;

export type Uitkomst = {
  lasten: Lasten;
  /** `groei`: hoeveel keer trager met veel cliënten van anderen erbij. */
  metingen: Record<Bladzijde, Meting & { html: number; kopie: number; groei: number }>;
  gesprek: Vastgelegd;
};

const ms = (n: number) => n.toFixed(1).padStart(10);
const kb = (n: number) => (n / 1024).toFixed(0).padStart(8);
const oordeel = (goed: boolean) => (goed ? 'goed' : 'TE TRAAG');

/** Zet alles in een tabel; false als er iets te traag is. */
export function toon({ lasten, metingen, gesprek }: Uitkomst): boolean {
  const van = (naam: string) => lasten.get(naam) ?? { tempo: Number.NaN, cpu: Number.NaN, aandeel: Number.NaN };
  const schil = van('Schil').cpu;
  console.log(
    '\nMilliseconden rekenwerk per verzoek, naar deel; bytes; de traagste twintigste naast die uit constanten',
  );
  console.log(
    `${'pagina'.padEnd(10)}${['schil', 'lezen', 'tekenen', 'geheel'].map((k) => k.padStart(10)).join('')}${'html kB'.padStart(9)}${'kopie kB'.padStart(9)}${'p95 ms'.padStart(10)}${'verhouding'.padStart(12)}`,
  );
  for (const naam of BLADZIJDEN) {
    const [geheel, getekend, m] = [van(naam).cpu, van(uitConstanten(naam)).cpu, metingen[naam]];
    console.log(
      `${naam.padEnd(10)}${[schil, geheel - getekend, getekend - schil, geheel].map(ms).join('')} ${kb(m.html)} ${kb(m.kopie)}${ms(m.p95)}${m.verhouding.toFixed(2).padStart(12)}`,
    );
  }
  const kaal = van('Kaal');
  console.log(
    `\nDeel van het tempo van de kale pagina (${kaal.tempo.toFixed(0)} per seconde, ${kaal.cpu.toFixed(1)} ms)`,
  );
  let goed = true;
  for (const naam of BLADZIJDEN) {
    const { aandeel, tempo } = van(naam);
    const { groei, verhouding } = metingen[naam];
    const haalt = aandeel >= DREMPEL[naam] && groei <= GROEI && verhouding <= VERHOUDING;
    goed &&= haalt;
    console.log(
      `${naam.padEnd(10)}${aandeel.toFixed(3).padStart(8)} (ten minste ${DREMPEL[naam]}), ${tempo.toFixed(1)} per seconde, ${groei.toFixed(2)}× trager met cliënten van anderen erbij (hoogstens ${GROEI}) ${oordeel(haalt)}`,
    );
  }
  console.log(
    `\nEen gesprek vastleggen: ${gesprek.ms.toFixed(1)} ms, waarvan ${gesprek.cpu.toFixed(1)} ms rekenwerk van de server (${gesprek.aantal} gesprekken)`,
  );
  return goed;
}
