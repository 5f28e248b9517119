import { stilTussen } from '../copy/norm';
import { assessContactnorm, type Normstatus } from '../domain/contactnorm';
import { type Datum, plusDagen, plusMaanden } from '../domain/datum';
import { procentVan, TE_VERGELIJKEN } from '../domain/kleine-cellen';
import { gesprekkenvak, isLopend, MEESTE_GESPREKKEN } from '../domain/teamlijst';
import type { PeriodeKeuze } from '../domain/venster';
import type { Stilstand, Trajectfeiten } from '../norm/feiten';
import type { Deelnemer } from './queries';
import { MAAT, type Restregel } from './rest-regels';
import { maakTeams } from './teams-regels';

/** Een vak van een uitsplitsing. */
export type Cel<S> = { sleutel: S; aantal: number };

const LOPENDE_STATUSSEN = ['op_schema', 'binnenkort', 'over_tijd', 'opgeschort'] as const;

const STATUSSEN = [...LOPENDE_STATUSSEN, 'beeindigd'] as const;

/** Wat er van vernietigde dossiers in deze cijfers meetelt. */
export type Rest = {
  periode: PeriodeKeuze;
  nu: readonly Restregel[];
  begonnen: readonly { dag: Datum; aantal: number }[];
  verloop: ReadonlyMap<Datum, readonly Restregel[]>;
};

const som = (regels: readonly Restregel[], maat: string): number =>
  regels.reduce((n, r) => n + (r.maat === maat ? r.aantal : 0), 0);

const MAANDEN_INSTROOM = 24;
const MAANDEN_VERLOOP = 12;

const eersteVan = (d: Datum) => `${d.slice(0, 7)}-01` as Datum;

/** De laatste dag van de afgelopen maanden, en de peildatum zelf. */
export function meetdagen(peildatum: Datum): Datum[] {
  const einden = Array.from({ length: MAANDEN_VERLOOP }, (_, i) =>
    plusDagen(plusMaanden(eersteVan(peildatum), i - MAANDEN_VERLOOP + 1), -1),
  );
  return [...einden, peildatum];
}

/**
 * Telt deelnemers één voor één, zodat een grote aanpak niet in het geheugen hoeft. Hoe het met de norm staat is per nummer te zien, want daar is de rol
 * voor: deze aantallen staan er ook als zij klein zijn. Redenen niet (kwartaal-regels).
 */
