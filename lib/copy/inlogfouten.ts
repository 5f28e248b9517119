/** Wat er staat als inloggen met het account van de organisatie niet lukt. Bij elk van deze is er niemand ingelogd. */
export const OIDC_FOUT = {
  afgebroken: 'U hebt het inloggen bij uw organisatie afgebroken. Probeer het opnieuw als u wilt inloggen.',
  andere_browser:
    'Dit inloggen is in een andere browser begonnen, duurde langer dan tien minuten of is al gebruikt. Begin opnieuw.',
  gebruikt: 'Dit inloggen is al een keer gebruikt of duurde te lang. Begin opnieuw.',
  nonce:
    'Het antwoord van uw organisatie hoort niet bij deze aanvraag. Begin opnieuw. Lukt het weer niet, bel dan uw beheerder.',
  uitgever: 'Het antwoord kwam niet van de inlogdienst van uw organisatie. Bel uw beheerder.',
  ontvanger: 'Het antwoord van uw organisatie was voor een ander programma bedoeld. Bel uw beheerder.',
  handtekening: 'Het antwoord van uw organisatie is niet goed ondertekend. Bel uw beheerder.',
  verlopen:
    'Het antwoord van uw organisatie is verlopen. Begin opnieuw. Lukt het weer niet, dan loopt er misschien een klok verkeerd: bel uw beheerder.',
  claim_ontbreekt: 'Uw organisatie gaf niet alles door wat nodig is om in te loggen. Bel uw beheerder.',
  rol_ontbreekt: 'Uw organisatie gaf niet door wat u in Vast Contact mag. Bel uw beheerder.',
  rol_onbekend: 'U hebt bij uw organisatie geen toegang (meer) tot Vast Contact. Klopt dat niet? Bel uw beheerder.',
  rol_meer: 'Uw organisatie geeft u twee rollen in Vast Contact, en dat kan niet. Bel uw beheerder.',
  rol_met_clienten:
    'Uw organisatie geeft u een andere rol, maar u begeleidt nog cliënten. Vraag uw teamleider om hen eerst over te dragen.',
  plek_onbekend: 'Het team of de aanpak die uw organisatie doorgaf, bestaat hier niet. Bel uw beheerder.',
  plek_ontbreekt: 'U hoort nog bij geen team of aanpak. Vraag uw beheerder om u er een te geven.',
  niet_uitgenodigd: 'U hebt nog geen toegang tot Vast Contact. Vraag uw beheerder om een uitnodiging.',
  adres_bezet:
    'Er is al een account met uw e-mailadres. Log in met uw wachtwoord en koppel het bij Account. Hebt u geen wachtwoord? Vraag uw beheerder om een uitnodiging.',
  koppel_bij_account:
    'Uw account heeft al een tweede stap. Log in met uw wachtwoord, en koppel het bij Account aan uw organisatie.',
  uitnodiging: 'Deze uitnodiging werkt niet (meer). Vraag uw beheerder om een nieuwe.',
  al_gekoppeld: 'Een van deze accounts is al aan een ander gekoppeld. Bel uw beheerder.',
  geblokkeerd: 'Uw account is geblokkeerd. Bel uw beheerder.',
  iemand_anders:
    'U logde bij uw organisatie in als iemand anders. Er is niets bevestigd. Begin opnieuw met uw eigen account.',
  storing: 'De inlogdienst van uw organisatie antwoordt niet. Wacht even en probeer het opnieuw.',
  antwoord: 'Het antwoord van uw organisatie klopt niet. Begin opnieuw. Lukt het weer niet, bel dan uw beheerder.',
} as const;
export type Oidcreden = keyof typeof OIDC_FOUT;

export const oidcFout = (reden: unknown): string | null =>
  typeof reden === 'string' && Object.hasOwn(OIDC_FOUT, reden) ? OIDC_FOUT[reden as Oidcreden] : null;
