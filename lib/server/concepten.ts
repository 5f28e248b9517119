import 'server-only';
import { z } from 'zod';
import { bewaarbareTekst } from '../domain/tekst';
import { type Concept, isGeheim, MEESTE_LAGEN, PLEK_LENGTE } from '../formulier/concept';
import type { Waarden } from '../formulier/formulier';
import { alsGebruiker, type Tx } from './db';
import { noemt, sql } from './sql';
import { kolom, rijvorm, schrijf, vraag } from './vraag';

const BEWAREN_DAGEN = 30;

/** Zo groot mag wat er binnenkomt zijn, in bytes. */
export const HOOGSTENS_BYTES = 200_000;
/** Het grootste formulier, een plan voor honderden gesprekken, heeft er een paar per gesprek. */
const MEESTE_VELDEN = 2000;

const tekst = z.string().transform(bewaarbareTekst);
const waarden = z
  .record(z.string().regex(/^[a-zA-Z][\w-]{0,99}$/), z.union([tekst, z.array(tekst).max(MEESTE_VELDEN)]))
  .refine((w) => Object.keys(w).length <= MEESTE_VELDEN)
  .transform((w): Waarden => Object.fromEntries(Object.entries(w).filter(([naam]) => !isGeheim(naam))));
const plek = z
  .string()
  .max(PLEK_LENGTE)
  .regex(/^\/[^#\p{C}]*#[^\p{C}]+$/u);

/** Wat er bewaard moet blijven; zonder lagen is er niets meer te bewaren. */
const conceptSchema = z.strictObject({
  plek,
  /** Er is nog niet gekeken wat er ligt: dit komt erbij. */
  erbij: z.boolean().default(false),
  sleutel: tekst.pipe(z.string().max(100)),
  lagen: z.array(z.strictObject({ op: z.iso.datetime(), waarden })).max(MEESTE_LAGEN),
});

const LAAG = z.object({ op: z.string(), waarden: z.record(z.string(), z.union([z.string(), z.array(z.string())])) });
const CONCEPT = rijvorm('server.concept', { plek: kolom.tekst, lagen: z.array(LAAG) });

/** Zoveel formulieren heeft niemand half ingevuld; bij meer verdwijnt het oudste. */
export const MEESTE_CONCEPTEN = 200;

/** Komt een concept kort na het opslaan van zijn formulier binnen, dan was het al onderweg en is er niets te bewaren. */
const ONDERWEG_SECONDEN = 10;

/** Bewaart wat iemand typte, alleen voor hemzelf. De bovenste laag is van nu, volgens de klok van de server. */
export async function bewaarConcept(
  user: { id: string },
  invoer: unknown,
): Promise<'bewaard' | 'ongeldig' | 'al_opgeslagen'> {
  const { data } = conceptSchema.safeParse(invoer);
  if (!data) return 'ongeldig';
  const [boven, ...onder] = data.lagen;
  const inhoud = boven && JSON.stringify([{ ...boven, op: new Date().toISOString() }, ...onder]);
  const geraakt = await alsGebruiker(user, (tx) =>
    inhoud
      ? schrijf(
          tx,
          'concept.bewaren',
          sql`
    WITH te_veel AS (DELETE FROM concept WHERE gebruiker_id = ${user.id}::uuid AND plek IN (
      SELECT plek FROM concept WHERE gebruiker_id = ${user.id}::uuid AND plek <> ${data.plek}
      ORDER BY op DESC OFFSET ${MEESTE_CONCEPTEN - 1}::int))
    INSERT INTO concept (gebruiker_id, plek, inhoud)
    SELECT ${user.id}::uuid, ${data.plek}, ${inhoud}::jsonb
    WHERE NOT EXISTS (SELECT FROM idempotentie WHERE gebruiker_id = ${user.id}::uuid AND sleutel = ${data.sleutel}
      AND op > now() - make_interval(secs => ${ONDERWEG_SECONDEN}::int))
    ON CONFLICT (gebruiker_id, plek) DO UPDATE SET op = now(),
      inhoud = jsonb_path_query_array(excluded.inhoud || CASE WHEN ${data.erbij}::boolean THEN concept.inhoud ELSE '[]'::jsonb END,
        '$[0 to $laatste]', jsonb_build_object('laatste', ${MEESTE_LAGEN - 1}::int))`,
        )
      : gooiConceptWeg(tx, user.id, data.plek),
  );
  return inhoud && geraakt === 0 ? 'al_opgeslagen' : 'bewaard';
}

export const gooiConceptWeg = (tx: Tx, gebruikerId: string, plek: string): Promise<number> =>
  schrijf(
    tx,
    'concept.weggooien',
    sql`DELETE FROM concept WHERE gebruiker_id = ${gebruikerId}::uuid AND plek = ${plek}`,
  );

/** Wat anderen dan `gebruikerId` op deze pagina hadden openstaan: er kan tekst in staan die zij niet meer mogen lezen. */
export const gooiVanAnderenWeg = (tx: Tx, gebruikerId: string | null, pad: string): Promise<number> =>
  schrijf(tx, 'concept.van_anderen', sql`SELECT concept_van_anderen_weg(${gebruikerId}::uuid, ${`${pad}#`})`);

const inJson = (t: string) => JSON.stringify(t).slice(1, -1);

/** Vervangt een tekst in wat anderen dan `gebruikerId` op deze pagina hadden openstaan; wat zij er zelf bij typten blijft. */
export const vervangBijAnderen = (
  tx: Tx,
  gebruikerId: string | null,
  pad: string,
  { van, naar }: { van: string; naar: string },
): Promise<number> =>
  schrijf(
    tx,
    'concept.vervangen',
    sql`SELECT concept_van_anderen_vervangen(${gebruikerId}::uuid, ${`${pad}#`}, ${inJson(van)}, ${inJson(naar)})`,
  );

/** Wat deze gebruiker op deze pagina typte en niet opsloeg. */
export const leesConcepten = (user: { id: string }, pad: string): Promise<Concept[]> =>
  alsGebruiker(user, (tx) =>
    vraag(
      tx,
      CONCEPT,
      sql`
    SELECT plek, inhoud AS lagen FROM concept
    WHERE gebruiker_id = ${user.id}::uuid AND starts_with(plek, ${`${pad}#`}) AND op > now() - make_interval(days => ${BEWAREN_DAGEN}::int)`,
    ),
  );

/** Wat te oud is gaat weg, en wat is van wie er niet meer in mag. */
export const ruimConceptenOp = (tx: Tx): Promise<number> =>
  schrijf(
    tx,
    'concept.opruimen',
    sql`
    DELETE FROM concept c USING gebruiker g
    WHERE g.id = c.gebruiker_id AND (g.geblokkeerd_op IS NOT NULL OR c.op <= now() - make_interval(days => ${BEWAREN_DAGEN}::int))`,
  );

/** Elk concept dat een van deze nummers noemt, op zijn adres of in wat er staat. */
export const vernietigConcepten = (tx: Tx, nummers: readonly string[]): Promise<number> =>
  schrijf(
    tx,
    'concept.vernietigen',
    sql`DELETE FROM concept c WHERE ${noemt(sql`c.plek || ' ' || c.inhoud::text`, nummers)}`,
  );
