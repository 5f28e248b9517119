import { type Planinhoud, vingerafdruk } from './regels';

/** De versie van de gekozen instrumenten: die hebben geen eigen teller. */
export const afdrukVanInstrumenten = ({ instrumenten }: Pick<Planinhoud, 'instrumenten'>): number =>
  vingerafdruk(instrumenten.map((i) => [i.id, i.waarvoor]).sort());

/** De versie van alles wat er in een plan te lezen staat. */
export const afdrukVanPlan = (p: Planinhoud): number =>
  vingerafdruk([
    [p.richting, p.trede, p.afspraken, p.evaluatieOp, p.watVeranderde],
    p.doelen.map((d) => [d.leefgebied, d.tekst, d.stappen.map((s) => [s.reeksId, s.tekst, s.wie, s.wieNaam, s.voor])]),
    p.instrumenten.map((i) => [i.id, i.waarvoor]),
  ]);
