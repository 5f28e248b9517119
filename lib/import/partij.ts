import 'server-only';
import type { z } from 'zod';
import type { Prisma } from '../../generated/prisma/client';
import { audit, auditClienten } from '../server/audit';
import { alsSysteem, type Tx } from '../server/db';
import { type Afkeuring, isAfkeuring, keurAf, keurAfOp, type Rij } from './afkeuring';
import type { Bronrij } from './bron';
import { type Bestand, KOST_ALLEEN_ZICHZELF } from './kolommen';

const PARTIJ = 500;
const TIJD = { timeout: 120_000 };
const POGINGEN = 4;

/** Wat er met een groep rijen gebeurde; `afwijkend` telt wie er al stond met andere gegevens dan het bestand. */
export type Uitslag = {
  nieuw: number;
  stondErAl: number;
  afwijkend: number;
  afgekeurd: Afkeuring[];
  /** Wel ingelezen, maar iemand moet ernaar kijken: een veld dat leeg bleef, iemand die er misschien al stond. */
  aandacht: Afkeuring[];
  /** De bestaande cliënten bij wie er iets bij kwam. */
  geraakt: Set<string>;
};

/** Verwerkt rijen in één transactie. Gooit het werk op een bewaking van de database, dan worden de rijen apart geprobeerd. */
export type Werk<T> = (tx: Tx, rijen: readonly Rij<T>[]) => Promise<Uitslag>;

export const nieuweUitslag = (): Uitslag => ({
  nieuw: 0,
  stondErAl: 0,
  afwijkend: 0,
  afgekeurd: [],
  aandacht: [],
  geraakt: new Set(),
});

function telOp(som: Uitslag, erbij: Uitslag): void {
  som.nieuw += erbij.nieuw;
  som.stondErAl += erbij.stondErAl;
  som.afwijkend += erbij.afwijkend;
  for (const a of erbij.afgekeurd) som.afgekeurd.push(a);
  for (const a of erbij.aandacht) som.aandacht.push(a);
}

export type Opdracht<S extends z.ZodType, T = z.output<S>> = {
  bestand: Bestand;
  rijen: AsyncIterable<Bronrij> | Iterable<Bronrij>;
  schema: S;
  werk: Werk<T>;
  signaal?: AbortSignal;
};

/** Leest een bestand in groepen van enkele honderden rijen, elk in een eigen transactie. Stopt na de groep waarin het signaal komt. */
export function verwerk<S extends z.ZodType>(opdracht: Opdracht<S>): Promise<Uitslag> {
  return verwerkGelezen(opdracht, leesRijen(opdracht));
}

async function* leesRijen<S extends z.ZodType>({ bestand, rijen, schema }: Opdracht<S>) {
  for await (const bronrij of rijen) yield leesRij({ ...bronrij, bestand }, schema);
}

/** De rij met haar waarden, of waarom zij niet kan. */
export function leesRij<S extends z.ZodType>(
  rij: Bronrij & { bestand: Bestand },
  schema: S,
): Rij<z.output<S>> | Afkeuring {
  if (rij.fout !== undefined) return keurAf(rij, '', rij.fout);
  const waarden = schema.safeParse(rij.velden);
  if (waarden.success) return { ...rij, waarden: waarden.data };
  const { issues } = waarden.error;
  const mild = KOST_ALLEEN_ZICHZELF[rij.bestand] ?? [];
  const kolommen = new Set(issues.map((i) => String(i.path[0] ?? '')));
  if (![...kolommen].every((k) => mild.includes(k) && rij.velden[k] !== '')) return keurAfOp(rij, issues);
  const leeg = Object.fromEntries([...kolommen].map((k) => [k, '']));
  const zonder = schema.safeParse({ ...rij.velden, ...leeg });
  if (!zonder.success) return keurAfOp(rij, issues);
  return { ...rij, waarden: zonder.data, aandacht: issues.map((i) => laatLeeg(rij, String(i.path[0]), i.message)) };
}

/** Een veld dat leeg bleef; de rest van de rij is ingelezen. */
export const laatLeeg = (rij: Bronrij & { bestand: Bestand }, kolom: string, reden: string): Afkeuring =>
  keurAf(rij, kolom, `${reden} Dit veld is leeg gelaten; de rest van de regel is ingelezen.`);

