import { langeDatum } from '@/lib/copy/datums';
import { aantal, LAATSTE_GESPREK, opsomming, UITSTROOMREDEN } from '@/lib/copy/woorden';
import { heropenbaarTot } from '@/lib/domain/einde';
import type { Afronding } from '@/lib/levensloop/afronding';
import type { PlanningTraject } from '@/lib/levensloop/planning';

/** Wat er openstaat en wat er bij een einde mee gebeurt; leeg als er niets openstaat. */
export function WatOpenstaat({ a, einde }: { a: Afronding | undefined; einde: 'einde' | 'aanpak' }) {
  if (!a) return null;
  const mee = einde === 'aanpak';
  const regels = [
    a.inzetten > 0 &&
      `${aantal(a.inzetten, 'instrument loopt', 'instrumenten lopen')}: ${mee ? 'gaat mee' : a.elders ? 'u kiest of het stopt of doorloopt' : 'stopt met het traject'}.`,
    a.stappen > 0 &&
      `${aantal(a.stappen, 'stap uit het plan is', 'stappen uit het plan zijn')} nog niet gezet: het plan blijft te lezen zoals het is.`,
    a.toezeggingen > 0 &&
      `${aantal(a.toezeggingen, 'toezegging staat', 'toezeggingen staan')} nog open: ${mee ? 'gaat mee' : 'vraag de begeleider het af te maken en de cliënt te vertellen hoe het ging'}.`,
    (a.conceptIntake || a.conceptPlan) &&
      `${opsomming([...(a.conceptIntake ? ['Een intake'] : []), ...(a.conceptPlan ? [a.conceptIntake ? 'een plan' : 'Een plan'] : [])])} in concept ${mee ? 'gaat mee' : 'blijft bewaard in het dossier'}.`,
  ].filter((r) => r !== false);
  if (regels.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1">Wat nog openstaat</h3>
      <ul className="list-disc pl-5">
        {regels.map((r) => (
          <li key={r}>{r}</li>
        ))}
      </ul>
    </div>
  );
}

/** Hoe het traject eindigde. */
export function HoeHetEindigde({ t, a }: { t: PlanningTraject; a: Afronding | undefined }) {
  const { einddatum, status } = t.stand;
  if (!einddatum) return null;
  const reden = t.uitstroomreden && UITSTROOMREDEN[t.uitstroomreden];
  const e = a?.einde;
  return (
    <div>
      <p>
        {status === 'beeindigd' ? 'Beëindigd op' : 'Eindigt op'} {langeDatum(einddatum)}
        {reden && ` (${reden})`}.
      </p>
      {e?.naarAanpak && <p className="klein">Voortgezet in {e.naarAanpak}.</p>}
      {e && !e.naarAanpak && t.uitstroomreden !== 'overleden' && (
        <p className="klein">
          Laatste gesprek: {LAATSTE_GESPREK[e.laatsteGesprek]}
          {e.toelichting && ` (${e.toelichting})`}
        </p>
      )}
      {e?.vervolgcontact && <p className="klein">Kan nu terecht bij: {e.vervolgcontact}</p>}
    </div>
  );
}

/** Tot wanneer dit einde is terug te draaien, in een zin. */
export const heropenTekst = (t: PlanningTraject) =>
  t.stand.einddatum
    ? `Heropenen kan tot en met ${langeDatum(heropenbaarTot(t.stand.einddatum))}. Afspraken, instrumenten en taken staan dan weer zoals ze waren, en de laatste begeleider heeft het dossier terug.`
    : '';
