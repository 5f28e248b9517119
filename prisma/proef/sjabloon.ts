/** De database waarvan elk testbestand een kopie krijgt. */
export const SJABLOON = 'sjabloon';
