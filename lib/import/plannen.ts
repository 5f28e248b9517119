import 'server-only';
import type { Datum } from '../domain/datum';
import { type Afkeuring, isAfkeuring, keurAf, type Rij } from './afkeuring';
import type { Planrij } from './dossier-schema';
import { leesDossiers, vindTraject } from './dossiers';
import type { Groep } from './groepen';
import { nieuweUitslag, type Werk } from './partij';
import { type BekendPlan, leesPlannen } from './plannen-lezen';
import { maakPlan, type NieuwPlan, schrijfPlannen } from './plannen-schrijven';

type Plangroep = Rij<Groep<Planrij>>;

/**
 * Voegt vastgestelde plannen toe, elk bij de laatste intake van voor die dag. Cliënt en nummer zijn de sleutel; een doel of stap met dezelfde
 * woorden als in de vorige versie is hetzelfde doel of dezelfde stap.
 */
export const verwerkPlannen =
  (vandaag: Datum): Werk<Groep<Planrij>> =>
  async (tx, groepen) => {
    const uitslag = nieuweUitslag();
    const dossiers = await leesDossiers(
      tx,
      groepen.map((g) => hoofdVan(g).clientnummer),
    );
    const clientIds = [...dossiers.values()].map((d) => d.id);
    const { perTraject, intakes, gezet } = await leesPlannen(tx, clientIds);
    const nieuw: NieuwPlan[] = [];
    for (const groep of groepen) {
      const hoofd = hoofdVan(groep);
      const dossier = dossiers.get(hoofd.clientnummer);
      const traject = vindTraject(groep, 'vastgesteld_op', dossier, hoofd.vastgesteld_op, vandaag);
      if (isAfkeuring(traject)) {
        uitslag.afgekeurd.push(traject);
        continue;
      }
      const eerdere = perTraject.get(traject.id) ?? [];
      const er = eerdere.find((p) => p.nummer === hoofd.nummer);
      const fout = keurRegels(groep, traject.start, vandaag) ?? keurReeks(groep, eerdere, er);
      if (fout) uitslag.afgekeurd.push(fout);
      else if (er) {
        uitslag.stondErAl += 1;
        if (er.inhoud !== maakPlan(regelsVan(groep), eerdere).inhoud) uitslag.afwijkend += 1;
      } else if (dossier) {
        const plan = maakPlan(regelsVan(groep), eerdere);
        const late = keurStappen(groep, plan);
        if (late) {
          uitslag.afgekeurd.push(late);
          continue;
        }
        perTraject.set(traject.id, [...eerdere, plan]);
        const intakeId = intakes.get(traject.id)?.findLast((i) => i.dag <= hoofd.vastgesteld_op)?.id ?? null;
        nieuw.push({ plan, clientId: dossier.id, trajectId: traject.id, intakeId, hoofd });
        uitslag.geraakt.add(dossier.id);
      }
    }
    await schrijfPlannen(tx, nieuw, gezet);
    uitslag.nieuw = nieuw.length;
    return uitslag;
  };

const regelsVan = ({ waarden }: Plangroep) => waarden.rijen.map((r) => r.waarden);
const hoofdVan = (groep: Plangroep) => regelsVan(groep)[0] as Planrij;

const VAN_HET_PLAN = [
  'vastgesteld_op',
  'richting',
  'trede',
  'evaluatie_op',
  'akkoord',
  'akkoord_op',
  'afspraken',
  'wat_veranderde',
  'zonder_intake_reden',
] as const;

/** Wat er aan de regels zelf niet klopt: ze moeten hetzelfde over het plan zeggen, elk iets anders bevatten, en binnen het traject vallen. */
function keurRegels({ waarden }: Plangroep, start: Datum, vandaag: Datum): Afkeuring | null {
  const [eerste] = waarden.rijen;
  const gezien = new Map<string, number>();
  for (const rij of waarden.rijen) {
    const w = rij.waarden;
    const anders = VAN_HET_PLAN.find((kolom) => w[kolom] !== eerste?.waarden[kolom]);
    if (anders) return keurAf(rij, anders, `Op regel ${eerste?.regel} staat bij dit plan iets anders.`);
    const inhoud = `${w.leefgebied} ${w.doel} ${w.stap}`.toLowerCase();
    if (gezien.has(inhoud))
      return keurAf(rij, w.stap ? 'stap' : 'doel', `Dit staat bij dit plan ook al op regel ${gezien.get(inhoud)}.`);
    gezien.set(inhoud, rij.regel);
    if (!w.doel && (waarden.rijen.length > 1 || w.richting === 'ladder'))
      return keurAf(rij, 'doel', 'Schrijf het doel op; alleen een plan voor rust en herstel kan zonder.');
    if (w.akkoord_op && w.akkoord_op < start)
      return keurAf(rij, 'akkoord_op', 'Toen was het traject nog niet begonnen.');
    if (w.gedaan_op && w.gedaan_op > vandaag)
      return keurAf(rij, 'gedaan_op', 'Deze dag moet nog komen; laat de datum leeg als de stap nog niet is gezet.');
  }
  return null;
}

/** Versies volgen elkaar op: geen gat, en niet eerder dan de vorige. */
function keurReeks(groep: Plangroep, eerdere: readonly BekendPlan[], er: BekendPlan | undefined): Afkeuring | null {
  const { nummer, vastgesteld_op } = hoofdVan(groep);
  if (er)
    return er.ingelezen
      ? null
      : keurAf(groep, 'nummer', 'Een plan met dit nummer is hier al gemaakt; het blijft staan.');
  if (eerdere.some((p) => p.concept))
    return keurAf(
      groep,
      'clientnummer',
      'Bij deze cliënt staat nog een plan open. Stel dat eerst vast en lees dan opnieuw in.',
    );
  const vorige = eerdere.find((p) => p.nummer === nummer - 1);
  if (nummer > 1 && !vorige) return keurAf(groep, 'nummer', `Plan ${nummer - 1} van deze cliënt is er niet.`);
  if (eerdere.some((p) => p.nummer > nummer)) return keurAf(groep, 'nummer', 'Er is al een later plan.');
  if (vorige?.op && vastgesteld_op < vorige.op)
    return keurAf(groep, 'vastgesteld_op', `Deze dag ligt voor die van plan ${nummer - 1}.`);
  return null;
}

/** Een stap kan niet zijn gezet voordat hij was afgesproken. */
function keurStappen({ waarden }: Plangroep, plan: BekendPlan): Afkeuring | null {
  for (const rij of waarden.rijen) {
    const { gedaan_op, stap } = rij.waarden;
    const sinds = plan.doelen
      .flatMap((d) => d.stappen)
      .find((s) => s.tekst === stap && s.gedaanOp === gedaan_op)?.sinds;
    if (gedaan_op && sinds && gedaan_op < sinds)
      return keurAf(rij, 'gedaan_op', 'Deze stap is gezet voordat hij was afgesproken.');
  }
  return null;
}
