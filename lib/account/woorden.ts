import type { Velden } from '../formulier/formulier';

export const NAAM_VELDEN = {
  naam: { label: 'Naam' },
  telefoon: {
    label: 'Telefoon',
    magLeeg: true,
    hint: 'Staat in brieven en e-mails aan uw cliënten. Leeg? Dan staat er het nummer van de gemeente.',
  },
} satisfies Velden;

export const WACHTWOORD_VELDEN = {
  huidig: { label: 'Huidig wachtwoord' },
  wachtwoord: {
    label: 'Nieuw wachtwoord',
    hint: 'Ten minste 12 tekens. Een zin van een paar woorden is makkelijk te onthouden. Zonder uw naam of e-mailadres. Plakken mag.',
  },
  herhaling: { label: 'Nieuw wachtwoord, nog een keer' },
} satisfies Velden;
