/**
 * Lezen en inloggen dat de moeite waard is om te bekijken. Een regel beschuldigt niemand: voor bijna alles is een gewone reden, en die weet alleen
 * een mens. Elke regel gaat over één mens op één dag in Nederland, zodat dezelfde dag altijd hetzelfde geeft, welke periode er ook wordt bekeken.
 */
import type { Datum } from '../domain/datum';

export const OPVALLEND = [
  'veel_dossiers',
  'buiten_caseload',
  'buiten_werktijd',
  'link_en_inloggen',
  'veel_geweigerd',
] as const;
export type Regel = (typeof OPVALLEND)[number];

/** Iets uit het spoor, met de dag en het uur in Nederland. `wie` is een gebruiker, of een netwerkadres bij een onbekend account. */
export type Gebeurtenis = {
  soort: 'gezien' | 'geweigerd' | 'link' | 'ingelogd';
  wie: string;
  op: number;
  dag: Datum;
  /** 0 tot en met 23. */
  uur: number;
  /** 1 is maandag. */
  weekdag: number;
  clientId: string | null;
  /** Of hij deze cliënt toen begeleidde of verving, of leider was van het team; null bij een rol zonder caseload. */
  eigen: boolean | null;
  /** Voor wie de link was. */
  voor: string | null;
  adres: string | null;
};

export type Signaal = { regel: Regel; wie: string; dag: Datum; aantal: number; op: number };

const UUR = 3_600_000;
/** Meer dan een begeleider in een uur spreekt, belt of voorbereidt; een team doorlopen haalt het. */
export const DOSSIERS_PER_UUR = 20;
/** Een enkele keer een dossier van een collega openen hoort bij waarnemen. */
export const VREEMDEN_PER_DAG = 3;
export const GEWEIGERD_PER_UUR = 10;
const WERKDAG = { van: 7, tot: 20 };
const LINK_UREN = 24;

/** Het hoogste aantal verschillende dingen binnen een uur, en wanneer dat uur begon. */
function drukste<T>(rij: readonly Gebeurtenis[], wat: (g: Gebeurtenis) => T): { aantal: number; op: number } {
  const opTijd = [...rij].sort((a, b) => a.op - b.op);
  const binnen = new Map<T, number>();
  let [begin, beste] = [0, { aantal: 0, op: 0 }];
  for (const g of opTijd) {
    binnen.set(wat(g), (binnen.get(wat(g)) ?? 0) + 1);
    for (let eerste = opTijd[begin]; eerste && eerste.op <= g.op - UUR; eerste = opTijd[begin]) {
      const n = (binnen.get(wat(eerste)) ?? 1) - 1;
      if (n === 0) binnen.delete(wat(eerste));
      else binnen.set(wat(eerste), n);
      begin += 1;
    }
    if (binnen.size > beste.aantal) beste = { aantal: binnen.size, op: opTijd[begin]?.op ?? g.op };
  }
  return beste;
}

const uniek = (rij: readonly Gebeurtenis[]) => new Set(rij.map((g) => g.clientId)).size;
const eersteOp = (rij: readonly Gebeurtenis[]) => Math.min(...rij.map((g) => g.op));

/** Alleen boven de grens, met sinds wanneer. */
const boven = (aantal: number, grens: number, op: number) => (aantal > grens ? { aantal, op } : null);

type Dagregel = (dag: readonly Gebeurtenis[]) => { aantal: number; op: number } | null;

/** Wat er op één dag van één mens te zien is. */
const DAGREGELS: Record<Exclude<Regel, 'link_en_inloggen'>, Dagregel> = {
  veel_dossiers: (dag) => {
    const { aantal, op } = drukste(
      dag.filter((g) => g.soort === 'gezien' && g.clientId),
      (g) => g.clientId,
    );
    return boven(aantal, DOSSIERS_PER_UUR, op);
  },
  buiten_caseload: (dag) => {
    const vreemd = dag.filter((g) => g.soort === 'gezien' && g.clientId && g.eigen === false);
    return boven(uniek(vreemd), VREEMDEN_PER_DAG, eersteOp(vreemd));
  },
  buiten_werktijd: (dag) => {
    const laat = dag.filter((g) => g.soort === 'gezien' && g.clientId && !isWerktijd(g));
    return boven(uniek(laat), 0, eersteOp(laat));
  },
  veel_geweigerd: (dag) => {
    const geweigerd = dag.filter((g) => g.soort === 'geweigerd');
    const { aantal, op } = drukste(geweigerd, (g) => g);
    return boven(aantal, GEWEIGERD_PER_UUR - 1, op);
  },
};

export const isWerktijd = ({ uur, weekdag }: Pick<Gebeurtenis, 'uur' | 'weekdag'>): boolean =>
  weekdag <= 5 && uur >= WERKDAG.van && uur < WERKDAG.tot;

/**
 * Een link die een ander maakte, en daarna van hetzelfde netwerkadres inloggen als degene voor wie hij was: dan kan wie de link maakte hem zelf
 * hebben gebruikt. Op kantoor delen velen een adres; ook daarom is het iets om te bekijken en geen bewijs.
 */
function links(alles: readonly Gebeurtenis[]): Signaal[] {
  return alles.flatMap((link): Signaal[] => {
    if (link.soort !== 'link' || !link.voor || link.voor === link.wie || !link.adres) return [];
    const erna = alles.filter(
      (g) =>
        g.soort === 'ingelogd' &&
        g.wie === link.voor &&
        g.adres === link.adres &&
        g.op >= link.op &&
        g.op < link.op + LINK_UREN * UUR,
    );
    return erna.length > 0
      ? [{ regel: 'link_en_inloggen', wie: link.wie, dag: link.dag, aantal: erna.length, op: link.op }]
      : [];
  });
}

/** Alles wat opvalt, het nieuwste eerst; van elke regel hoogstens één per mens per dag. */
export function vindOpvallend(alles: readonly Gebeurtenis[]): Signaal[] {
  const dagen = new Map<string, Gebeurtenis[]>();
  for (const g of alles) {
    const sleutel = `${g.wie} ${g.dag}`;
    const dag = dagen.get(sleutel);
    if (dag) dag.push(g);
    else dagen.set(sleutel, [g]);
  }
  const perDag = [...dagen.values()].flatMap((dag): Signaal[] => {
    const [eerste] = dag;
    return Object.entries(DAGREGELS).flatMap(([regel, past]): Signaal[] => {
      const gevonden = past(dag);
      return gevonden && eerste ? [{ regel: regel as Regel, wie: eerste.wie, dag: eerste.dag, ...gevonden }] : [];
    });
  });
  const perSleutel = new Map<string, Signaal>();
  for (const s of [...perDag, ...links(alles)]) {
    const eerder = perSleutel.get(sleutelVan(s));
    perSleutel.set(sleutelVan(s), eerder ? { ...eerder, aantal: eerder.aantal + s.aantal } : s);
  }
  return [...perSleutel.values()].sort((a, b) => b.op - a.op);
}

export const sleutelVan = ({ regel, wie, dag }: Pick<Signaal, 'regel' | 'wie' | 'dag'>): string =>
  `${regel} ${dag} ${wie}`;
