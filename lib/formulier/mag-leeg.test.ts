import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Velden } from './formulier';

type Daad = { naam: string; schema: z.ZodType; velden: Velden };
const isDaad = (w: unknown): w is Daad => typeof w === 'object' && w !== null && 'schema' in w && 'velden' in w;

/** Wat in sommige gevallen nodig is; het formulier zegt bij de keuze waar het van afhangt wat er dan moet. */
const SOMS = [
  /^(normafwijking|uitleg)\..*\.(tekst|uitleg)$/,
  /^werktijden\./,
  /^gebruiker\..*\.organisatieId$/,
  /^lijst\..*\.gesprekkenPerJaar$/,
  /^belbeurt\.vastleggen\.vervolg/,
  /^contactmoment\..*\.(reden|derden|gehoudenDoorId|vervolg.*)$/,
  /^inzet\..*\.(gestartOp|geeindigdOp|reden|toelichting)$/,
  /^geen_instrument\./,
  /^herinnering\.maken\.datum$/,
  /^toezegging\..*\.(op|hoe)$/,
  /^(aanpak)?opschorting\..*\.herzienOp$/,
  /^ontheffing\./,
  /^uitkering\..*\.begeleiding$/,
  /^(betrokkene|inzet)\..*\.(grondWaarop|toestemmingOp)$/,
];
/** Een concept mag half zijn: wat er nog ontbreekt staat bij het vaststellen. */
const CONCEPTEN = /^(gebied|intake|plan|doel|instrumenten|overdracht)\..*\./;

const velden = (schema: z.ZodType): Record<string, z.ZodType> =>
  schema instanceof z.ZodObject
    ? schema.shape
    : schema instanceof z.ZodIntersection
      ? { ...velden(schema.def.left as z.ZodType), ...velden(schema.def.right as z.ZodType) }
      : {};

/** Een lijst die als tekst wordt getypt is leeg als er niets staat; bij vinkjes is te zien dat niets kiezen mag. */
const LIJST_ALS_TEKST = /\.talen$/;

const magLeeg = (veld: z.ZodType, plek: string): boolean => {
  const uitkomst = veld.safeParse('');
  if (uitkomst.success && Array.isArray(uitkomst.data) && LIJST_ALS_TEKST.test(plek)) return uitkomst.data.length === 0;
  return uitkomst.success && (uitkomst.data === null || uitkomst.data === undefined || uitkomst.data === '');
};

it('een formulier zegt van elk veld dat leeg mag blijven dat het leeg mag, en van geen ander', async () => {
  const kamers = Object.values(import.meta.glob<Record<string, unknown>>('../**/*commands.ts'));
  const daden = (await Promise.all(kamers.map((laad) => laad()))).flatMap((m) => Object.values(m).filter(isDaad));
  const anders = daden.flatMap((daad) =>
    Object.entries(velden(daad.schema)).flatMap(([veld, schema]) => {
      const woorden = daad.velden[veld];
      const plek = `${daad.naam}.${veld}`;
      if (!woorden || CONCEPTEN.test(plek) || SOMS.some((soms) => soms.test(plek))) return [];
      const gezegd = woorden.magLeeg === true || /\([^()]*\bleeg\b/.test(woorden.label);
      return gezegd === magLeeg(schema, plek) ? [] : [`${plek}: ${woorden.label}`];
    }),
  );
  expect(daden.length).toBeGreaterThan(50);
  expect([...new Set(anders)].sort()).toEqual([]);
}, 60_000);
