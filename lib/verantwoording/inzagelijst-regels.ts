/** Wie een dossier zag, zoals de cliënt het te lezen krijgt: per dag, per mens, in drie soorten. */
import type { Datum } from '../domain/datum';
import { type Groep, groepVan } from './groep-regels';

export type Gezien = {
  dag: Datum;
  gebruikerId: string | null;
  actie: string;
};

/** Wie iemand is voor de cliënt; `bij` is zijn team of organisatie. `bekend` is: hij begeleidde of verving, dus staat zijn naam al op brieven. */
export type Medewerker = { id: string; naam: string; functie: string; bij: string | null; bekend: boolean };

export type Regelsoort = Exclude<Groep, 'toegang'>;
export type Lijstdag = { dag: Datum; mensen: { wie: string; wat: Record<Regelsoort, string[]> }[] };

/**
 * Hoe iedereen heet. Wie de cliënt al kent heet bij zijn naam; een ander bij zijn functie met een volgnummer, zodat te zien is wat dezelfde mens deed.
 * Met namen heet iedereen bij zijn naam.
 */
export function aanduidingen(mensen: readonly Medewerker[], metNamen: boolean): Map<string, string> {
  const perFunctie = new Map<string, number>();
  return new Map(
    mensen.map(({ id, naam, functie, bij, bekend }) => {
      if (metNamen || bekend) return [id, `${naam} (${[functie, bij].filter(Boolean).join(', ')})`];
      const nummer = (perFunctie.get(functie) ?? 0) + 1;
      perFunctie.set(functie, nummer);
      return [id, `${functie} ${nummer}${bij ? ` (${bij})` : ''}`];
    }),
  );
}

const SYSTEEM = 'de computer, vanzelf';

/** Per dag wie wat deed, de oudste dag eerst. Inloggen en rechten gaan niet over een cliënt. */
export function perDag(alles: readonly Gezien[], wie: ReadonlyMap<string, string>): Lijstdag[] {
  const dagen = new Map<Datum, Map<string, Record<Regelsoort, Set<string>>>>();
  for (const { dag, gebruikerId, actie } of alles) {
    const groep = groepVan(actie);
    if (groep === 'toegang') continue;
    const mensen = dagen.get(dag) ?? new Map();
    dagen.set(dag, mensen);
    const naam = gebruikerId ? (wie.get(gebruikerId) ?? 'een medewerker die er niet meer is') : SYSTEEM;
    const wat = mensen.get(naam) ?? { inzage: new Set(), wijziging: new Set(), bestand: new Set() };
    mensen.set(naam, wat);
    wat[groep].add(actie);
  }
  return [...dagen]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([dag, mensen]) => ({
      dag,
      mensen: [...mensen].map(([naam, wat]) => ({
        wie: naam,
        wat: { inzage: [...wat.inzage], wijziging: [...wat.wijziging], bestand: [...wat.bestand] },
      })),
    }));
}
