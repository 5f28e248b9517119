const OPWARMEN = 40;
const RONDES = 7;
const PER_RONDE = 40;

export type Meting = {
  naam: string;
  echt: number;
  constant: number;
  verhouding: number;
  laagste: number;
  hoogste: number;
};

async function eenKeer(url: string, cookie: string): Promise<number> {
  const begin = performance.now();
  const antwoord = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  await antwoord.arrayBuffer();
  if (antwoord.status !== 200) throw new Error(`${url} gaf ${antwoord.status}`);
  return performance.now() - begin;
}

const p95 = (tijden: readonly number[]) => [...tijden].sort((a, b) => a - b)[Math.ceil(tijden.length * 0.95) - 1] ?? 0;
const midden = (getallen: readonly number[]) =>
  [...getallen].sort((a, b) => a - b)[Math.floor(getallen.length / 2)] ?? 0;

/** De p95 van een pagina en van dezelfde opmaak uit constanten, om en om gevraagd; de middelste van de rondes telt. */
export async function meet(naam: string, echt: string, constant: string, cookie: string): Promise<Meting> {
  for (let i = 0; i < OPWARMEN; i += 1) {
    await eenKeer(echt, cookie);
    await eenKeer(constant, cookie);
  }
  const rondes: { echt: number; constant: number }[] = [];
  for (let ronde = 0; ronde < RONDES; ronde += 1) {
    const tijden = { echt: [] as number[], constant: [] as number[] };
    for (let i = 0; i < PER_RONDE; i += 1) {
      tijden.echt.push(await eenKeer(echt, cookie));
      tijden.constant.push(await eenKeer(constant, cookie));
    }
    rondes.push({ echt: p95(tijden.echt), constant: p95(tijden.constant) });
  }
  const verhoudingen = rondes.map((r) => r.echt / r.constant);
  return {
    naam,
    echt: midden(rondes.map((r) => r.echt)),
    constant: midden(rondes.map((r) => r.constant)),
    verhouding: midden(verhoudingen),
    laagste: Math.min(...verhoudingen),
    hoogste: Math.max(...verhoudingen),
  };
}

export function toon(metingen: readonly Meting[], grens: number): void {
  const ms = (n: number) => `${n.toFixed(1)} ms`.padStart(10);
  console.log(`\n${RONDES} rondes van ${PER_RONDE} verzoeken om en om; p95, middelste ronde`);
  console.log(
    `${'pagina'.padEnd(10)}${'echt'.padStart(10)}${'constant'.padStart(11)}${'verhouding'.padStart(12)}   (laagste – hoogste), grens ${grens}`,
  );
  for (const m of metingen)
    console.log(
      `${m.naam.padEnd(10)}${ms(m.echt)}${ms(m.constant).padStart(11)}${m.verhouding.toFixed(2).padStart(12)}   (${m.laagste.toFixed(2)} – ${m.hoogste.toFixed(2)}) ${m.verhouding <= grens ? 'goed' : 'TE TRAAG'}`,
    );
}

/** Hoeveel de pagina trager werd door cliënten die haar niet aangaan, gemeten aan de verhouding tot haar constanten. */
export function toonGroei(voor: Meting | undefined, na: Meting | undefined, erbij: number): number {
  const groei = (na?.verhouding ?? Number.NaN) / (voor?.verhouding ?? Number.NaN);
  console.log(`\n${na?.naam}: ${groei.toFixed(2)}× van ${voor?.naam} na ${erbij} cliënten van andere teams erbij`);
  return groei;
}