/** Verwerkt wat gelezen is, in groepen; wat al is afgekeurd gaat meteen naar de uitslag. */
export async function verwerkGelezen<T>(
  { bestand, werk, signaal }: { bestand: Bestand; werk: Werk<T>; signaal?: AbortSignal },
  gelezen: AsyncIterable<Rij<T> | Afkeuring>,
): Promise<Uitslag> {
  const som = nieuweUitslag();
  let partij: Rij<T>[] = [];
  for await (const rij of gelezen) {
    if (signaal?.aborted) return som;
    if (isAfkeuring(rij)) som.afgekeurd.push(rij);
    else {
      partij.push(rij);
      som.aandacht.push(...(rij.aandacht ?? []));
    }
    if (partij.length < PARTIJ) continue;
    telOp(som, await verwerkPartij(bestand, partij, werk));
    partij = [];
  }
  if (partij.length && !signaal?.aborted) telOp(som, await verwerkPartij(bestand, partij, werk));
  som.afgekeurd.sort((a, b) => a.regel - b.regel);
  return som;
}

/** Eén groep rijen; weigert de database, dan in twee helften, tot de rij die niet kan alleen overblijft. */
async function verwerkPartij<T>(bestand: Bestand, rijen: readonly Rij<T>[], werk: Werk<T>): Promise<Uitslag> {
  try {
    return await metHerhaling(() =>
      alsSysteem(
        'import',
        async (tx) => {
          const uitslag = await werk(tx, rijen);
          if (uitslag.nieuw) await noteerPartij(tx, bestand, rijen, uitslag);
          return uitslag;
        },
        TIJD,
      ),
    );
  } catch (fout) {
    const klasse = sqlKlasse(fout);
    if (klasse !== '22' && klasse !== '23') throw fout;
    const [eerste] = rijen;
    if (rijen.length === 1 && eerste)
      return { ...nieuweUitslag(), afgekeurd: [keurAf(eerste, '', bewakingTekst(fout))] };
    const midden = Math.ceil(rijen.length / 2);
    const som = await verwerkPartij(bestand, rijen.slice(0, midden), werk);
    telOp(som, await verwerkPartij(bestand, rijen.slice(midden), werk));
    return som;
  }
}

/** Een impasse met een ander die tegelijk schrijft is geen fout van de rij: opnieuw proberen. */
async function metHerhaling<T>(werk: () => Promise<T>): Promise<T> {
  for (let poging = 1; ; poging += 1) {
    try {
      return await werk();
    } catch (fout) {
      if (sqlKlasse(fout) !== '40' || poging === POGINGEN) throw fout;
    }
  }
}

async function noteerPartij(tx: Tx, bestand: Bestand, rijen: readonly Rij<unknown>[], uitslag: Uitslag): Promise<void> {
  const details: Prisma.InputJsonObject = {
    vanRegel: rijen[0]?.regel ?? 0,
    totRegel: rijen.at(-1)?.regel ?? 0,
    nieuw: uitslag.nieuw,
    stondErAl: uitslag.stondErAl,
    afgekeurd: uitslag.afgekeurd.length,
  };
  await audit(tx, { systeem: 'import' }, { actie: 'import.verwerken', onderwerp: bestand, details });
  await auditClienten(tx, { systeem: 'import' }, 'import.aanvullen', bestand, [...uitslag.geraakt]);
}

const PRISMA_KLASSE: Record<string, string> = {
  P2000: '22',
  P2002: '23',
  P2003: '23',
  P2004: '23',
  P2020: '22',
  P2034: '40',
};

/** De klasse van de SQL-fout: 22 = waarde past niet, 23 = bewaking, 40 = botsing met een andere transactie. */
function sqlKlasse(fout: unknown): string | null {
  if (!(fout instanceof Error)) return null;
  const { code, meta } = fout as { code?: string; meta?: unknown };
  if (code && PRISMA_KLASSE[code]) return PRISMA_KLASSE[code];
  return /code"?:\s*["`]?(22|23|40)[0-9A-Z]{3}\b/i.exec(`${fout.message} ${JSON.stringify(meta ?? '')}`)?.[1] ?? null;
}

const BEWAKING: [RegExp, string][] = [
  [/traject_een_per_aanpak/, 'Er loopt in deze periode al een traject van deze cliënt in deze aanpak.'],
  [/on_hold_geen_overlap/, 'Deze periode overlapt met een andere periode on hold.'],
  [/intake_een_concept/, 'Bij deze cliënt staat nog een intake open. Stel die eerst vast en lees dan opnieuw in.'],
  [/plan_een_concept/, 'Bij deze cliënt staat nog een plan open. Stel dat eerst vast en lees dan opnieuw in.'],
  [/gebruiker_email|email/, 'Dit e-mailadres is al van een andere gebruiker.'],
];

function bewakingTekst(fout: unknown): string {
  const { message, meta } = fout as { message: string; meta?: unknown };
  const tekst = `${message} ${JSON.stringify(meta ?? '')}`;
  return BEWAKING.find(([patroon]) => patroon.test(tekst))?.[1] ?? 'De database weigert deze regel.';
}
