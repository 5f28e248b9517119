import { langeDatum } from '../copy/datums';
import { AFGEZEGD_DOOR, CONTACTSTATUS, KANAAL, SOORT, UITLEG_REDEN } from '../copy/woorden';
import type { Datum } from '../domain/datum';
import type { Velden } from '../formulier/formulier';

export const CONTACTMOMENT_VELDEN = {
  datum: { label: 'Datum' },
  tijd: { label: 'Tijd', magLeeg: true },
  soort: {
    label: 'Wat voor contact was het?',
    kort: 'Wat voor contact',
    hint: 'Een ontmoeting en contact met derden tellen nooit mee voor de norm.',
    woorden: SOORT,
  },
  kanaal: { label: 'Hoe?', kort: 'Hoe', woorden: KANAAL },
  status: { label: 'Gelukt?', kort: 'Gelukt', woorden: CONTACTSTATUS },
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
    hint: 'Kort en feitelijk: wat is besproken en afgesproken. De cliënt mag dit lezen.',
    hoogstens: 12_000,
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
    woorden: UITLEG_REDEN,
  },
  vervolgUitleg: {
    label: 'Uitleg',
    magLeeg: true,
    hint: 'Uw teamleider leest dit. Schrijf geen medische of persoonlijke bijzonderheden op.',
  },
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

const { datum, tijd, soort, status, metDerde, derden, betrokkeneIds } = CONTACTMOMENT_VELDEN;

export const CORRIGEER_VELDEN = {
  datum,
  tijd,
  soort,
  kanaal,
  status,
  locatieId,
  duurMinuten,
  metDerde,
  betrokkeneIds,
  derden,
  verslag: { label: 'Verslag', magLeeg: true, hoogstens: CONTACTMOMENT_VELDEN.verslag.hoogstens },
  reden: { label: 'Waarom corrigeert u dit?', kort: 'Waarom', magLeeg: true },
} satisfies Velden;

/** De reden bij wat iemand meteen zelf ongedaan maakte. */
export const VERGISSING = 'vergissing, meteen ongedaan gemaakt';

export const VERKEERD_VELDEN = {
  wat: {
    label: 'Wat was er verkeerd?',
    woorden: {
      andere_client: 'Het hoort bij een andere cliënt',
      anders: 'Iets anders, zoals dubbel vastgelegd',
    },
  },
  reden: {
    label: 'Toelichting',
    hint: 'Hoorde het bij een andere cliënt? Dan mag dit leeg blijven; alleen de privacy officer leest het. Noem geen namen.',
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
