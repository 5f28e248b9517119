import 'server-only';
import { LEEFGEBIED } from '../copy/leefgebieden';
import { nietTeZetten } from '../pdf/letters';
import { type Blad, maakPdf } from '../pdf/pdf';
import type { Planversie } from './queries';
import { akkoordPapier, evaluatiePapier, PAPIER, richtingPapier, stapPapier, versieTekst } from './woorden';

/** Hoe breed de kolommen van de stappen zijn. */
const KOLOMMEN = [38, 20, 19, 23];

/** Eén versie van het plan als PDF met plaats voor handtekeningen: dezelfde woorden als op het scherm. */
export function planPdf(v: Planversie): Promise<Buffer> {
  const { plan } = v;
  const titel = `${PAPIER.titel}, versie ${plan.nummer}`;
  return maakPdf({ titel, voet: `${v.clientnummer} · ${versieTekst(plan)}` }, (blad) => {
    blad.kop(1, `${PAPIER.titel} van ${v.naam}`);
    blad.alinea(
      [v.clientnummer, v.traject.begeleider && `begeleider ${v.traject.begeleider}`, versieTekst(plan)]
        .filter(Boolean)
        .join(' · '),
    );
    if (plan.watVeranderde) deel(blad, PAPIER.veranderd, plan.watVeranderde);
    deel(blad, PAPIER.richting, richtingPapier(plan));
    if (plan.doelen.length > 0) zetDoelen(blad, v);
    if (plan.instrumenten.length > 0) {
      blad.kop(2, PAPIER.helpt);
      blad.lijst(plan.instrumenten.map((i) => (i.waarvoor ? `${i.naam}: ${i.waarvoor}` : i.naam)));
    }
    if (plan.afspraken) deel(blad, PAPIER.afspraken, plan.afspraken);
    deel(blad, PAPIER.evaluatie, evaluatiePapier(plan.evaluatieOp));
    blad.samen(115);
    deel(blad, PAPIER.akkoord, akkoordPapier(plan.akkoord, plan.akkoordOp));
    blad.ondertekening([v.naam, v.traject.begeleider ?? 'Begeleider'], PAPIER.tekenen);
  });
}

/** De woorden in dit plan die niet kunnen worden afgedrukt; alles wat iemand zelf schreef. */
export const nietTeZettenIn = ({ naam, traject, plan }: Planversie): Promise<string[]> =>
  nietTeZetten(naam, traject.begeleider, ...teksten(plan));

/** Elke tekst in een record, hoe diep zij er ook in staat. */
const teksten = (waarde: unknown): string[] =>
  typeof waarde === 'string'
    ? [waarde]
    : typeof waarde === 'object' && waarde !== null
      ? Object.values(waarde).flatMap(teksten)
      : [];

function deel(blad: Blad, kop: string, tekst: string): void {
  blad.kop(2, kop);
  blad.alinea(tekst);
}

function zetDoelen(blad: Blad, { plan, gezet }: Planversie): void {
  blad.kop(2, PAPIER.doelen);
  for (const doel of plan.doelen) {
    blad.kop(3, `${LEEFGEBIED[doel.leefgebied]}: ${doel.tekst}`);
    if (doel.stappen.length === 0) continue;
    blad.tabel(
      PAPIER.kolommen,
      doel.stappen.map((s) => stapPapier(s, gezet[s.reeksId])),
      KOLOMMEN,
    );
  }
}
