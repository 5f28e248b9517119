/** De gemeente van de demo en de proeven. Adres en nummer zijn verzonnen. */
export const GEMEENTE = {
  naam: 'gemeente Enschede',
  adres: 'Postbus 1',
  postcode: '7500 AA',
  plaats: 'Enschede',
  telefoon: '053-0000000',
} as const;
