import { JA_NEE_ONBEKEND, KANAAL, NIVEAU_NEDERLANDS } from '../copy/woorden';
import { BRIEFTAAL } from '../domain/brieftalen';
import type { Velden } from '../formulier/formulier';

export const PERSOON_VELDEN = {
  voornaam: { label: 'Voornaam', magLeeg: true },
  achternaam: { label: 'Achternaam', hint: 'Eén naam is genoeg: vul die hier in.' },
  geboortedatum: { label: 'Geboortedatum', magLeeg: true },
  telefoon: { label: 'Telefoon', magLeeg: true, hint: 'Een nummer, twee nummers, of een woord zoals geheim.' },
  email: { label: 'E-mail', magLeeg: true },
  emailToestemmingOp: {
    label: 'E-mail mag, sinds',
    magLeeg: true,
    hint: 'Wanneer de cliënt het goed vond. Leeg is: brieven.',
  },
  brieftaal: {
    label: 'Brieven en e-mails over afspraken ook in',
    magLeeg: true,
    kort: 'Brieven ook in',
    woorden: BRIEFTAAL,
    hint: 'Het Nederlands gaat altijd mee.',
  },
  adres: { label: 'Straat en huisnummer', magLeeg: true },
  postcode: { label: 'Postcode', magLeeg: true },
  woonplaats: { label: 'Woonplaats', magLeeg: true },
  wijk: { label: 'Wijk', magLeeg: true },
} satisfies Velden;

export const TAAL_VELDEN = {
  talen: { label: 'Talen', magLeeg: true, hint: 'Met komma’s ertussen, bijvoorbeeld: Nederlands, Koerdisch.' },
  niveauNederlands: { label: 'Nederlands', magLeeg: true, woorden: NIVEAU_NEDERLANDS },
  laaggeletterd: {
    label: 'Heeft de cliënt moeite met lezen en schrijven?',
    kort: 'Moeite met lezen en schrijven',
    hint: 'Vaak blijkt dit pas later. U kunt het altijd aanpassen.',
    woorden: JA_NEE_ONBEKEND,
  },
  tolkNodig: { label: 'Er is een tolk nodig', kort: 'Tolk nodig' },
  bereikbaarheid: {
    label: 'Hoe en wanneer is de cliënt goed te bereiken?',
    magLeeg: true,
    kort: 'Bereikbaarheid',
    hint: 'Bijvoorbeeld: belt liever ’s ochtends.',
  },
} satisfies Velden;

export const RITME_VELDEN = {
  ritmeWeken: { label: 'Elke hoeveel weken een gesprek?', magLeeg: true, kort: 'Om de hoeveel weken' },
  ritmeKanaal: { label: 'Hoe het liefst?', magLeeg: true, kort: 'Hoe', woorden: KANAAL },
  ritmeLocatieId: { label: 'Waar?', magLeeg: true, verwijzing: true },
  ritmeMomenten: { label: 'Dagen en tijden', magLeeg: true, hint: 'Bijvoorbeeld: dinsdag- of donderdagochtend.' },
  ritmeWens: {
    label: 'Wil de cliënt minder contact?',
    magLeeg: true,
    kort: 'Wens voor minder contact',
    hint: 'Schrijf de wens op en praat erover. De norm blijft de ondergrens.',
  },
} satisfies Velden;

/** Zo lang mag de naam van een bewaard filter zijn, en zoveel bewaart iemand er. */
export const FILTERNAAM_TEKENS = 40;
export const MEESTE_FILTERS = 20;

export const FILTER_VELDEN = {
  naam: {
    label: 'Naam van dit filter',
    kort: 'Naam',
    hint: 'Alleen u ziet deze naam. Zet er geen naam van een cliënt in.',
  },
} satisfies Velden;
