/** Wat een formulier en zijn actie met elkaar delen; zuiver, dus gelijk in de browser en op de server. */
import { bewaarbareTekst } from '../domain/tekst';

export type Waarden = Record<string, string | string[]>;

/** Wat een mens van een veld leest. Staat één keer, bij het schema: voor het formulier, en voor wie ziet wat er al is opgeslagen. */
export type Veldwoorden = {
  label: string;
  /** De naam buiten het formulier, als het label een vraag is. */
  kort?: string;
  hint?: string;
  magLeeg?: true;
  /** Zoveel tekens kan een tekst lang zijn; een groot tekstvak telt mee. */
  hoogstens?: number;
  /** Wat de codes betekenen; een keuze zonder eigen opties biedt deze aan. */
  woorden?: Record<string, string>;
  /** De waarde wijst iets aan en zegt zelf niemand iets. */
  verwijzing?: true;
};
export type Velden = Record<string, Veldwoorden>;

/** Hoe de velden buiten hun formulier heten; wat alleen ergens naar verwijst staat er niet bij. */
export const labelsVan = <V extends Velden>(velden: V) =>
  Object.fromEntries(
    Object.entries(velden).flatMap(([naam, { label, kort, verwijzing }]) =>
      verwijzing ? [] : [[naam, kort ?? label]],
    ),
  ) as { [N in keyof V as V[N] extends { verwijzing: true } ? never : N]: string };

/** Een veld dat iemand anders intussen anders heeft opgeslagen. */
export type Verschil = { veld: string; label: string; waarde: string };

export type ActieStaat = {
  gelukt?: boolean;
  /** Waarheen na een geslaagde actie. */
  naar?: string;
  melding?: string;
  /** De versie van het record na het opslaan, voor een formulier dat vanzelf opslaat. */
  versie?: number;
  /** Wordt één keer getoond en nergens bewaard, zoals een toegangslink. */
  eenmalig?: string;
  values?: Waarden;
  fieldErrors?: Record<string, string>;
  formError?: string;
  sessieVerlopen?: boolean;
  /** Hij is ingelogd, maar moet voor deze daad opnieuw laten zien dat hij het zelf is. */
  bevestigOpnieuw?: boolean;
  /** Een vraag die met ja beantwoord moet worden voor er wordt opgeslagen. */
  bevestig?: string;
  /** Wat er bij die vraag te lezen is; `gezien` gaat met het ja mee terug, zodat een ja geldt voor wat er toen stond. */
  voorbeeld?: Omit<Voorbeeld, 'vraag' | 'regels'> & { regels: readonly string[]; gezien: string };
  conflict?: { soort: 'al_opgeslagen' | 'gewijzigd'; verschillen: Verschil[]; versie?: number };
  /** Verandert bij elk antwoord, zodat het formulier weet dat er een nieuw antwoord is. */
  antwoord?: string;
};

export type FormulierActie = (vorige: ActieStaat, invoer: FormData) => Promise<ActieStaat>;

/** Wat een grote daad doet, te lezen voordat zij gebeurt. */
export type Voorbeeld = {
  vraag: string;
  /** Wat zij raakt, een regel per getal; wat zij niet raakt vervalt. */
  regels: readonly (string | false)[];
  /** Om wie het gaat, voor wie dat mag zien. */
  wie?: readonly string[];
  /** Noemt de daad zelf: "Draag 70 trajecten over aan Karim Bouzid". */
  knop: string;
};

/** De zin boven fouten bij velden; zijn die verbeterd, dan verdwijnt ook de zin. */
export const KIJK_HIERONDER = 'Er is nog niets opgeslagen. Kijk naar wat hieronder staat.';

/** De namen van verborgen velden die niet tot de inhoud horen. */
export const META = { sleutel: '_sleutel', plek: '_plek', js: '_js', bevestigd: '_bevestigd' } as const;

/** Een formulier met dit kenmerk gaat pas weg als er staat wat op de pagina is getypt. */
export const WACHT_OP_BEWAREN = 'data-wacht-op-bewaren';

/** De inhoud van een formulier zonder meta-velden; een herhaalde naam wordt een rij. */
export function waardenUit(invoer: FormData): Waarden {
  const waarden: Waarden = {};
  for (const [naam, waarde] of invoer.entries()) {
    // Geen veld heeft een naam die niet te bewaren is.
    if (/^[_$]/.test(naam) || naam !== bewaarbareTekst(naam) || typeof waarde !== 'string') continue;
    const tekst = bewaarbareTekst(waarde);
    const eerder = Object.hasOwn(waarden, naam) ? waarden[naam] : undefined;
    waarden[naam] = eerder === undefined ? tekst : [...(Array.isArray(eerder) ? eerder : [eerder]), tekst];
  }
  return waarden;
}

/** De eerste melding per veld uit een mislukte controle. */
export function foutenPerVeld(issues: readonly { path: PropertyKey[]; message: string }[]): Record<string, string> {
  const fouten: Record<string, string> = {};
  for (const issue of issues) {
    const veld = String(issue.path[0] ?? '');
    fouten[veld] ??= issue.message;
  }
  return fouten;
}
