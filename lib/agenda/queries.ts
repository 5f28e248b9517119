import 'server-only';
import { leesBeschikbaarheid } from '../afspraken/beschikbaarheid';
import { type Beschikbaarheid, beletOp, STANDAARD, werkdagOp } from '../afspraken/beschikbaarheid-regels';
import {
  botsendMet,
  deelIn,
  minutenVan,
  type Plaats,
  type Tijdvak,
  tijdVan,
  tijdvakVan,
  vrijePlekken,
  waarschuwingenBij,
} from '../afspraken/regels';
import { type Datum, maandagVan, plusDagen } from '../domain/datum';
import { vormVan } from '../domain/tellend-gesprek';
import { feestdagOp } from '../domain/werkdagen';
import { type Antwoord, defineInzage, leesNiets } from '../server/inzage';
import { type Agendafeit, aantalMensen, leesAgendafeiten, leesWijk } from './lezen';
import { type Plek, type Wijkfeit, wieIsHier } from './wijkdag-regels';

export type Weergave = 'week' | 'dag';

/** De agenda van deze begeleider: één dag, of de week waarin die dag valt. Weekenddagen alleen als er iets staat. */
export const getAgenda = defineInzage({
  naam: 'agenda.openen',
  recht: 'agenda.bekijken',
  op: leesNiets,
  lees: async ({ tx, user, vandaag }, { dag, weergave }: { dag: Datum; weergave: Weergave }) => {
    const van = weergave === 'dag' ? dag : maandagVan(dag);
    const tot = weergave === 'dag' ? dag : plusDagen(van, 6);
    const b = (await leesBeschikbaarheid(tx, [user.id], van, tot)).get(user.id) ?? STANDAARD;
    const feiten = await leesAgendafeiten(tx, user, van, tot, vandaag);
    const vast = [...new Set(b.werkdagen.flatMap((w) => w.locatieId ?? []))];
    const wijk = await leesWijk(tx, user, vast, vandaag);
    const alle = Array.from({ length: weergave === 'dag' ? 1 : 7 }, (_, i) => plusDagen(van, i));
    const dagen = alle
      .filter((d, i) => i < 5 || weergave === 'dag' || feiten.some((f) => f.datum === d))
      .map((d) => maakDag(d, b, feiten, wijk, vandaag));
    return {
      weergave,
      dag,
      vandaag,
      van: user.naam,
      dagen,
      raster: rasterVan(dagen),
      gesprekMinuten: b.gesprekMinuten,
    };
  },
  spoor: ({ dagen }) =>
    aantalMensen(
      dagen.flatMap((d) => [...d.zonderTijd, ...d.opTijd, ...(d.hier?.komt ?? []), ...(d.hier?.woont ?? [])]),
    ),
});
export type Agenda = Antwoord<typeof getAgenda>;

function maakDag(
  datum: Datum,
  b: Beschikbaarheid,
  feiten: readonly Agendafeit[],
  wijk: { plekken: readonly Plek[]; feiten: readonly Wijkfeit[] },
  vandaag: Datum,
) {
  const vanDag = feiten.filter((f) => f.datum === datum);
  // Alleen wat deze begeleider zelf nog moet voeren houdt zijn tijd bezet.
  const bezet = vanDag.filter((f) => f.eigen && f.status === 'gepland');
  const opTijd = vanDag.filter((f) => f.tijd !== null);
  const plaatsen = deelIn(opTijd.map((f) => tijdvakVan(f, b.gesprekMinuten) as Tijdvak));
  const regel = (f: Agendafeit, plaats: Plaats) => maakRegel(f, plaats, b, bezet, vandaag);
  const werkdag = werkdagOp(b, datum);
  const plek = wijk.plekken.find((p) => p.id === werkdag?.locatieId) ?? null;
  const vakken = bezet.flatMap((f) => tijdvakVan(f, b.gesprekMinuten) ?? []);
  return {
    datum,
    belet: beletOp(b, datum),
    feestdag: feestdagOp(datum),
    uren: werkdag && { van: werkdag.van, tot: werkdag.tot },
    vasteLocatie: plek,
    hier: plek && wieIsHier(plek, wijk.feiten, datum, vandaag),
    zonderTijd: vanDag.filter((f) => f.tijd === null).map((f) => regel(f, { kolom: 0, kolommen: 1 })),
    opTijd: opTijd.map((f, i) => regel(f, plaatsen[i] ?? { kolom: 0, kolommen: 1 })),
    vrij:
      werkdag && datum >= vandaag
        ? vrijePlekken({ begin: minutenVan(werkdag.van), einde: minutenVan(werkdag.tot) }, vakken, b.gesprekMinuten)
        : [],
  };
}
export type Agendadag = ReturnType<typeof maakDag>;

