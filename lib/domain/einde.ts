/** Waarom een traject eindigt. */
export const UITSTROOMREDENEN = [
  'verhuisd',
  'geen_recht_op_bijstand',
  'niet_bereikbaar',
  'betaald_werk',
  'partner_heeft_werk',
  'pensioen',
  'overleden',
  'op_eigen_verzoek',
  'einde_aanpak',
] as const;
export type Uitstroomreden = (typeof UITSTROOMREDENEN)[number];
