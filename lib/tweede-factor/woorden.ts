/** Wat er bij de tweede stap te lezen is. */
import type { Velden } from '../formulier/formulier';

export const MIDDELEN = ['code', 'passkey', 'herstelcode'] as const;
/** Waarmee iemand laat zien dat hij het zelf is, na zijn wachtwoord. */
export type Middel = (typeof MIDDELEN)[number];

export const MIDDEL: Record<Middel, string> = {
  code: 'code van de app',
  passkey: 'passkey',
  herstelcode: 'herstelcode',
};

/** Hoe een code van de app werd beoordeeld. */
export type Codeoordeel = 'klopt' | 'fout' | 'gebruikt' | 'verlopen' | 'loopt_achter';

const KLOK = 'zet bij de instellingen van uw telefoon datum en tijd op automatisch';
export const CODE_FOUT: Record<Exclude<Codeoordeel, 'klopt'>, string> = {
  fout: `Deze code klopt niet. Typ de zes cijfers die uw app nu bij Vast Contact toont. Lukt het weer niet? Dan loopt de klok van uw telefoon misschien verkeerd: ${KLOK}.`,
  gebruikt: 'Deze code is al gebruikt. Wacht tot uw app een nieuwe code toont, hoogstens een halve minuut, en typ die.',
  loopt_achter: `Deze code geldt niet meer. Typ de code die uw app nu toont. Lukt het weer niet? Dan loopt de klok van uw telefoon achter: ${KLOK}.`,
  verlopen: 'Deze QR-code is verlopen. Herlaad de pagina, en scan de nieuwe.',
};

export const HERSTELCODE_FOUT =
  'Deze herstelcode klopt niet, of is al gebruikt. Elke code werkt één keer. Typ een andere code van uw lijst.';
export const PASSKEY_FOUT =
  'Deze passkey hoort niet bij dit account of bij dit venster. Probeer het opnieuw, of gebruik een code.';
export const INVULLEN = 'Vul de code in.';
export const STORING = 'Dit lukt nu niet door een storing. Wacht even en probeer het opnieuw.';
export const TE_VAAK = 'Het is te vaak niet gelukt. Wacht een kwartier en probeer het opnieuw.';
/** Wie hier zo vaak komt kent het wachtwoord. Een nieuw wachtwoord haalt hem eruit, en begint opnieuw te tellen. */
export const TE_VAAK_VANDAAG =
  'Het is vandaag te vaak niet gelukt. Kies een nieuw wachtwoord met de link Wachtwoord vergeten; daarna kunt u meteen weer inloggen.';
export const TE_LANG = 'Het inloggen duurde te lang. Vul uw e-mailadres en wachtwoord opnieuw in.';
export const AL_INGESTELD =
  'De tweede stap van dit account is al ingesteld. Log opnieuw in en gebruik uw telefoon, passkey of herstelcode.';
export const LAATSTE = 'Dit is uw enige tweede stap. Stel eerst een andere in; daarna kunt u deze weghalen.';
export const DUBBELE_PASSKEY = 'Deze passkey staat er al.';

export const TWEEDE_STAP_VELDEN = {
  telefooncode: { label: 'Code uit de app', hint: 'Zes cijfers. Uw app toont elke halve minuut een andere code.' },
  passkeyantwoord: { label: 'Passkey' },
  naam: { label: 'Naam van de passkey', hint: 'Waaraan u dit apparaat herkent, bijvoorbeeld: laptop werk.' },
  passkeyId: { label: 'Passkey' },
} satisfies Velden;

/** Zoveel herstelcodes krijgt iemand. */
export const HERSTELCODES = 10;
/** Bij zo weinig over is het tijd voor nieuwe. */
export const WEINIG_CODES = 3;

/** Zo lang kan een ander beslissen over een verzoek. */
export const HERSTEL_UREN = 24;

export const overTekst = (over: number) =>
  over === 0
    ? 'U hebt geen herstelcodes meer: maak er nieuwe.'
    : `U hebt nog ${over} ${over === 1 ? 'herstelcode' : 'herstelcodes'} over.`;
