import { Agent, get, type IncomingMessage } from 'node:http';

const VERBINDINGEN = 8;
const OPWARMEN = 200;
const RONDES = 7;
const PER_BEURT = 100;
const GROEI_OPWARMEN = 400;
const GROEI_RONDES = 31;
const GROEI_PER_BEURT = 32;
const agent = new Agent({ keepAlive: true, maxSockets: VERBINDINGEN });

export type Doel = { naam: string; url: string; cookie: string };
export type Last = {
  /** Verzoeken per seconde. */
  tempo: number;
  /** Milliseconden rekenwerk van de server per verzoek. */
  cpu: number;
  /** Het tempo als deel van dat van de eerste in de rij, in dezelfde ronde. */
  aandeel: number;
};

const midden = (getallen: readonly number[]) =>
  [...getallen].sort((a, b) => a - b)[Math.floor(getallen.length / 2)] ?? Number.NaN;

/** Elk doel om de beurt onder volle last, rondes lang; de middelste ronde telt. Het eerste doel is de maat. */
export async function meetLast(doelen: readonly Doel[]): Promise<Map<string, Last>> {
  const rondes: { tempo: number; cpu: number }[][] = [];
  for (const doel of doelen) await beurt(doel, OPWARMEN);
  for (let i = 0; i < RONDES; i += 1) {
    const ronde = [];
    for (const doel of doelen) ronde.push(await beurt(doel, PER_BEURT));
    rondes.push(ronde);
  }
  return new Map(
    doelen.map(({ naam }, i) => {
      const kolom = (getal: (b: { tempo: number; cpu: number }, maat: { tempo: number }) => number) =>
        midden(rondes.flatMap((r) => (r[i] && r[0] ? [getal(r[i], r[0])] : [])));
      return [
        naam,
        { tempo: kolom((b) => b.tempo), cpu: kolom((b) => b.cpu), aandeel: kolom((b, m) => b.tempo / m.tempo) },
      ];
    }),
  );
}

/**
 * Hoeveel keer trager het tweede is dan het eerste. Een verschil van een paar procent is kleiner dan wat de machine intussen anders doet: dus even
 * warm, korte beurten vlak na elkaar, om en om wie begint, en veel rondes waarvan de middelste telt.
 */
export async function meetGroei(paar: readonly [Doel, Doel], tegelijk = VERBINDINGEN): Promise<number> {
  for (let i = 0; i < GROEI_OPWARMEN; i += PER_BEURT) for (const doel of paar) await beurt(doel, PER_BEURT);
  const rondes: number[] = [];
  for (let i = 0; i < GROEI_RONDES; i += 1) {
    const tempo = new Map<Doel, number>();
    for (const doel of i % 2 ? paar.toReversed() : paar)
      tempo.set(doel, (await beurt(doel, GROEI_PER_BEURT, tegelijk)).tempo);
    rondes.push((tempo.get(paar[0]) ?? Number.NaN) / (tempo.get(paar[1]) ?? Number.NaN));
  }
  return midden(rondes);
}

/** Zoveel verzoeken, zo veel tegelijk. Geteld in verzoeken en niet in tijd: ook op een drukke machine is V8 dan even warm. */
async function beurt(
  { url, cookie }: Doel,
  aantal: number,
  tegelijk = VERBINDINGEN,
): Promise<{ tempo: number; cpu: number }> {
  const basis = new URL(url).origin;
  const cpu = await leesCpu(basis);
  const begin = performance.now();
  let gestart = 0;
  const verbinding = async () => {
    while (gestart < aantal) {
      gestart += 1;
      await haal(url, cookie);
    }
  };
  await Promise.all(Array.from({ length: tegelijk }, verbinding));
  const tempo = (1000 * aantal) / (performance.now() - begin);
  return { tempo, cpu: ((await leesCpu(basis)) - cpu) / aantal };
}

export const leesCpu = async (basis: string): Promise<number> => (await fetch(`${basis}/meetlat/cpu`)).json();

function haal(url: string, cookie: string): Promise<void> {
  return new Promise((klaar, fout) => {
    get(url, { agent, headers: { cookie } }, (antwoord: IncomingMessage) => {
      if (antwoord.statusCode !== 200) fout(new Error(`${url} gaf ${antwoord.statusCode}`));
      antwoord.resume().once('end', klaar).once('error', fout);
    }).once('error', fout);
  });
}

/** Hoe groot de pagina is, en hoeveel daarvan de tweede kopie is waarmee React in de browser verdergaat. */
export async function meetBytes({ url, cookie }: Doel): Promise<{ html: number; kopie: number }> {
  const html = await (await fetch(url, { headers: { cookie } })).text();
  const stukken = html.match(/<script[^>]*>\(?self\.__next_f.*?<\/script>/gs) ?? [];
  return { html: Buffer.byteLength(html), kopie: Buffer.byteLength(stukken.join('')) };
}
