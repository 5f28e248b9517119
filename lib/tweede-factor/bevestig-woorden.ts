/** Wat er staat bij wie opnieuw moet laten zien dat hij het zelf is. */
export const WAAROM =
  'U gaat rechten geven, iemand toegang geven of gegevens meenemen. Laat daarom zien dat u het zelf bent. Daarna hoeft het tien minuten niet meer.';
export const FOUT = 'Dit is niet uw wachtwoord. Er is nog niets gedaan. Probeer het opnieuw.';
export const CODE_NODIG =
  'Vul ook de code in die uw app nu toont, of een herstelcode. Er is nog niets gedaan. Vul uw wachtwoord er weer bij in.';
export const TE_VAAK =
  'U hebt te vaak een verkeerd wachtwoord ingevuld. Wacht even en probeer het opnieuw. Elke keer duurt dat langer, hoogstens een kwartier.';
export const UITGELOGD = 'U bent niet meer ingelogd. Log in een ander tabblad opnieuw in en probeer het dan nog eens.';
export const STORING = 'Bevestigen lukt nu niet door een storing. Wacht even en probeer het opnieuw.';
