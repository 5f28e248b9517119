import 'server-only';
import { leesbareWaarde } from '../copy/invoer';
import { labelsVan, type Velden } from '../formulier/formulier';
import { IntussenGewijzigd } from '../server/fouten';

/**
 * Gooit IntussenGewijzigd met wat er nu staat, in woorden, als een ander het opsloeg na de versie die dit formulier voor zich had. Een veld dat in
 * `staat` ontbreekt of undefined is, hoort er niet bij.
 */
export function eisVersie(velden: Velden, staat: Record<string, unknown> & { versie: number }, versie: number): void {
  if (staat.versie === versie) return;
  const staand = Object.entries(labelsVan(velden))
    .filter(([veld]) => staat[veld] !== undefined)
    .map(([veld, label]) => ({ veld, label, waarde: leesbareWaarde(veld, staat[veld], velden) }));
  throw new IntussenGewijzigd(staand, staat.versie);
}