function maakRegel(f: Agendafeit, plaats: Plaats, b: Beschikbaarheid, bezet: readonly Agendafeit[], vandaag: Datum) {
  const vak = tijdvakVan(f, b.gesprekMinuten);
  const gepland = f.eigen && f.status === 'gepland';
  // Wat voorbij is kan niet meer botsen.
  const telt = gepland && f.datum >= vandaag;
  const andere = bezet.filter((a) => a.id !== f.id);
  return {
    id: f.id,
    versie: f.versie,
    clientnummer: f.clientnummer,
    naam: f.naam,
    datum: f.datum,
    tijd: f.tijd,
    /** Tot hoe laat; ook als de duur niet is opgeschreven. */
    tot: vak && tijdVan(vak.einde),
    vorm: vormVan({ ...f, soort: 'gesprek' }),
    status: f.status,
    locatie: f.locatie,
    telefoon: f.telefoon,
    eigen: f.eigen,
    houder: f.houder,
    vak,
    plaats,
    /** Met wie dit gesprek tegelijk is; een leeg woord als dat geen cliënt van deze begeleider (meer) is. */
    botstMet: telt ? botsendMet(f, andere, b.gesprekMinuten).map((a) => a.naam ?? '') : [],
    waarschuwingen: telt
      ? waarschuwingenBij(b, { ...f, opLocatie: f.kanaal === 'op_locatie' }).map((w) => w.soort)
      : [],
    duurMinuten: f.duurMinuten,
    /** In het raster te verschuiven: een eigen afspraak met een tijd, die nog open staat. */
    verzetbaar: gepland && vak !== null && f.clientnummer !== null,
    /** De dag is voorbij en er is nog niet opgeschreven hoe het ging. */
    nogVastTeLeggen: gepland && f.datum < vandaag,
  };
}
/** Een gesprek in de agenda, met waar het ligt en wat er niet past. */
export type Agendaregel = ReturnType<typeof maakRegel>;

const UUR = 60;

/** Van het eerste tot het laatste hele uur waarop er iets is of gewerkt wordt; ten minste een gewone werkdag. */
function rasterVan(dagen: readonly Agendadag[]): Tijdvak {
  const begin = dagen.flatMap((d) => [
    ...(d.uren ? [minutenVan(d.uren.van)] : []),
    ...d.opTijd.flatMap((r) => r.vak?.begin ?? []),
  ]);
  const einde = dagen.flatMap((d) => [
    ...(d.uren ? [minutenVan(d.uren.tot)] : []),
    ...d.opTijd.flatMap((r) => r.vak?.einde ?? []),
  ]);
  return {
    begin: Math.floor(Math.min(9 * UUR, ...begin) / UUR) * UUR,
    einde: Math.min(24 * UUR, Math.ceil(Math.max(17 * UUR, ...einde) / UUR) * UUR),
  };
}

/** Wie van de eigen cliënten op deze locatie te vinden is, met hoe zij heet. */
export const getActief = defineInzage({
  naam: 'agenda.openen',
  recht: 'agenda.bekijken',
  op: leesNiets,
  lees: async ({ tx, user, vandaag }, { locatieId }: { locatieId: string }) => {
    const { plekken, feiten } = await leesWijk(tx, user, [locatieId], vandaag);
    const [plek] = plekken;
    return { actief: plek ? wieIsHier(plek, feiten, vandaag, vandaag).komt : [], locatie: plek?.naam ?? null };
  },
  spoor: ({ actief }) => aantalMensen(actief),
});
