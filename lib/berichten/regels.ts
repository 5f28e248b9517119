/**
 * Berichten aan cliënten: wat er in een sjabloon mag staan, langs welke weg een bericht gaat en wanneer. De velden komen uit deze vaste lijst
 * en gaan alleen over de afspraak: over gezondheid, inkomen of wat er is besproken bestaat geen veld, dus kan er geen bericht over gaan.
 */
import { type Datum, plusDagen } from '../domain/datum';
import type { Kanaal } from '../domain/tellend-gesprek';
import { isWerkdag, werkdagenNa } from '../domain/werkdagen';

export const CLIENTBERICHTEN = ['uitnodiging', 'verplaatst', 'afgezegd', 'herinnering'] as const;
export type Clientbericht = (typeof CLIENTBERICHTEN)[number];
export const BERICHTSOORTEN = [...CLIENTBERICHTEN, 'weekoverzicht'] as const;
export type Berichtsoort = (typeof BERICHTSOORTEN)[number];

export const SJABLOONSOORTEN = [...CLIENTBERICHTEN, 'vaste_zin'] as const;
export type Sjabloonsoort = (typeof SJABLOONSOORTEN)[number];

/** Bellen doet de begeleider zelf: dan staat hier wat er te vertellen is. */
export type Berichtkanaal = 'brief' | 'e_mail' | 'bellen';
export const BERICHTSTATUSSEN = [
  'onvolledig',
  'wacht',
  'bezig',
  'verzonden',
  'afgedrukt',
  'mislukt',
  'onbestelbaar',
  'vervallen',
] as const;
export type Berichtstatus = (typeof BERICHTSTATUSSEN)[number];

/** Waarom een bericht wacht of niet is aangekomen: een vast woord, nooit een naam, adres of tekst van een mailserver. */
export const BERICHTFOUTEN = [
  'geen_verbinding',
  'aanmelden_mislukt',
  'tijdelijk_geweigerd',
  'adres_geweigerd',
  'bericht_geweigerd',
  'niet_aangekomen',
  'geen_toestemming',
  'vervangen',
  'afspraak_gewijzigd',
  'te_laat',
  'niet_sturen',
  'mist_gegevens',
  'mist_gemeente',
] as const;
export type Berichtfout = (typeof BERICHTFOUTEN)[number];

/** Wat een sjabloon mag invullen. */
export const SJABLOONVELDEN = [
  'naam',
  'datum',
  'tijd',
  'hoe',
  'plaats',
  'begeleider',
  'telefoon',
  'gemeente',
  'vaste_zin',
] as const;
export type Sjabloonveld = (typeof SJABLOONVELDEN)[number];
export type Sjabloonwaarden = Record<Sjabloonveld, string>;

export type Sjabloontekst = { onderwerp: string; tekst: string };

const VELD = /\{\{([^{}]*)\}\}/g;
const isVeld = (naam: string): naam is Sjabloonveld => (SJABLOONVELDEN as readonly string[]).includes(naam);

/** Elk veld dat deze tekst noemt, een keer. */
const genoemd = (tekst: string): string[] => [...new Set([...tekst.matchAll(VELD)].map((m) => (m[1] ?? '').trim()))];

/** De velden in deze tekst die niet bestaan, zoals iemand ze schreef. */
export const onbekendeVelden = (tekst: string): string[] => genoemd(tekst).filter((naam) => !isVeld(naam));

/** Staan er haken die geen veld zijn? Dan zou een cliënt ze te lezen krijgen. */
export const heeftLosseHaken = (tekst: string): boolean => /\{\{|\}\}/.test(tekst.replace(VELD, ''));

/** Gebruikt deze tekst dit veld? */
export const gebruiktVeld = (tekst: string, veld: Sjabloonveld): boolean => genoemd(tekst).includes(veld);

/** Een tekst die zo in een bericht kan. */
export const isBruikbaar = (tekst: string): boolean => onbekendeVelden(tekst).length === 0 && !heeftLosseHaken(tekst);

/**
 * De tekst met deze waarden. Een regel waarvan elk veld leeg is valt weg: zonder tijd staat er geen "Tijd:". Gooit RangeError bij een veld dat
 * niet bestaat. Een waarde wordt nooit zelf als sjabloon gelezen.
 */
