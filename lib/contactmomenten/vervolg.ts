import 'server-only';
import { assessContactnorm } from '../domain/contactnorm';
import { type Datum, datum, plusDagen } from '../domain/datum';
import { isVoorzien as isAfspraakOpTijd, VERVOLG_DAGEN, type VervolgReden } from '../domain/planning';
import { GESPREKSKANALEN, type Kanaal } from '../domain/tellend-gesprek';
import { laadTrajectfeiten, type Trajectfeiten } from '../norm/feiten';
import { sluitVervolgtaken } from '../opvolging/rijen';
import { nu } from '../server/clock';
import { naarDb, uitDb } from '../server/datums';
import type { Tx } from '../server/db';
import type { Ctx } from '../server/define-action';
import { Ongeldig } from '../server/fouten';
import type { Normgevolg } from './norm-gevolg';
import type { ContactmomentInvoer } from './schema';

/** Afspraken van deze cliënt die nog moeten komen. */
export async function komendeAfspraken(tx: Tx, clientId: string, vandaag: Datum, behalveId?: string | null) {
  return tx.contactmoment.findMany({
    where: {
      clientId,
      status: 'gepland',
      verkeerdOp: null,
      datum: { gte: naarDb(vandaag) },
      ...(behalveId ? { id: { not: behalveId } } : {}),
    },
    orderBy: [{ datum: 'asc' }, { tijd: 'asc' }],
    select: { id: true, datum: true, tijd: true, kanaal: true },
  });
}

export type Vervolgbesluit = { nieuweDatum: Datum | null; taak: boolean };

/**
 * Wat er na dit contact komt, getoetst aan de norm: een gevoerd gesprek wordt opgeslagen samen met het volgende, op een datum die
 * niet later is dan de nieuwe uiterlijke datum, of met een reden. Gooit Ongeldig bij het veld.
 */
export function beslisVervolg(
  v: ContactmomentInvoer,
  gevolg: Normgevolg,
  verplicht: boolean,
  bestaande: Datum | null,
  vandaag: Datum,
): Vervolgbesluit {
  if (!v.vervolg) {
    if (verplicht)
      throw new Ongeldig({ vervolg: 'Kies wanneer u elkaar weer spreekt, of waarom dat nog niet te zeggen is.' });
    return { nieuweDatum: null, taak: false };
  }
  if (v.vervolg === 'later') return { nieuweDatum: null, taak: true };
  const veld = v.vervolg === 'anders' ? 'vervolgDatum' : 'vervolg';
  if (v.vervolg === 'blijft' && !bestaande)
    throw new Ongeldig({ vervolg: 'Er staat geen afspraak meer. Kies een nieuwe datum.' });
  const gekozen =
    v.vervolg === 'blijft' ? bestaande : v.vervolg === 'anders' ? v.vervolgDatum : datum(v.vervolg.slice(6));
  if (!gekozen) throw new Ongeldig({ [veld]: 'Vul de datum van de volgende afspraak in.' });
  const vroegst = v.datum > vandaag ? v.datum : vandaag;
  if (gekozen < vroegst || gekozen === v.datum)
    throw new Ongeldig({ [veld]: 'De volgende afspraak moet na dit contact en niet in het verleden liggen.' });
  if (gekozen > plusDagen(vandaag, 366)) throw new Ongeldig({ [veld]: 'Deze datum is meer dan een jaar vooruit.' });
  if (gevolg.einddatum && gekozen > gevolg.einddatum)
    throw new Ongeldig({ [veld]: 'Op deze datum is het traject al beëindigd.' });
  const teLaat = gevolg.grens !== null && gekozen > gevolg.grens;
  if (teLaat && !v.vervolgReden)
    throw new Ongeldig({
      vervolgReden: 'Deze afspraak is later dan de uiterlijke datum. Kies een eerdere datum, of kies hier de reden.',
    });
  return { nieuweDatum: v.vervolg === 'blijft' ? null : gekozen, taak: teLaat };
}

