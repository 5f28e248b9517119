/** De groepen waarin de privacy officer het spoor bekijkt. Elke daad hoort in precies één; geweigerd is geen groep van daden maar een afloop. */
import { AUDITACTIES, type Auditactie } from '../domain/auditacties';

export const GROEPEN = ['inzage', 'wijziging', 'toegang', 'bestand'] as const;
export type Groep = (typeof GROEPEN)[number];

/** Rechten en inloggen: wie erin kan, en wat hij dan mag. */
const TOEGANG =
  /^(in|uit)loggen$|^(sessies?|toegangslink|wachtwoord|gebruiker|factor|passkey|herstelcode|bevestiging|feed)\./;
/** Wat het systeem verlaat als bestand. */
const BESTAND = /\.(exporteren|downloaden)$/;
const INZAGE = /\.(openen|lezen|zoeken|voorzien)$/;

export function groepVan(actie: string): Groep {
  if (BESTAND.test(actie)) return 'bestand';
  if (TOEGANG.test(actie) || actie.startsWith('toegang')) return 'toegang';
  return INZAGE.test(actie) ? 'inzage' : 'wijziging';
}

/** De daden van een groep. */
export const dadenVan = (groep: Groep): Auditactie[] => AUDITACTIES.filter((actie) => groepVan(actie) === groep);
