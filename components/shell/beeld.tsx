/** Lijntekeningen van 24 bij 24, naar lucide (ISC). */
export const BEELD = {
  vandaag: 'M3 10 12 3l9 7v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zM9 21v-8h6v8',
  agenda: 'M8 2v4m8-4v4M3 10h18M5 4h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z',
  clienten: 'M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2M8 7a4 4 0 1 0 8 0 4 4 0 1 0-8 0',
  zoeken: 'm21 21-4.3-4.3M3 11a8 8 0 1 0 16 0 8 8 0 1 0-16 0',
  meer: 'M4 6h16M4 12h16M4 18h16',
  team: 'M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2m3-14a4 4 0 1 0 8 0 4 4 0 1 0-8 0m17 14v-2a4 4 0 0 0-3-3.9M16 3.1a4 4 0 0 1 0 7.8',
  overdragen: 'm16 3 4 4-4 4m4-4H4m4 14-4-4 4-4m-4 4h16',
  overzicht: 'M3 3v18h18M8 17v-4m5 4V7m5 10v-7',
  stilzetten: 'M8 5v14m8-14v14',
  tekst: 'M6 2h9l5 5v13a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2m2 10h8m-8 5h8m-8-10h3',
  bericht: 'M21 15a2 2 0 0 1-2 2H7l-4 4V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2z',
  regelen: 'M4 21v-7m0-4V3m8 18v-9m0-4V3m8 18v-5m0-4V3M1 14h6m2-6h6m2 8h6',
} as const;

export const Beeld = ({ naam }: { naam: keyof typeof BEELD }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={BEELD[naam]} />
  </svg>
);