/** Hoe het volgende gesprek gaat als dat niet gekozen is: zoals dit gesprek, anders telefonisch. */
export function vervolgkanaal(v: Pick<ContactmomentInvoer, 'vervolgKanaal' | 'kanaal'>, ritme: Kanaal | null): Kanaal {
  const kandidaten = [v.vervolgKanaal, ritme, v.kanaal].filter(
    (k): k is Kanaal => k !== null && GESPREKSKANALEN.includes(k),
  );
  return kandidaten[0] ?? 'telefonisch';
}

type Aanleiding = { reden: VervolgReden | null; toelichting: string | null };

/**
 * Brengt per lopend traject de taak "vervolg plannen" in overeenstemming met wat er staat. Een komende afspraak op of voor de uiterlijke
 * datum doet hem af; wie al over tijd is kan niet meer op tijd, dan telt elke komende afspraak. Zonder zo'n afspraak opent een
 * aanleiding (een gekozen reden, een afspraak die wegviel) de taak. Een nieuw gekozen reden vervangt een open taak; een andere aanleiding
 * laat hem met zijn eigen termijn staan.
 */
export async function werkVervolgtakenBij(
  ctx: Ctx,
  clientId: string,
  trajectIds: readonly string[],
  aanleiding: Aanleiding | null,
): Promise<void> {
  const afspraak = await eersteAfspraak(ctx, clientId);
  const feiten = await laadTrajectfeiten(ctx.tx, trajectIds);
  const voorzien = feiten.filter((t) => opTijd(t, afspraak, ctx.vandaag));
  await sluitVervolgtaken(
    ctx.tx,
    voorzien.map((t) => t.id),
  );
  if (!aanleiding) return;
  for (const t of feiten) if (!voorzien.includes(t)) await openVervolgtaak(ctx, t.id, aanleiding);
}

async function eersteAfspraak(ctx: Ctx, clientId: string): Promise<Datum | null> {
  const [eerste] = await komendeAfspraken(ctx.tx, clientId, ctx.vandaag);
  return eerste ? uitDb(eerste.datum) : null;
}

const opTijd = (t: Trajectfeiten, afspraak: Datum | null, vandaag: Datum) =>
  isAfspraakOpTijd(assessContactnorm(t.norm, vandaag).uiterlijk, afspraak, vandaag);

/** Staat er een afspraak waarmee het volgende gesprek van dit traject geregeld is? */
export const isVoorzien = async (ctx: Ctx, t: Trajectfeiten) =>
  opTijd(t, await eersteAfspraak(ctx, t.clientId), ctx.vandaag);

/**
 * Opent de taak "vervolg plannen". Een gekozen reden vervangt een taak die al open staat: die wordt afgedaan en houdt zijn eigen reden,
 * zodat op een eerdere dag te zien blijft wat toen gold. Met `klaar` blijft alleen de reden staan, tenzij er al een taak open stond.
 */
export async function openVervolgtaak(
  ctx: Ctx,
  trajectId: string,
  { reden, toelichting }: Aanleiding,
  klaar = false,
): Promise<void> {
  const verlooptOp = naarDb(plusDagen(ctx.vandaag, VERVOLG_DAGEN));
  const where = { trajectId, soort: 'vervolg_plannen' as const, afgedaanOp: null };
  if (!reden && (await ctx.tx.taak.count({ where })) > 0) return;
  const op = nu();
  const vervangen = await ctx.tx.taak.updateMany({ where, data: { afgedaanOp: op } });
  const data = {
    trajectId,
    soort: 'vervolg_plannen' as const,
    reden,
    toelichting,
    toegelichtOp: reden ? op : null,
    verlooptOp,
    gemaaktOp: op,
    afgedaanOp: klaar && vervangen.count === 0 ? op : null,
  };
  await ctx.tx.taak.create({ data, select: { id: true } });
}
