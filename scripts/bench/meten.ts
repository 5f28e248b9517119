const OPWARMEN = 20;
const RONDES = 7;
const PER_RONDE = 40;

/** De traagste twintigste van een pagina, en hoeveel keer die van dezelfde opmaak uit constanten dat is. */
export type Meting = { p95: number; verhouding: number };

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
export async function meet(echt: string, constant: string, cookie: string): Promise<Meting> {
  const rondes: { echt: number; constant: number }[] = [];
  for (let ronde = -1; ronde < RONDES; ronde += 1) {
    const tijden = { echt: [] as number[], constant: [] as number[] };
    for (let i = 0; i < (ronde < 0 ? OPWARMEN : PER_RONDE); i += 1) {
      tijden.echt.push(await eenKeer(echt, cookie));
      tijden.constant.push(await eenKeer(constant, cookie));
    }
    if (ronde >= 0) rondes.push({ echt: p95(tijden.echt), constant: p95(tijden.constant) });
  }
  return { p95: midden(rondes.map((r) => r.echt)), verhouding: midden(rondes.map((r) => r.echt / r.constant)) };
}