export function maakCijfers(peildatum: Datum) {
  const status = teller<Normstatus>();
  const maand = teller<Datum | 'eerder'>();
  const gesprekken = teller<number>();
  const eerste = plusMaanden(eersteVan(peildatum), 1 - MAANDEN_INSTROOM);
  const teams = maakTeams();
  /** Wanneer de hele aanpak stilstond; dat is geen gegeven van een mens. */
  const stilstanden = new Map<Datum, Stilstand>();
  const verloop = meetdagen(peildatum).map((dag) => ({ dag, opTijd: 0, totaal: 0 }));

  function tel(
    d: Deelnemer,
    { norm, opschortingen }: Pick<Trajectfeiten, 'norm' | 'opschortingen'>,
    team: string | null,
  ): void {
    for (const o of opschortingen) if (o.vanAanpak) stilstanden.set(o.van, o);
    status.plus(d.status);
    if (d.start <= peildatum) maand.plus(eersteVan(d.start) < eerste ? 'eerder' : eersteVan(d.start));
    if (isLopend(d)) {
      gesprekken.plus(gesprekkenvak(d));
      teams.tel(team ?? 'zonder team', d);
    }
    for (const meting of verloop) {
      const toen = assessContactnorm(norm, meting.dag).status;
      if (toen === 'over_tijd' || toen === 'op_schema' || toen === 'binnenkort') meting.totaal += 1;
      if (toen === 'op_schema' || toen === 'binnenkort') meting.opTijd += 1;
    }
  }

  /** Telt mee wat er van vernietigde dossiers over is: op de peildatum, wie er per maand begon, en hoe het er op de meetdagen voor stond. */
  function telRest(rest: Rest): void {
    for (const s of STATUSSEN) status.plus(s, som(rest.nu, MAAT.status(s)));
    for (const { dag, aantal } of rest.begonnen) maand.plus(dag < eerste ? 'eerder' : dag, aantal);
    for (let n = 0; n <= MEESTE_GESPREKKEN; n += 1) gesprekken.plus(n, som(rest.nu, MAAT.vak(rest.periode, n)));
    for (const team of new Set(rest.nu.map((r) => r.team))) {
      const van = rest.nu.filter((r) => r.team === team);
      const tel = (wat: string) => som(van, MAAT.team(rest.periode, wat));
      if (tel('lopend') > 0) teams.telBij(team ?? 'zonder team', tel);
    }
    for (const meting of verloop) {
      const toen = rest.verloop.get(meting.dag) ?? [];
      const opTijd = som(toen, MAAT.status('op_schema')) + som(toen, MAAT.status('binnenkort'));
      meting.opTijd += opTijd;
      meting.totaal += opTijd + som(toen, MAAT.status('over_tijd'));
    }
  }

  function klaar() {
    const lopend = LOPENDE_STATUSSEN.reduce((som, s) => som + status.van(s), 0);
    const begonnen = maand.sleutels().filter((m): m is Datum => m !== 'eerder');
    const vanaf = maand.van('eerder') > 0 ? eerste : (begonnen.sort()[0] ?? eersteVan(peildatum));
    const maanden: (Datum | 'eerder')[] = maandenVan(vanaf, peildatum);
    if (maand.van('eerder') > 0) maanden.unshift('eerder');
    const stil = (van: Datum, tot: Datum) => stilTussen([...stilstanden.values()], van, tot);
    return {
      begonnen: lopend + status.van('beeindigd'),
      lopend,
      beeindigd: status.van('beeindigd'),
      nogNietGestart: status.van('nog_niet_gestart'),
      /** Instroom per maand, als eerste dag van de maand; wat langer geleden is samen. */
      instroom: cellen(maanden, maand.van).map((c) => ({
        ...c,
        stil:
          c.sleutel !== 'eerder' && c.aantal === 0
            ? stil(c.sleutel, plusDagen(plusMaanden(c.sleutel, 1), -1))
            : undefined,
      })),
      status: cellen(LOPENDE_STATUSSEN, status.van),
      gesprekken: cellen(
        Array.from({ length: MEESTE_GESPREKKEN + 1 }, (_, i) => i),
        gesprekken.van,
      ),
      /** Wie in de periode niet over tijd is, van wie de klok loopt; per einde van de maand en op de peildatum. */
      opTijd: verloop.map(({ dag, opTijd, totaal }) => ({
        dag,
        procent: procentVan(opTijd, totaal),
        teVergelijken: totaal >= TE_VERGELIJKEN,
        stil: stil(dag, dag),
      })),
      /** Wie er per team lopen, naast elkaar. */
      teams: teams.klaar(),
    };
  }

  return { tel, telRest, klaar };
}
export type Pilotcijfers = ReturnType<ReturnType<typeof maakCijfers>['klaar']>;

function maandenVan(van: Datum, tot: Datum): Datum[] {
  const maanden: Datum[] = [];
  for (let m = van; m <= tot; m = plusMaanden(m, 1)) maanden.push(m);
  return maanden;
}

const cellen = <S>(sleutels: readonly S[], van: (s: S) => number): Cel<S>[] =>
  sleutels.map((sleutel) => ({ sleutel, aantal: van(sleutel) }));

function teller<S>() {
  const aantallen = new Map<S, number>();
  return {
    plus: (s: S, erbij = 1) => {
      if (erbij !== 0) aantallen.set(s, (aantallen.get(s) ?? 0) + erbij);
    },
    van: (s: S) => aantallen.get(s) ?? 0,
    sleutels: () => [...aantallen.keys()],
  };
}
