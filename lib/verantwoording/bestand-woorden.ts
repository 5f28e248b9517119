/** Wat er staat als iemand te lang geleden liet zien dat hij het zelf is. */
export const EERST_BEVESTIGEN =
  'Bevestig eerst opnieuw dat u het bent. Ga terug naar Verantwoording en kies daar "Meenemen als bestand".';