export function vulSjabloon(tekst: string, waarden: Sjabloonwaarden): string {
  const regels = tekst.split('\n').flatMap((regel) => {
    const velden = genoemd(regel);
    const onbekend = velden.find((naam) => !isVeld(naam));
    if (onbekend !== undefined) throw new RangeError(`Het veld ${onbekend} bestaat niet`);
    if (velden.length > 0 && velden.every((naam) => waarden[naam as Sjabloonveld] === '')) return [];
    return [regel.replace(VELD, (_, naam: string) => waarden[naam.trim() as Sjabloonveld])];
  });
  return regels
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Een onderwerp is één regel. */
export const vulOnderwerp = (tekst: string, waarden: Sjabloonwaarden): string =>
  vulSjabloon(tekst, waarden).replace(/\s+/g, ' ');

export type Bereikbaar = { email: string | null; emailToestemmingOp: unknown; emailOnbestelbaarOp: unknown };

/** E-mail alleen met een adres, toestemming, en zolang er niets onbestelbaar terugkwam. Anders een brief. */
export const magMail = (c: Bereikbaar): boolean => Boolean(c.email && c.emailToestemmingOp && !c.emailOnbestelbaarOp);

export type Postadres = { adres: string | null; postcode: string | null; woonplaats: string | null };

/** De adresregels van een brief, of null zolang er iets ontbreekt om hem te bezorgen. */
export function adresregels(naam: string, { adres, postcode, woonplaats }: Postadres): string[] | null {
  if (!adres?.trim() || !postcode?.trim() || !woonplaats?.trim()) return null;
  return [naam, adres.trim(), `${postcode.trim().toUpperCase()}  ${woonplaats.trim()}`];
}

type Lezer = {
  huishoudenId: string | null;
  laaggeletterd: 'ja' | 'nee' | 'onbekend';
  niveauNederlands: 'geen' | 'beginner' | 'redelijk' | 'goed' | null;
};

/** Bij wie we na een brief vragen of hij begrepen is: huisgenoten, wie moeite heeft met lezen, wie nog weinig Nederlands kent. */
export const vraagtOfBegrepen = (c: Lezer): boolean =>
  c.huishoudenId !== null ||
  c.laaggeletterd === 'ja' ||
  c.niveauNederlands === 'geen' ||
  c.niveauNederlands === 'beginner';

/** PostNL bezorgt een gewone brief binnen twee werkdagen na het posten. */
const BEZORG_WERKDAGEN = 2;
/** Een brief die nu klaar komt te liggen gaat uiterlijk de volgende werkdag op de post. */
const AFDRUK_WERKDAGEN = 1;

/** Is een brief die vandaag op de post gaat zeker bezorgd op de dag voor de afspraak? */
export const postKanNog = (afspraak: Datum, vandaag: Datum): boolean =>
  afspraak > zoveelWerkdagenNa(vandaag, BEZORG_WERKDAGEN);

/** En een die vandaag wordt gemaakt? */
export const briefKanNog = (afspraak: Datum, vandaag: Datum): boolean =>
  afspraak > zoveelWerkdagenNa(vandaag, AFDRUK_WERKDAGEN + BEZORG_WERKDAGEN);

/** Waarom de begeleider zelf belt. */
export type Belreden = 'te_laat' | 'geen_adres' | 'leest_weinig';
export type Weg = { kanaal: 'brief' | 'e_mail' | null; bellen: Belreden | null };

/**
 * Langs welke weg een cliënt van een afspraak hoort, en of de begeleider (ook) zelf belt. De ene plaats waar dat wordt besloten: het maken van een
 * bericht en wat er na het opslaan te lezen staat volgen haar allebei.
 */
export function kiesWeg(
  c: Bereikbaar & Postadres & Pick<Lezer, 'laaggeletterd'>,
  afspraak: Datum,
  vandaag: Datum,
): Weg {
  const leest = c.laaggeletterd === 'ja' ? 'leest_weinig' : null;
  if (magMail(c)) return { kanaal: 'e_mail', bellen: leest };
  if (!briefKanNog(afspraak, vandaag)) return { kanaal: null, bellen: 'te_laat' };
  return { kanaal: 'brief', bellen: adresregels('', c) ? leest : 'geen_adres' };
}

export const GEGEVENS = ['tijd', 'plaats', 'telefoon', 'gemeente'] as const;
/** Wat een bericht niet kan missen: `telefoon` is het nummer van de cliënt dat gebeld gaat worden, `gemeente` wie er boven staat. */
export type Gegeven = (typeof GEGEVENS)[number];

type Compleet = { tijd: string | null; kanaal: Kanaal; locatie: unknown; telefoon: string | null; gemeente: boolean };

/** Wat er ontbreekt om dit bericht te kunnen versturen. Wie hoort dat iets niet doorgaat hoeft niet te weten hoe laat het was. */
export function watMist(soort: Clientbericht, a: Compleet): Gegeven[] {
  const komt = soort !== 'afgezegd';
  const mist: Record<Gegeven, boolean> = {
    tijd: komt && a.tijd === null,
    plaats: komt && a.kanaal === 'op_locatie' && !a.locatie,
    telefoon: komt && a.kanaal === 'telefonisch' && !a.telefoon?.trim(),
    gemeente: !a.gemeente,
  };
  return GEGEVENS.filter((g) => mist[g]);
}

const HERINNER_WERKDAGEN = 2;
/** Korter dan zoveel werkdagen na het maken van een afspraak is een herinnering dubbelop. */
const NIET_NA_WERKDAGEN = 3;

/** De dag waarop de herinnering gaat: twee werkdagen voor de afspraak. */
export function herinneringsdag(afspraak: Datum): Datum {
  let dag = afspraak;
  for (let over = HERINNER_WERKDAGEN; over > 0; ) {
    dag = plusDagen(dag, -1);
    if (isWerkdag(dag)) over--;
  }
  return dag;
}

const zoveelWerkdagenNa = (d: Datum, aantal: number): Datum => werkdagenNa(d, aantal).at(-1) ?? d;

/**
 * Hoort op deze dag de herinnering voor deze afspraak te gaan? Ook een dag later, als de dag zelf is gemist; niet op de dag van de afspraak,
 * en niet als zij pas net is gemaakt of verzet.
 */
export const herinnertOp = (dag: Datum, afspraak: Datum, gemaaktOp: Datum): boolean =>
  herinneringsdag(afspraak) <= dag && dag < afspraak && zoveelWerkdagenNa(gemaaktOp, NIET_NA_WERKDAGEN) <= dag;
