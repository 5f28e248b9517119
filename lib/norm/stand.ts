import 'server-only';
import { assessMetTelling, type Normstatus, type Venster } from '../domain/contactnorm';
import { type Datum, dagenTussen } from '../domain/datum';
import { opSorteernaam } from '../domain/naam';
import { isGehoord, isTellend, misluktePogingen, type Vorm, vormVan } from '../domain/tellend-gesprek';
import type { KortContact, Trajectfeiten } from './feiten';

export type Afspraak = { id: string; datum: Datum; tijd: string | null; vorm: Vorm; locatie: string | null };

/** De stand van dit traject op de peildatum, met de telling over het gekozen venster. */
export function bepaalStand(t: Trajectfeiten, peildatum: Datum, venster: Venster) {
  const { norm, telling } = assessMetTelling(t.norm, peildatum, venster);
  const { laatsteGesprek } = norm;
  const gepland = t.contacten.find((c) => c.status === 'gepland' && !c.verkeerdGeregistreerd && c.datum >= peildatum);
  const gehoord = t.contacten.findLast((c) => c.datum <= peildatum && isGehoord(c));
  const laatste = laatsteGesprek && t.contacten.find((c) => c.datum === laatsteGesprek && isTellend(c));
  return {
    trajectId: t.id,
    clientId: t.clientId,
    aanpak: t.aanpak.naam,
    start: t.startdatum,
    einddatum: t.einddatum,
    status: norm.status,
    uiterlijk: norm.uiterlijk,
    dagen: norm.dagen,
    telling,
    laatsteGesprek,
    laatsteVorm: laatste ? vormVan(laatste) : null,
    pogingen: misluktePogingen(
      t.contacten.filter((c) => c.datum >= t.startdatum),
      laatsteGesprek,
      peildatum,
    ),
    gepland: gepland ? afspraakVan(gepland) : null,
    /** Dagen sinds er voor het laatst iets is gehoord; null als er nog nooit iets was. */
    stil: gehoord ? dagenTussen(gehoord.datum, peildatum) : null,
  };
}
/** Hoe één traject er op de peildatum voor staat: wat Vandaag, Team en de planning van een cliënt laten zien. */
export type Stand = ReturnType<typeof bepaalStand>;

/** Een contact dat nog komt, als afspraak; alleen daarvan is het id gelezen. */
export function afspraakVan(c: KortContact): Afspraak {
  return { id: c.id as string, datum: c.datum, tijd: c.tijd, vorm: vormVan(c), locatie: c.locatie };
}

const STATUSVOLGORDE: readonly Normstatus[] = [
  'over_tijd',
  'binnenkort',
  'op_schema',
  'opgeschort',
  'nog_niet_gestart',
  'beeindigd',
];

type Volgorderij = Pick<Stand, 'status' | 'laatsteGesprek'> & { sorteernaam: string; clientnummer: string };

/**
 * Op status; daarbinnen wie nog nooit is gesproken eerst, dan wie het eerst aan de beurt is (volgens `beurt`); bij gelijke datum op naam.
 */
export const opVolgorde =
  <T extends Volgorderij>(beurt: (rij: T) => Datum | null) =>
  (a: T, b: T): number => {
    if (a.status !== b.status) return STATUSVOLGORDE.indexOf(a.status) - STATUSVOLGORDE.indexOf(b.status);
    if ((a.laatsteGesprek === null) !== (b.laatsteGesprek === null)) return a.laatsteGesprek === null ? -1 : 1;
    const [da, db] = [beurt(a) ?? '9999', beurt(b) ?? '9999'];
    if (da !== db) return da < db ? -1 : 1;
    return opSorteernaam(a, b) || (a.clientnummer < b.clientnummer ? -1 : 1);
  };
