import { LEEFGEBIED, SCORE } from '@/lib/copy/leefgebieden';
import { LEEFGEBIEDEN, type Leefgebied, SCORES } from '@/lib/domain/leefgebieden';
import { GEBIEDVRAAG } from '@/lib/intakes/woorden';

const OPEN: readonly string[] = [
  'Wat heeft u meegemaakt dat nu telt?',
  'Wat heeft u gedaan en geleerd: werk, school, thuis?',
  'Wat zou u graag willen?',
  'Wat kunt u goed, en wat lukt nu al?',
];

const VRAGEN = ['Wat zegt u er zelf over?', 'Wat wilt u?', 'Wat gaat er goed?', 'Wie helpt er al?'];

/** Een leeg blad van twee kanten A4, voor wie in het gesprek liever de cliënt aankijkt dan een scherm. */
export function Gespreksblad({ naam, clientnummer }: { naam: string; clientnummer: string }) {
  const kop = (
    <p className="blad-kop">
      <span>
        <strong>{naam}</strong> · {clientnummer}
      </span>
      <span>Datum: ______________</span>
    </p>
  );
  return (
    <div className="gespreksblad">
      <section className="blad" aria-label="Voorkant">
        {kop}
        <ul className="blad-open">
          {OPEN.map((vraag) => (
            <li key={vraag} className="blad-vak">
              {vraag}
            </li>
          ))}
        </ul>
        <Vakken gebieden={LEEFGEBIEDEN.slice(0, 4)} />
      </section>
      <section className="blad" aria-label="Achterkant">
        {kop}
        <Vakken gebieden={LEEFGEBIEDEN.slice(4)} />
        <ul className="blad-open">
          <li className="blad-vak">Welke talen spreekt u? Hoe kan ik u het best bereiken?</li>
          <li className="blad-vak">Wat wilt u verder nog kwijt? Wat spreken we af?</li>
        </ul>
      </section>
    </div>
  );
}

function Vakken({ gebieden }: { gebieden: readonly Leefgebied[] }) {
  return (
    <ul className="blad-gebieden">
      {gebieden.map((g) => (
        <li key={g} className="blad-vak">
          <h2>{LEEFGEBIED[g]}</h2>
          {VRAGEN.map((vraag) => (
            <p key={vraag}>{vraag}</p>
          ))}
          <p>{GEBIEDVRAAG.notitie.kort}</p>
          <p className="blad-scores">
            {SCORES.map((s) => (
              <span key={s}>
                ○ {s} {SCORE[s]}
              </span>
            ))}
            <span>○ niet besproken</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
