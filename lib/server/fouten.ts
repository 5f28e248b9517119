import 'server-only';
import type { ActieStaat } from '../formulier/formulier';

/** De cliënt of het record bestaat niet, of mag niet bestaan voor deze gebruiker. */
export class NietGevonden extends Error {
  constructor() {
    super('niet gevonden');
  }
}

/** De gebruiker ziet het wel, maar mag dit niet. */
export class Geweigerd extends Error {
  constructor() {
    super('geweigerd');
  }
}

/** De invoer kan niet: bij een veld, of als geheel. Er is niets veranderd. */
export class Ongeldig extends Error {
  constructor(
    readonly fieldErrors: Record<string, string>,
    readonly formError?: string,
  ) {
    super('ongeldig');
  }
}

/** Er moet eerst bevestigd worden ("Staat er al; toch vastleggen?"). */
export class Bevestig extends Error {
  constructor(
    readonly vraag: string,
    readonly voorbeeld?: ActieStaat['voorbeeld'],
  ) {
    super('bevestig');
  }
}

export type Opgeslagen = { veld: string; label: string; waarde: string };

/** Hij moet eerst opnieuw laten zien dat hij het zelf is. Er is niets veranderd en niets getoond. */
export class BevestigOpnieuw extends Error {
  constructor() {
    super('bevestig opnieuw');
  }
}

/** Iemand anders was eerder: met wat er nu staat en het nieuwe versienummer. */
export class IntussenGewijzigd extends Error {
  constructor(
    readonly opgeslagen: Opgeslagen[],
    readonly versie: number,
  ) {
    super('intussen gewijzigd');
  }
}

/** Werk uit de wachtrij dat later opnieuw moet. De reden is een vast woord: wie de wachtrij beheert leest haar. */
export class WerkMislukt extends Error {
  constructor(reden: string) {
    super(reden);
    this.name = 'WerkMislukt';
  }
}
