import 'server-only';
import { type Datum, plusDagen } from '../domain/datum';
import { leesVoorstel, VERVOLG_DAGEN } from '../domain/planning';
import { GESPREKSKANALEN, type Kanaal } from '../domain/tellend-gesprek';
import { Ongeldig } from '../server/fouten';
import type { Normgevolg } from './norm-gevolg';
import type { ContactmomentInvoer } from './schema';

/** Met `uitlegTot` komt er een taak om het vervolg te plannen: tot die dag geldt de reden waarom het later is of nog niet staat. */
export type Vervolgbesluit = {
  nieuweDatum: Datum | null;
  /** De tijd van een voorgesteld moment. */
  tijd: string | null;
  uitlegTot: Datum | null;
};

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
    return { nieuweDatum: null, tijd: null, uitlegTot: null };
  }
  if (v.vervolg === 'later') return { nieuweDatum: null, tijd: null, uitlegTot: plusDagen(vandaag, VERVOLG_DAGEN) };
  const voorstel = leesVoorstel(v.vervolg);
  const veld = v.vervolg === 'anders' ? 'vervolgDatum' : 'vervolg';
  if (v.vervolg === 'blijft' && !bestaande)
    throw new Ongeldig({ vervolg: 'Er staat geen afspraak meer. Kies een nieuwe datum.' });
  const gekozen = v.vervolg === 'blijft' ? bestaande : v.vervolg === 'anders' ? v.vervolgDatum : voorstel?.datum;
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
  if (teLaat && v.vervolgReden === 'anders' && !v.vervolgUitleg)
    throw new Ongeldig({ vervolgUitleg: 'Schrijf kort op waarom.' });
  return {
    nieuweDatum: v.vervolg === 'blijft' ? null : gekozen,
    tijd: voorstel?.tijd ?? null,
    uitlegTot: teLaat ? gekozen : null,
  };
}

/** Hoe het volgende gesprek gaat als dat niet gekozen is: zoals dit gesprek, anders telefonisch. */
export function vervolgkanaal(v: Pick<ContactmomentInvoer, 'vervolgKanaal' | 'kanaal'>, ritme: Kanaal | null): Kanaal {
  const kandidaten = [v.vervolgKanaal, ritme, v.kanaal].filter(
    (k): k is Kanaal => k !== null && GESPREKSKANALEN.includes(k),
  );
  return kandidaten[0] ?? 'telefonisch';
}
