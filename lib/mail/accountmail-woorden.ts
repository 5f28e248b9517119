/** Wat er in een e-mail aan een gebruiker over zijn eigen account staat. Nooit iets over een cliënt. */

/** Wat er per soort bij hoort: het apparaat, of wat er veranderde. */
export type Accountmailwat = {
  uitnodiging: null;
  nieuwe_link: null;
  herstellink: null;
  /** Bijvoorbeeld "Firefox op Windows". */
  nieuw_apparaat: string;
  /** Een hele zin: "U bent nu teamleider." */
  rechten_gewijzigd: string;
  adres_gewijzigd: null;
  wachtwoord_gewijzigd: null;
  /** Een hele zin: "De passkey 'Telefoon' is weggehaald." */
  tweede_stap_gewijzigd: string;
  herstelcode_gebruikt: string;
  herstel_gevraagd: null;
  herstel_gedaan: null;
  /** Hoe de organisatie heet. */
  organisatie_gekoppeld: string;
  codes_geraden: null;
};
export type Accountmailsoort = keyof Accountmailwat;

/** Hoe lang de link werkt die bij deze mail hoort; een andere mail heeft er geen. */
export const LINK_MINUTEN: Partial<Record<Accountmailsoort, number>> = {
  uitnodiging: 24 * 60,
  nieuwe_link: 24 * 60,
  herstellink: 30,
};

const NIET_U = 'Was u dit niet? Bel dan meteen de beheerder van Vast Contact bij uw gemeente, en wijzig uw wachtwoord.';
const duur = (minuten: number) => (minuten % 60 === 0 ? `${minuten / 60} uur` : `${minuten} minuten`);

/** Voor de onderwerpregel, en voor wie in het auditspoor leest dat er een e-mail ging. */
export const ACCOUNTMAIL: Record<Accountmailsoort, string> = {
  uitnodiging: 'Uw toegang tot Vast Contact',
  nieuwe_link: 'Een nieuwe link voor Vast Contact',
  herstellink: 'Een nieuw wachtwoord voor Vast Contact',
  nieuw_apparaat: 'Ingelogd op een nieuw apparaat',
  rechten_gewijzigd: 'Uw rechten in Vast Contact zijn gewijzigd',
  adres_gewijzigd: 'Uw e-mailadres in Vast Contact is gewijzigd',
  wachtwoord_gewijzigd: 'Uw wachtwoord is gewijzigd',
  tweede_stap_gewijzigd: 'De tweede stap van uw account is gewijzigd',
  herstelcode_gebruikt: 'Ingelogd met een herstelcode',
  herstel_gevraagd: 'Herstel van uw tweede stap is gevraagd',
  herstel_gedaan: 'Uw tweede stap is hersteld',
  organisatie_gekoppeld: 'Uw account is aan uw organisatie gekoppeld',
  codes_geraden: 'Er is vaak een verkeerde code ingevuld',
};

type Inhoud = { zinnen: (wat: string) => string[]; slot?: string };

const INHOUD: Record<Accountmailsoort, Inhoud> = {
  uitnodiging: {
    zinnen: () => ['U kunt voortaan werken met Vast Contact. Kies met deze link een wachtwoord:'],
    slot: 'Kent u Vast Contact niet? Dan kunt u deze e-mail weggooien.',
  },
  nieuwe_link: {
    zinnen: () => ['Een beheerder stuurt u een nieuwe link. Daarmee kiest u een nieuw wachtwoord:'],
    slot: 'Hebt u hier niet om gevraagd? Gebruik de link dan niet en bel de beheerder van Vast Contact bij uw gemeente.',
  },
  herstellink: {
    zinnen: () => ['U vroeg om een nieuw wachtwoord. Kies het met deze link:'],
    slot: 'Hebt u hier niet om gevraagd? Dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.',
  },
  nieuw_apparaat: {
    zinnen: (wat) => [`Er is met uw account ingelogd op een apparaat dat wij nog niet kenden: ${wat}.`],
  },
  rechten_gewijzigd: {
    zinnen: (wat) => ['Een beheerder heeft gewijzigd wat u in Vast Contact kunt.', wat],
    slot: 'Klopt dit niet? Bel dan de beheerder van Vast Contact bij uw gemeente.',
  },
  adres_gewijzigd: {
    zinnen: () => [
      'Een beheerder heeft uw e-mailadres in Vast Contact gewijzigd. Op dit oude adres krijgt u hierna geen e-mail meer.',
    ],
  },
  wachtwoord_gewijzigd: {
    zinnen: () => ['Het wachtwoord van uw account is gewijzigd. Op andere apparaten bent u uitgelogd.'],
  },
  tweede_stap_gewijzigd: {
    zinnen: (wat) => [wat],
  },
  herstelcode_gebruikt: {
    zinnen: (wat) => ['Er is met uw account ingelogd met een van uw herstelcodes.', wat],
  },
  herstel_gevraagd: {
    zinnen: () => [
      'Een beheerder vroeg om uw tweede stap te herstellen, omdat u niet meer kunt inloggen. Een andere beheerder moet dat nog goedkeuren.',
    ],
    slot: 'Hebt u hier niet om gevraagd? Bel dan meteen een andere beheerder van Vast Contact bij uw gemeente.',
  },
  herstel_gedaan: {
    zinnen: () => [
      'Uw tweede stap is hersteld. Uw telefoon, passkeys en herstelcodes van daarvoor werken niet meer.',
      'Log in met uw wachtwoord en stel de tweede stap meteen opnieuw in.',
    ],
  },
  organisatie_gekoppeld: {
    zinnen: (wat) => [`Bij uw account kunt u van nu af ook inloggen met ${wat}.`],
  },
  codes_geraden: {
    zinnen: () => [
      'Met uw account is vandaag zo vaak een verkeerde code ingevuld, dat het inloggen even dicht is.',
      'Was u dit niet? Dan kent iemand uw wachtwoord. Kies een nieuw met de link Wachtwoord vergeten; daarna kunt u meteen weer inloggen.',
    ],
    slot: 'Zeg het ook de beheerder van Vast Contact bij uw gemeente.',
  },
};

export type Accountmailtekst = { naam: string; wat: string | null; link: string | null; adres: string };

/** Het onderwerp en de tekst van een e-mail over het account. */
export function accountmailtekst(soort: Accountmailsoort, { naam, wat, link, adres }: Accountmailtekst) {
  const { zinnen, slot = NIET_U } = INHOUD[soort];
  const minuten = LINK_MINUTEN[soort];
  const delen = [
    `Beste ${naam},`,
    ...zinnen(wat ?? ''),
    ...(link && minuten ? [link, `De link werkt één keer, ${duur(minuten)} lang. Geef hem aan niemand anders.`] : []),
    slot,
    `Vast Contact, ${adres}`,
  ];
  return { onderwerp: ACCOUNTMAIL[soort], tekst: delen.join('\n\n') };
}
