import { langeDatum } from '../copy/datums';
import { AFGEZEGD_DOOR, CONTACTSTATUS, KANAAL, SOORT, VERVOLG_REDEN } from '../copy/woorden';
import type { Datum } from '../domain/datum';
import type { Velden } from '../formulier/formulier';

export const CONTACTMOMENT_VELDEN = {
  datum: { label: 'Datum' },
  tijd: { label: 'Tijd', magLeeg: true, hint: 'Doet niets met de norm.' },
  soort: {
    label: 'Wat voor contact was het?',
    kort: 'Wat voor contact',
    hint: 'Een ontmoeting en contact met derden tellen nooit mee voor de norm.',
    woorden: SOORT,
  },
  kanaal: { label: 'Hoe?', kort: 'Hoe', woorden: KANAAL },
  status: { label: 'Is het gelukt?', woorden: CONTACTSTATUS },
  locatieId: { label: 'Locatie', magLeeg: true, verwijzing: true },
  metDerde: { label: 'Er was iemand bij (driegesprek)' },
  derden: {
    label: 'Wie was erbij, of met wie had u contact?',
    kort: 'Wie was erbij',
    hint: 'Naam en rol, bijvoorbeeld: trajectbegeleider Power-Noord.',
  },
  duurMinuten: { label: 'Duur in minuten', magLeeg: true },
  onderwerpen: { label: 'Waar ging het over?', verwijzing: true },
  verslag: {
    label: 'Verslag',
    magLeeg: true,
    hint: 'Kort en feitelijk: wat besproken en afgesproken is. De cliënt mag dit lezen. Ctrl+Enter slaat op.',
  },
  gehoudenDoorId: { label: 'Wie voerde het gesprek?', verwijzing: true },
  betrokkeneIds: { label: 'Wie van de betrokkenen was erbij?', verwijzing: true },
  vervolg: { label: 'Wanneer spreekt u elkaar weer?', kort: 'Volgende afspraak' },
  vervolgDatum: { label: 'Datum van de volgende afspraak' },
  vervolgTijd: { label: 'Tijd', kort: 'Tijd van de volgende afspraak', magLeeg: true },
  vervolgKanaal: { label: 'Hoe?', kort: 'Hoe de volgende afspraak gaat', woorden: KANAAL },
  vervolgDuur: { label: 'Minuten', kort: 'Duur van de volgende afspraak', magLeeg: true },
  vervolgReden: {
    label: 'Waarom later of nog niet?',
    kort: 'Waarom later of nog niet',
    hint: 'Er komt een herinnering op Vandaag, over zeven dagen.',
    woorden: VERVOLG_REDEN,
  },
  vervolgToelichting: { label: 'Toelichting', magLeeg: true },
} satisfies Velden;

const { kanaal, locatieId, duurMinuten } = CONTACTMOMENT_VELDEN;

export const VERPLAATS_VELDEN = {
  datum: { label: 'Nieuwe datum', kort: 'Datum' },
  tijd: { label: 'Nieuwe tijd', kort: 'Tijd', magLeeg: true },
  kanaal,
  locatieId,
  duurMinuten,
  reden: { label: 'Waarom', magLeeg: true },
} satisfies Velden;

export const AFZEG_VELDEN = {
  door: { label: 'Wie zegt af?', kort: 'Wie zegt af', woorden: AFGEZEGD_DOOR },
  reden: { label: 'Waarom?', kort: 'Waarom' },
} satisfies Velden;

export const CORRIGEER_VELDEN = {
  verslag: { label: 'Verslag', hint: 'De oude tekst blijft bewaard en leesbaar.' },
  reden: { label: 'Waarom corrigeert u dit?', kort: 'Waarom', magLeeg: true },
} satisfies Velden;

export const VERKEERD_VELDEN = {
  reden: {
    label: 'Wat was er verkeerd?',
    kort: 'Waarom',
    hint: 'Bijvoorbeeld: bij de verkeerde cliënt vastgelegd. Het blijft zichtbaar in het dossier, maar telt niet meer mee.',
  },
} satisfies Velden;

export const TOELICHTEN_VELDEN = {
  vervolgReden: {
    label: 'Waarom is er nog geen gesprek geweest?',
    kort: 'Reden',
    hint: 'Uw teamleider ziet deze reden, met de dag waarop u hem koos.',
    woorden: VERVOLG_REDEN,
  },
  vervolgToelichting: {
    label: 'Wat u erbij wilt onthouden',
    kort: 'Toelichting',
    magLeeg: true,
    hint: 'Blijft in het dossier; uw teamleider leest dit niet.',
  },
} satisfies Velden;

/** Waarom er geen voorstel op tijd is, en wat er wel kan. */
export function geenTijdigTekst(aantal: number, grens: Datum | null, vandaag: Datum): string {
  const plan = 'Kijk bij Plan mijn gesprekken wat er kan, of kies zelf een dag.';
  if (aantal === 0) return `Er is geen dag waarop u werkt en nog plek hebt. ${plan}`;
  if (grens === null) return 'Dit is het eerste moment dat past.';
  if (grens <= vandaag) return 'De uiterlijke datum is er al. Dit zijn de eerste momenten die passen.';
  return `Tot en met ${langeDatum(grens)} is er geen dag meer waarop u werkt en nog plek hebt. Dit is het eerste moment daarna: later dan de norm vraagt.`;
}
