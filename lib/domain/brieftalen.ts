/** De talen waarin een cliënt brieven en e-mails over afspraken kan krijgen, naast het Nederlands. */
export const BRIEFTALEN = ['tr', 'ar', 'en', 'ti'] as const;
export type Brieftaal = (typeof BRIEFTALEN)[number];
/** Ook het Nederlands, dat er altijd is. */
export const TEKSTTALEN = ['nl', ...BRIEFTALEN] as const;
export type Teksttaal = (typeof TEKSTTALEN)[number];

export const BRIEFTAAL: Record<Brieftaal, string> = { tr: 'Turks', ar: 'Arabisch', en: 'Engels', ti: 'Tigrinya' };

/** Van rechts naar links geschreven. */
export const vanRechts = (taal: Teksttaal): boolean => taal === 'ar';

/** De taal uit een adres; wat er niet is wordt Nederlands. */
export const teksttaalUit = (taal: unknown): Teksttaal => TEKSTTALEN.find((t) => t === taal) ?? 'nl';
