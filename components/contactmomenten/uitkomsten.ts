/** Hoe een gesprek of een poging daartoe afliep. */
export const UITKOMSTEN = [
  { waarde: 'gevoerd', label: 'Ja, we hebben elkaar gesproken' },
  { waarde: 'geen_gehoor', label: 'Nee, geen gehoor' },
  { waarde: 'niet_verschenen', label: 'Nee, niet verschenen' },
];
