/** Wat er staat bij wie opnieuw moet laten zien dat hij het zelf is. */
export const WAAROM =
  'U gaat rechten geven, iemand toegang geven of gegevens meenemen. Laat daarom zien dat u het zelf bent. Daarna hoeft het tien minuten niet meer.';
export const FOUT = 'Dit is niet uw wachtwoord. Er is nog niets gedaan. Probeer het opnieuw.';
export const TE_VAAK =
  'U hebt te vaak een verkeerd wachtwoord ingevuld. Wacht even en probeer het opnieuw. Elke keer duurt dat langer, hoogstens een kwartier.';
export const UITGELOGD = 'U bent niet meer ingelogd. Log in een ander tabblad opnieuw in en probeer het dan nog eens.';
export const STORING = 'Bevestigen lukt nu niet door een storing. Wacht even en probeer het opnieuw.';
