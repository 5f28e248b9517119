import 'server-only';
import type { Datum } from '../domain/datum';
import { HUIDIGE_LIJST, leefgebiedenVan } from '../domain/leefgebieden';
import { isTellend } from '../domain/tellend-gesprek';
import { type IngelezenIntake, voegIntakesToe } from '../intakes/import-rijen';
import { dagVan } from '../server/clock';
import { naarDb, uitDb } from '../server/datums';
import type { Tx } from '../server/db';
import { voegLadderstandenToe } from '../situatie/import-rijen';
import { type Afkeuring, isAfkeuring, keurAf, type Rij } from './afkeuring';
import type { Intakerij } from './dossier-schema';
import { type Dossier, type Dossiertraject, leesDossiers, middenOp, vindTraject } from './dossiers';
import type { Groep } from './groepen';
import { nieuwId } from './nieuw-id';
import { nieuweUitslag, type Werk } from './partij';
import { inRonden } from './ronden';

type Intakegroep = Rij<Groep<Intakerij>>;

/**
 * Voegt vastgestelde intakes toe, elk bij het gesprek van die dag als er precies één is. Wie en wanneer zijn de sleutel: een intake van die dag
 * staat er al, ook als het bestand er intussen iets anders over zegt.
 */
export const verwerkIntakes =
  (vandaag: Datum): Werk<Groep<Intakerij>> =>
  async (tx, groepen) => {
    const uitslag = nieuweUitslag();
    const dossiers = await leesDossiers(
      tx,
      groepen.map((g) => sleutelVan(g).clientnummer),
    );
    const bekend = await leesBekend(tx, [...dossiers.values()]);
    const nieuw: IngelezenIntake[] = [];
    for (const groep of groepen) {
      const { clientnummer, datum, importSleutel } = sleutelVan(groep);
      const dossier = dossiers.get(clientnummer);
      const traject = vindTraject(groep, 'datum', dossier, datum, vandaag);
      if (isAfkeuring(traject)) {
        uitslag.afgekeurd.push(traject);
        continue;
      }
      const er = bekend.intakes.get(importSleutel);
      const fout = keurRegels(groep) ?? (er ? null : keurPlek(groep, traject, bekend));
      if (fout) uitslag.afgekeurd.push(fout);
      else if (er) {
        uitslag.stondErAl += 1;
        if (er !== inhoudVan(regelsVan(groep))) uitslag.afwijkend += 1;
      } else if (dossier) {
        nieuw.push(nieuweIntake(groep, dossier, traject, bekend.gesprekken.get(`${dossier.id} ${datum}`) ?? []));
        uitslag.geraakt.add(dossier.id);
      }
    }
    for (const ronde of inRonden(nieuw)) await voegIntakesToe(tx, ronde);
    // Zoals bij het vaststellen: de trede van de intake staat op die dag op de ladder, tenzij daar al iets stond.
    await voegLadderstandenToe(
      tx,
      nieuw.flatMap(({ clientId, trede, vastgesteldOp }) =>
        trede ? [{ clientId, trede, op: naarDb(dagVan(vastgesteldOp)) }] : [],
      ),
    );
    uitslag.nieuw = nieuw.length;
    return uitslag;
  };

function sleutelVan({ waarden }: Intakegroep) {
  const { clientnummer, datum } = (waarden.rijen[0] as Rij<Intakerij>).waarden;
  return { clientnummer, datum, importSleutel: `${clientnummer} ${datum}` };
}

/** De regel over de persoon, en per leefgebied zijn regel. */
function regelsVan({ waarden }: Intakegroep) {
  const persoon = waarden.rijen.find((r) => r.waarden.leefgebied === null)?.waarden ?? null;
  const gebieden = waarden.rijen.map((r) => r.waarden).filter((r) => r.leefgebied !== null);
  return { persoon, gebieden: gebieden.sort((a, b) => (a.leefgebied ?? 0) - (b.leefgebied ?? 0)) };
}

function keurRegels({ waarden }: Intakegroep): Afkeuring | null {
  const gezien = new Map<number, number>();
  for (const rij of waarden.rijen) {
    const gebied = rij.waarden.leefgebied ?? 0;
    const eerder = gezien.get(gebied);
    const wat = gebied ? 'Dit leefgebied' : 'Wat over de persoon gaat';
    if (eerder) return keurAf(rij, 'leefgebied', `${wat} staat bij deze intake ook al op regel ${eerder}.`);
    gezien.set(gebied, rij.regel);
  }
  const [eerste] = waarden.rijen;
  if (eerste && gezien.size === 1 && gezien.has(0))
    return keurAf(eerste, 'leefgebied', 'Van deze intake staat er geen enkel leefgebied in het bestand.');
  return null;
}

function keurPlek(groep: Intakegroep, traject: Dossiertraject, bekend: Bekend): Afkeuring | null {
  const { datum } = sleutelVan(groep);
  if (bekend.concepten.has(traject.id))
    return keurAf(
      groep,
      'clientnummer',
      'Bij deze cliënt staat nog een intake open. Stel die eerst vast en lees dan opnieuw in.',
    );
  if (bekend.dagen.has(`${traject.id} ${datum}`))
    return keurAf(groep, 'datum', 'Van deze dag staat er al een intake bij deze cliënt.');
  return null;
}

