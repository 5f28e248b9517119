/** Wat er bij een afspraak of inzet staat die met het traject is gesloten; daaraan is te zien dat een heropening hem weer opent. */
export const MET_TRAJECT = 'Het traject is beëindigd.';
