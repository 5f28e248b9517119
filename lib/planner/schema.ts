import { z } from 'zod';
import type { Datum } from '../domain/datum';
import { datumVeld, keuze, optioneelGetal, optioneelId, optioneleTijd } from '../formulier/velden';
import { WIE_VERHUIST } from './belasting-regels';

/** Zoveel gesprekken kunnen er in één keer worden gepland. */
export const MEESTE_RIJEN = 300;

const HERLAAD = 'Herlaad de pagina en probeer het opnieuw.';

const rijSchema = z.object({
  client: z.string({ error: HERLAAD }).regex(/^[A-Z0-9-]{1,30}$/, HERLAAD),
  datum: datumVeld('Vul een datum in, of vink deze regel uit.'),
  tijd: optioneleTijd,
  kanaal: keuze(['op_locatie', 'huisbezoek', 'telefonisch', 'beeldbellen'], 'Kies hoe u elkaar spreekt.'),
  locatie: optioneelId,
  /** De afspraak die hiermee wordt verzet, zoals zij op het scherm stond. */
  verzet: optioneelId,
  versie: optioneelGetal(1, 1_000_000, 'keer'),
});
const VELDEN = ['client', 'datum', 'tijd', 'kanaal', 'locatie', 'verzet', 'versie'] as const;

/** Eén regel van het voorstel; `nr` is het volgnummer in de namen van zijn velden. */
export type Planregel = z.output<typeof rijSchema> & { nr: number; datum: Datum };

/** De velden van regel 3 heten client_3, mee_3, datum_3 en zo verder; alleen wat is aangevinkt telt. `meer`: dit is niet de laatste pagina. */
export const afsprakenPlannenSchema = z.record(z.string(), z.unknown(), { error: HERLAAD }).transform((velden, ctx) => {
  const fout = (veld: string, message: string) => ctx.addIssue({ code: 'custom', path: [veld], message });
  const nummers = Object.keys(velden)
    .flatMap((naam) => /^client_(\d{1,4})$/.exec(naam)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  const gekozen = nummers.filter((nr) => velden[`mee_${nr}`] === 'ja');
  const regels: Planregel[] = [];
  if (gekozen.length === 0) fout(`mee_${nummers[0] ?? 0}`, 'Vink minstens één gesprek aan.');
  if (gekozen.length > MEESTE_RIJEN)
    fout(`mee_${gekozen[MEESTE_RIJEN]}`, `Plan hoogstens ${MEESTE_RIJEN} gesprekken tegelijk.`);
  for (const nr of gekozen.slice(0, MEESTE_RIJEN)) {
    const gelezen = rijSchema.safeParse(Object.fromEntries(VELDEN.map((v) => [v, velden[`${v}_${nr}`]])));
    if (gelezen.success) regels.push({ ...gelezen.data, nr });
    else for (const issue of gelezen.error.issues) fout(`${String(issue.path[0])}_${nr}`, issue.message);
  }
  const gezien = new Set<string>();
  for (const r of regels) {
    if (gezien.has(r.client)) fout(`mee_${r.nr}`, 'Deze cliënt staat er twee keer in. Vink er een uit.');
    gezien.add(r.client);
  }
  return { regels, meer: velden.meer === 'ja' };
});

/** Wat er op Belasting gekozen is; wat niet klopt is niet gekozen. */
export const belastingSchema = z.object({
  team: z.uuid().nullable().catch(null),
  van: z
    .union([z.uuid(), z.literal('geen')])
    .nullable()
    .catch(null),
  naar: z.uuid().nullable().catch(null),
  aantal: z.coerce.number().int().min(1).max(500).catch(5),
  wie: z.enum(WIE_VERHUIST).catch('dringend'),
});
export type Belastingkeuze = z.output<typeof belastingSchema>;
