import 'server-only';
import { langeDatum } from '../copy/datums';
import { normTekst } from '../copy/norm';
import { aantal } from '../copy/woorden';
import {
  assessContactnorm,
  type GesprekkenPerJaar,
  type Normreeks,
  normOp,
  telGesprekken,
  trajectjaar,
} from '../domain/contactnorm';
import { type Datum, plusMaanden } from '../domain/datum';
import type { Voorbeeld } from '../formulier/formulier';
import { laadTrajectfeiten, type Trajectfeiten } from '../norm/feiten';
import type { Tx } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { ruimer } from '../server/ruimer';
import { dag, looptNog, sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';

export type NieuweNorm = { vanaf: Datum; perJaar: GesprekkenPerJaar };

/** Zo ver vooruit is een norm nog geen tikfout. */
const MAANDEN_VOORUIT = 24;

/** Gooit Ongeldig als deze norm er niet bij kan: zij begint vandaag of later, na elke andere, en vraagt iets anders dan er dan al gold. */
export function toetsNorm(reeks: Normreeks, { vanaf, perJaar }: NieuweNorm, vandaag: Datum): void {
  if (vanaf < vandaag)
    throw new Ongeldig({ vanaf: 'Een norm begint vandaag of later: wat voorbij is blijft zoals het was.' });
  if (vanaf > plusMaanden(vandaag, MAANDEN_VOORUIT))
    throw new Ongeldig({ vanaf: 'Deze dag is meer dan twee jaar vooruit.' });
  const laatste = reeks.normen.at(-1);
  if (laatste && laatste.vanaf >= vanaf)
    throw new Ongeldig({
      vanaf: `Vanaf ${langeDatum(laatste.vanaf)} staat al een norm vast. Kies een latere dag, of trek die norm eerst in.`,
    });
  if (normOp(reeks, vanaf) === perJaar)
    throw new Ongeldig({ gesprekkenPerJaar: `De norm is op die dag al ${normTekst(perJaar)}.` });
}

const TRAJECT = rijvorm('beheer.norm_trajecten', { id: kolom.id, ankerErna: kolom.jaNee });

/**
 * De trajecten van een aanpak om na te gaan: `lopend` is wie niet is beëindigd, `ankerErna` is wie op of na deze dag begint of werd gesproken. Alleen
 * van die laatsten hangt de uiterlijke datum nu al van een norm vanaf die dag af.
 */
export async function leesTrajecten(tx: Tx, aanpakId: string, vanaf: Datum, vandaag: Datum) {
  const anker = sql`(t.startdatum >= ${dag(vanaf)} OR EXISTS (SELECT FROM contactmoment m
    WHERE m.client_id = t.client_id AND m.datum >= ${dag(vanaf)} AND m.status = 'gevoerd'))`;
  await ruimer(tx, 'aanpak', [aanpakId]);
  const rijen = await vraag(
    tx,
    TRAJECT,
    sql`SELECT t.id::text, ${anker} AS "ankerErna" FROM traject t
      WHERE t.aanpak_id = ${aanpakId}::uuid AND (${anker} OR (t.groep = 'pilot' AND ${looptNog('t.einddatum', vandaag)}))`,
  );
  return { alle: rijen.map((r) => r.id), ankerErna: rijen.filter((r) => r.ankerErna).map((r) => r.id) };
}

/** Genoeg om vlug te gaan, weinig genoeg om de feiten van een stad niet in één keer in het geheugen te hebben. */
export const PER_KEER = 1000;

/** Wat een andere reeks normen verandert, in aantallen: een beheerder ziet geen cliënten. */
export type Normgevolg = {
  lopend: number;
  /** Wie bij het eerste gesprek vanaf die dag een andere volgende datum krijgt. */
  volgende: number;
  /** Wie nog begint en meteen een andere uiterlijke datum krijgt. */
  begint: number;
  /** Wie al begonnen is en nu een andere uiterlijke datum zou krijgen, door een gesprek of een begin van vandaag. */
  toegezegd: number;
  /** Van hoeveel lopende trajectjaren er een ander aantal wordt gevraagd. */
  trajectjaren: number;
};

export async function leesNormgevolg(
  tx: Tx,
  ids: readonly string[],
  nieuw: Normreeks,
  vanaf: Datum,
  vandaag: Datum,
): Promise<Normgevolg> {
  const som: Normgevolg = { lopend: 0, volgende: 0, begint: 0, toegezegd: 0, trajectjaren: 0 };
  for (let i = 0; i < ids.length; i += PER_KEER)
    for (const t of await laadTrajectfeiten(tx, ids.slice(i, i + PER_KEER))) tel(som, t, nieuw, vanaf, vandaag);
  return som;
}

function tel(som: Normgevolg, t: Trajectfeiten, nieuw: Normreeks, vanaf: Datum, vandaag: Datum): void {
  if (t.groep === 'controle' || (t.einddatum && t.einddatum < vandaag)) return;
  const anders = { ...t.norm, ...nieuw };
  const jaar = trajectjaar(t.startdatum, vandaag);
  som.lopend += 1;
  if (!t.einddatum || t.einddatum >= vanaf) som.volgende += 1;
  if (assessContactnorm(anders, vandaag).uiterlijk !== assessContactnorm(t.norm, vandaag).uiterlijk)
    som[t.startdatum > vandaag ? 'begint' : 'toegezegd'] += 1;
  if (telGesprekken(anders, jaar, vandaag).vereist !== telGesprekken(t.norm, jaar, vandaag).vereist)
    som.trajectjaren += 1;
}

/** Wat er te lezen is voordat een norm gaat gelden: wie zij raakt, en wat de knop dan doet. */
export function normvoorbeeld(
  aanpak: string,
  oud: GesprekkenPerJaar,
  { vanaf, perJaar }: NieuweNorm,
  g: Normgevolg,
): Voorbeeld {
  const dag = langeDatum(vanaf);
  const regels: Voorbeeld['regels'] = [
    g.lopend === 0
      ? 'Er loopt nu geen traject.'
      : `${g.volgende} van de ${aantal(g.lopend, 'lopend traject', 'lopende trajecten')} ${g.lopend === 1 ? 'krijgt' : 'krijgen'} een andere volgende datum, na het eerste gesprek vanaf ${dag}.`,
    g.begint > 0 &&
      `${aantal(g.begint, 'traject dat nog begint krijgt', 'trajecten die nog beginnen krijgen')} nu al een andere uiterlijke datum.`,
    g.toegezegd > 0 &&
      `${aantal(g.toegezegd, 'cliënt is', 'cliënten zijn')} vandaag al gesproken of begonnen: die datum verandert meteen. Kies morgen om dat te voorkomen.`,
    g.lopend > 0 &&
      `In ${aantal(g.trajectjaren, 'lopend trajectjaar', 'lopende trajectjaren')} verandert hoeveel gesprekken er nodig zijn.`,
    'Gesloten jaren, besluiten en datums die al zijn toegezegd blijven zoals ze zijn.',
  ];
  return {
    vraag: `${aanpak} vraagt vanaf ${dag} ${normTekst(perJaar)}, in plaats van ${normTekst(oud)}.`,
    regels,
    knop: `Laat vanaf ${dag} ${normTekst(perJaar)} gelden`,
  };
}
