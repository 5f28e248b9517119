/** Hoe een gesprek of een poging daartoe afliep. */
export const UITKOMSTEN = [
  { waarde: 'gevoerd', label: 'Ja, gesproken' },
  { waarde: 'geen_gehoor', label: 'Geen gehoor' },
  { waarde: 'niet_verschenen', label: 'Niet gekomen' },
];