type Bekend = Awaited<ReturnType<typeof leesBekend>>;

async function leesBekend(tx: Tx, dossiers: readonly Dossier[]) {
  const clientId = { in: dossiers.map((d) => d.id) };
  const intakes = await tx.intake.findMany({ where: { clientId }, include: { leefgebieden: true } });
  const contacten = await tx.contactmoment.findMany({
    where: { clientId, status: 'gevoerd', soort: 'gesprek', verkeerdOp: null, intake: null },
    select: { id: true, clientId: true, datum: true, soort: true, kanaal: true, metDerde: true, status: true },
  });
  const gesprekken = new Map<string, string[]>();
  for (const c of contacten) {
    if (!isTellend({ ...c, datum: uitDb(c.datum), verkeerdGeregistreerd: false })) continue;
    const sleutel = `${c.clientId} ${uitDb(c.datum)}`;
    gesprekken.set(sleutel, [...(gesprekken.get(sleutel) ?? []), c.id]);
  }
  return {
    intakes: new Map(intakes.flatMap((i) => (i.importSleutel ? [[i.importSleutel, inhoudUit(i)] as const] : []))),
    concepten: new Set(intakes.filter((i) => i.status === 'concept').map((i) => i.trajectId)),
    dagen: new Set(intakes.flatMap((i) => (i.vastgesteldOp ? [`${i.trajectId} ${dagVan(i.vastgesteldOp)}`] : []))),
    gesprekken,
  };
}

type Regels = ReturnType<typeof regelsVan>;

/** Wat het bestand over wat besproken is zegt als één tekst, om te zien of het hetzelfde is gebleven. */
function inhoudVan({ persoon, gebieden }: Regels): string {
  return JSON.stringify([
    ['achtergrond', 'werk_opleiding', 'wensen', 'mogelijkheden', 'discriminatie', 'trede'].map(
      (k) => persoon?.[k as 'trede'] ?? null,
    ),
    gebieden
      .filter((g) => g.score !== 'niet besproken')
      .map((g) => [g.leefgebied, g.beeld, g.wens, g.goed, g.hulp, g.notitie, g.score]),
  ]);
}

type Bestaand = Awaited<ReturnType<Tx['intake']['findMany']>>[number] & {
  leefgebieden: Awaited<ReturnType<Tx['intakeLeefgebied']['findMany']>>;
};

function inhoudUit(i: Bestaand): string {
  return JSON.stringify([
    [i.achtergrond, i.werkOpleiding, i.wensen, i.mogelijkheden, i.discriminatie, i.trede],
    i.leefgebieden
      .filter((g) => !g.nietBesproken)
      .sort((a, b) => a.gebied - b.gebied)
      .map((g) => [g.gebied, g.beeld, g.wens, g.goed, g.hulp, g.notitie, g.score]),
  ]);
}

function nieuweIntake(
  groep: Intakegroep,
  dossier: Dossier,
  traject: Dossiertraject,
  gesprekken: readonly string[],
): IngelezenIntake {
  const { datum, importSleutel } = sleutelVan(groep);
  const { persoon, gebieden } = regelsVan(groep);
  const id = nieuwId();
  const op = middenOp(datum);
  return {
    id,
    clientId: dossier.id,
    trajectId: traject.id,
    lijstversie: HUIDIGE_LIJST,
    achtergrond: persoon?.achtergrond,
    werkOpleiding: persoon?.werk_opleiding,
    wensen: persoon?.wensen,
    mogelijkheden: persoon?.mogelijkheden,
    discriminatie: persoon?.discriminatie,
    trede: persoon?.trede,
    talen: dossier.talen,
    niveauNederlands: persoon?.niveau_nederlands ?? dossier.niveauNederlands,
    laaggeletterd: persoon?.laaggeletterd ?? dossier.laaggeletterd,
    tolkNodig: persoon?.tolk_nodig ? persoon.tolk_nodig === 'ja' : dossier.tolkNodig,
    bereikbaarheid: persoon?.bereikbaarheid ?? dossier.bereikbaarheid,
    clientVersie: dossier.versie,
    contactmomentId: gesprekken.length === 1 ? gesprekken[0] : null,
    begonnenOp: op,
    importSleutel,
    vastgesteldOp: op,
    // Waar het bestand over zwijgt, is niet besproken: een vastgestelde intake heeft over elk leefgebied een antwoord.
    leefgebieden: leefgebiedenVan(HUIDIGE_LIJST).map((gebied) => {
      const g = gebieden.find((r) => r.leefgebied === gebied);
      return {
        intakeId: id,
        gebied,
        beeld: g?.beeld,
        wens: g?.wens,
        goed: g?.goed,
        hulp: g?.hulp,
        notitie: g?.notitie,
        score: typeof g?.score === 'number' ? g.score : null,
        nietBesproken: !g || g.score === 'niet besproken',
      };
    }),
  };
}
